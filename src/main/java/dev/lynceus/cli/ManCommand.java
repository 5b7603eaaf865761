package dev.lynceus.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// Prints the manual page.
final class ManCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("man");
    spec.usageMessage()
        .description("Print the manual page: lynceus man > lynceus.1; man -l lynceus.1.")
        .footer("", "Example:", "  lynceus man");
    return spec;
  }

  @Override
  public ExitCode run(ParseResult arguments, Invocation invocation) {
    invocation.terminal().print(ManPage.of(arguments.commandSpec().root()));
    return ExitCode.CLEAN;
  }
}
