package dev.lynceus;

import dev.lynceus.cli.ExitCode;
import dev.lynceus.cli.Main;
import dev.lynceus.cli.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// One run of a real command, in this process, with an environment of its own.
public record CommandRun(ExitCode exit, String output, String diagnostics) {
  /// Runs a command in a folder, without variables and without a screen.
  public static CommandRun in(Path folder, String... arguments) {
    return in(folder, Map.of(), "", arguments);
  }

  public static CommandRun in(
      Path folder, Map<String, String> environment, String input, String... arguments) {
    var output = new ByteArrayOutputStream();
    var diagnostics = new ByteArrayOutputStream();
    var terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            output,
            diagnostics,
            environment,
            folder.toAbsolutePath().normalize(),
            () -> false);
    ExitCode exit = Main.run(arguments, terminal);
    return new CommandRun(
        exit,
        output.toString(StandardCharsets.UTF_8),
        diagnostics.toString(StandardCharsets.UTF_8));
  }
}
