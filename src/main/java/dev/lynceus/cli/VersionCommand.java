package dev.lynceus.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// Tells which Lynceus this is.
final class VersionCommand implements Command {
  /// The version of `pom.xml`; a test compares.
  static final String VERSION = "0.1.0";

  static final String LINE = "lynceus " + VERSION + "\n";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("version");
    spec.usageMessage()
        .description("Print the version.")
        .footer("", "Example:", "  lynceus version");
    return spec;
  }

  @Override
  public ExitCode run(ParseResult arguments, Invocation invocation) {
    invocation.terminal().print(LINE);
    return ExitCode.CLEAN;
  }
}
