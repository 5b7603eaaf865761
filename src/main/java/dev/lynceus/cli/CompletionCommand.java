package dev.lynceus.cli;

import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// Prints a script that lets a shell complete commands, flags and their words.
final class CompletionCommand implements Command {
  private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("completion");
    spec.usageMessage()
        .description(
            "Print a completion script: source it in bash or zsh, or pipe it to source"
                + " in fish.")
        .footer("", "Example:", "  lynceus completion bash");
    return spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("1")
            .required(true)
            .paramLabel("SHELL")
            .type(String.class)
            .completionCandidates(SHELLS)
            .description("bash, zsh or fish.")
            .build());
  }

  @Override
  public ExitCode run(ParseResult arguments, Invocation invocation) {
    String shell = Flags.oneOf(SHELLS, "SHELL", arguments.matchedPositionalValue(0, ""));
    CommandSpec root = arguments.commandSpec().root();
    invocation
        .terminal()
        .print(
            shell.equals("fish")
                ? FishCompletion.script(root)
                : AutoComplete.bash(root.name(), root.commandLine()));
    return ExitCode.CLEAN;
  }
}
