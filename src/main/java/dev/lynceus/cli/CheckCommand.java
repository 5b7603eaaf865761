package dev.lynceus.cli;

import dev.lynceus.review.Report;
import dev.lynceus.review.Review;
import dev.lynceus.rule.Rule;
import dev.lynceus.workspace.FolderTree;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// Judges manifests by the policy.
final class CheckCommand implements Command {
  private static final String FORMAT = "--format";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("check");
    spec.usageMessage()
        .description("Judge manifests by the rules, and exit 1 when they break one.")
        .footer(
            "",
            "Example:",
            "  lynceus check deploy/ --format json --output github=annotations.txt");
    Scope.describe(spec, "judge");
    spec.addOption(
        Flags.chosen(
            FORMAT,
            "FORMAT",
            Format.words(),
            "Print " + String.join(", ", Format.words()) + " (default: text)."));
    return spec.addOption(
        Flags.valued(
            OutputFile.FLAG,
            "FORMAT=FILE",
            true,
            "Write a report to FILE as well; may be repeated."));
  }

  @Override
  public ExitCode run(ParseResult arguments, Invocation invocation) {
    Format format = Format.of(FORMAT, Flags.value(arguments, FORMAT).orElse("text"));
    List<OutputFile> outputs =
        OutputFile.read(Flags.values(arguments, OutputFile.FLAG), invocation);
    Scope scope = Scope.read(arguments, invocation);
    FolderTree tree =
        FolderTree.of(
            scope.place(), scope.policy().configuration().exclude(), invocation.terminal().input());
    Report report = Review.review(tree, scope.policy(), scope.unobeyed(), scope.failOn());
    List<Rule> rules = scope.policy().rules();
    outputs.forEach(o -> o.write(report, rules, invocation));
    invocation.terminal().print(format.forOutput(report, rules, invocation));
    return ExitCode.of(report.verdict());
  }
}
