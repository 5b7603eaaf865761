package dev.lynceus.cli;

import dev.lynceus.report.Palette;
import dev.lynceus.report.TextReport;
import dev.lynceus.text.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// One run of a command: its surroundings as the flags that every command has make them.
///
/// @param folder the folder to run in, a real path
/// @param palette the colours of standard output
/// @param width the columns of standard output
record Invocation(Terminal terminal, Path folder, Palette palette, int width) {
  private static final int WIDEST = 120;
  private static final int MOST_DIGITS = 5;

  /// @param folders the folders to change to, one after the other, each from the one before
  /// @param colour `auto`, `always` or `never`
  static Invocation of(Terminal terminal, List<String> folders, String colour) {
    return new Invocation(
        terminal, folder(terminal, folders), palette(terminal, colour), width(terminal));
  }

  private static Path folder(Terminal terminal, List<String> folders) {
    Path folder = terminal.folder();
    for (String step : folders) {
      try {
        folder = folder.resolve(step);
      } catch (InvalidPathException e) {
        throw new WrongUsage("-C: " + Printable.of(step) + " is no path");
      }
      if (!Files.isDirectory(folder)) {
        throw new WrongUsage(
            "-C: "
                + Printable.of(step)
                + (Files.exists(folder) ? " is not a folder" : " does not exist"));
      }
    }
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw new WrongUsage("the current folder cannot be read: " + Printable.of(folder.toString()));
    }
  }

  private static Palette palette(Terminal terminal, String colour) {
    boolean coloured =
        switch (colour) {
          case "always" -> true;
          case "never" -> false;
          default ->
              terminal.variable("NO_COLOR").isEmpty()
                  && (isForced(terminal)
                      || !terminal.variable("TERM").equals("dumb")
                          && terminal.screen().getAsBoolean());
        };
    return coloured ? Palette.COLOURED : Palette.PLAIN;
  }

  private static boolean isForced(Terminal terminal) {
    String forced = terminal.variable("CLICOLOR_FORCE");
    return !forced.isEmpty() && !forced.equals("0");
  }

  private static int width(Terminal terminal) {
    String columns = terminal.variable("COLUMNS");
    boolean number =
        !columns.isEmpty()
            && columns.length() <= MOST_DIGITS
            && columns.chars().allMatch(c -> c >= '0' && c <= '9');
    return number && !columns.matches("0+")
        ? Math.min(Integer.parseInt(columns), WIDEST)
        : TextReport.WIDTH;
  }

  /// A path of the user's, from the folder to run in.
  Path path(String flag, String argument) {
    try {
      return folder.resolve(argument);
    } catch (InvalidPathException e) {
      throw new WrongUsage(flag + ": " + Printable.of(argument) + " is no path");
    }
  }
}
