package dev.lynceus.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Everything of the world around a command.
///
/// @param output where reports go
/// @param diagnostics where everything else goes
/// @param environment the variables
/// @param folder where the command was started, absolute
/// @param screen whether somebody reads the output on a screen; asked only when it matters
public record Terminal(
    InputStream input,
    OutputStream output,
    OutputStream diagnostics,
    Map<String, String> environment,
    Path folder,
    BooleanSupplier screen) {

  /// The process's own.
  static Terminal ofProcess() {
    return new Terminal(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        System.getenv(),
        Path.of("").toAbsolutePath(),
        Terminal::isScreen);
  }

  private static boolean isScreen() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  /// The value of a variable; empty when it is not set.
  String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  /// Whether this is a step of a GitHub workflow, whose output is read for commands.
  boolean isWorkflow() {
    return variable("GITHUB_ACTIONS").equals("true");
  }

  /// Writes a report. That its reader has gone is no failure.
  void print(String text) {
    print(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Writes bytes as they are.
  void print(byte[] bytes) {
    try {
      output.write(bytes);
      output.flush();
    } catch (IOException e) {
      String message = String.valueOf(e.getMessage());
      if (!message.toLowerCase(Locale.ROOT).contains("pipe")) {
        throw new WrongUsage("standard output cannot be written: " + message);
      }
    }
  }

  /// Writes a diagnostic. There is nobody to tell when that fails.
  void complain(String text) {
    try {
      diagnostics.write(text.getBytes(StandardCharsets.UTF_8));
      diagnostics.flush();
    } catch (IOException _) {
      return;
    }
  }
}
