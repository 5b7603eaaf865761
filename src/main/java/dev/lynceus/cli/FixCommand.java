package dev.lynceus.cli;

import dev.lynceus.report.GithubCommands;
import dev.lynceus.report.MendReport;
import dev.lynceus.report.UnifiedDiff;
import dev.lynceus.review.Mending;
import dev.lynceus.text.Printable;
import dev.lynceus.workspace.FolderTree;
import dev.lynceus.workspace.Rewriting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// Mends manifests: makes the edits that findings carry.
final class FixCommand implements Command {
  private static final String DRY_RUN = "--dry-run";
  private static final String STANDARD_INPUT = "-";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("fix");
    spec.usageMessage()
        .description(
            "Mend what rules find, where the mend is certain, and leave every other byte; print"
                + " what was mended on standard error, and for - the mended text.")
        .footer("", "Example:", "  lynceus fix deploy/ --dry-run");
    Scope.describe(spec, "mend");
    return spec.addOption(
        OptionSpec.builder(DRY_RUN)
            .arity("0")
            .type(boolean.class)
            .description("Write nothing; print what would change, as a unified diff.")
            .build());
  }

  @Override
  public ExitCode run(ParseResult arguments, Invocation invocation) {
    boolean dry = arguments.hasMatchedOption(DRY_RUN);
    Scope scope = Scope.read(arguments, invocation);
    byte[] input = scope.place().standardInput() ? standardInput(invocation) : new byte[0];
    FolderTree tree =
        FolderTree.of(
            scope.place(),
            scope.policy().configuration().exclude(),
            new ByteArrayInputStream(input));
    var rewriting = new Rewriting(scope.place(), tree, input);
    Mending mending =
        Mending.mend(tree, scope.policy(), scope.unobeyed(), scope.failOn(), rewriting::obstacle);
    if (dry) {
      print(diff(mending, invocation), invocation);
    } else {
      write(mending, rewriting);
      if (scope.place().standardInput()) {
        byte[] mended =
            Optional.ofNullable(mending.changes().get(STANDARD_INPUT))
                .map(c -> Rewriting.encoded(input, c.after()))
                .orElse(input);
        invocation.terminal().print(mended);
      }
    }
    String summary = MendReport.render(mending, dry);
    invocation
        .terminal()
        .complain(
            invocation.terminal().isWorkflow() ? GithubCommands.neutralise(summary) : summary);
    return ExitCode.of(mending.remaining().verdict());
  }

  private static byte[] standardInput(Invocation invocation) {
    try {
      // One more than a tree reads, so that it sees what is too large for it.
      return invocation.terminal().input().readNBytes(FolderTree.LARGEST + 1);
    } catch (IOException e) {
      throw new WrongUsage(
          "standard input cannot be read: " + Printable.of(String.valueOf(e.getMessage())));
    }
  }

  private static String diff(Mending mending, Invocation invocation) {
    boolean screen =
        invocation.palette().coloured() || invocation.terminal().screen().getAsBoolean();
    var all = new StringBuilder();
    mending
        .changes()
        .forEach((path, change) ->
            all.append(
                UnifiedDiff.render(
                    path, change.before(), change.after(), invocation.palette(), screen)));
    return all.toString();
  }

  /// In a workflow, a line of a manifest could be a command to it.
  private static void print(String text, Invocation invocation) {
    invocation
        .terminal()
        .print(invocation.terminal().isWorkflow() ? GithubCommands.neutralise(text) : text);
  }

  private static void write(Mending mending, Rewriting rewriting) {
    int written = 0;
    for (var change : mending.changes().entrySet()) {
      if (change.getKey().equals(STANDARD_INPUT)) {
        continue;
      }
      Optional<String> trouble =
          rewriting.write(change.getKey(), change.getValue().before(), change.getValue().after());
      if (trouble.isPresent()) {
        throw new WrongUsage(
            Printable.of(change.getKey())
                + " "
                + Printable.of(trouble.get())
                + "; files mended before it: "
                + written);
      }
      written++;
    }
  }
}
