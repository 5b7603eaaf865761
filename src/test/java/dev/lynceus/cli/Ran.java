package dev.lynceus.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// A command that was run in this process: what it left behind.
record Ran(ExitCode exit, String output, String diagnostics) {
  static Ran in(Path folder, String... arguments) {
    return with(folder, Map.of(), "", arguments);
  }

  static Ran with(Path folder, Map<String, String> environment, String input, String... arguments) {
    var output = new ByteArrayOutputStream();
    var diagnostics = new ByteArrayOutputStream();
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    ExitCode exit =
        Main.run(
            arguments, new Terminal(in, output, diagnostics, environment, folder, () -> false));
    return new Ran(
        exit,
        output.toString(StandardCharsets.UTF_8),
        diagnostics.toString(StandardCharsets.UTF_8));
  }
}
