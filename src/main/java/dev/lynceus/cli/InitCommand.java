package dev.lynceus.cli;

import dev.lynceus.finding.Answer;
import dev.lynceus.review.Baseline;
import dev.lynceus.review.BaselineUpdate;
import dev.lynceus.review.Policy;
import dev.lynceus.review.Report;
import dev.lynceus.review.Review;
import dev.lynceus.schema.Schemas;
import dev.lynceus.text.Printable;
import dev.lynceus.workspace.FolderTree;
import dev.lynceus.workspace.OwnFiles;
import dev.lynceus.workspace.Place;
import dev.lynceus.workspace.PolicyFiles;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// Begins the `.lynceus/` of a repository: its settings, or the baseline of what is wrong today.
final class InitCommand implements Command {
  private static final String BASELINE = "--baseline";
  private static final String SETTINGS = "lynceus.yaml";
  private static final String SCHEMA = "lynceus.schema.json";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("init");
    spec.usageMessage()
        .description(
            "Write .lynceus/lynceus.yaml with every setting explained; or record the present"
                + " findings, so that check shows only new ones.")
        .footer("", "Example:", "  lynceus init --baseline");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .paramLabel("PATH")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(
                "With --baseline: the files and folders to judge; what is recorded of others"
                    + " stays (default: the current folder).")
            .build());
    return spec.addOption(
        OptionSpec.builder(BASELINE)
            .arity("0")
            .type(boolean.class)
            .description(
                "Record the present findings in .lynceus/baseline.json, or bring it up to date.")
            .build());
  }

  @Override
  public ExitCode run(ParseResult arguments, Invocation invocation) {
    List<String> paths = arguments.matchedPositionalValue(0, List.of());
    Place place = PolicyReading.place(invocation, paths);
    if (arguments.hasMatchedOption(BASELINE)) {
      return baseline(place, invocation);
    }
    if (!paths.isEmpty()) {
      throw new WrongUsage("paths are for " + BASELINE + "; the settings are those of the root");
    }
    settings(place, invocation);
    return ExitCode.CLEAN;
  }

  private static void settings(Place place, Invocation invocation) {
    if (OwnFiles.exists(place, SETTINGS)) {
      throw new WrongUsage(
          Printable.of(OwnFiles.reported(place, SETTINGS))
              + " is there already and is not overwritten");
    }
    String settings = write(place, SETTINGS, StarterSettings.TEXT);
    String schema = write(place, SCHEMA, Schemas.configurationText());
    invocation.terminal().print("Wrote " + settings + ", and " + schema + " for editors.\n");
  }

  private static ExitCode baseline(Place place, Invocation invocation) {
    if (place.standardInput()) {
      throw new WrongUsage("standard input has no name under which it could be recorded");
    }
    Policy policy = PolicyReading.at(place, Optional.empty(), Optional.empty(), invocation.width());
    FolderTree tree =
        FolderTree.of(place, policy.configuration().exclude(), invocation.terminal().input());
    Report report = Review.review(tree, policy.withoutBaseline(), List.of(), Report.FailOn.NEVER);
    BaselineUpdate update = BaselineUpdate.of(policy, report, tree);
    Baseline baseline = update.baseline();
    String file = write(place, PolicyFiles.BASELINE, baseline.text());
    int known = baseline.entries().size();
    invocation
        .terminal()
        .print(
            (known == 1 ? "1 finding is" : known + " findings are")
                + " recorded in "
                + file
                + ": "
                + update.added()
                + " new, "
                + update.removed()
                + " gone.\n");
    if (report.incomplete()) {
      invocation
          .terminal()
          .complain(
              "lynceus: incomplete: some files could not be evaluated, so what is wrong with them"
                  + " is not recorded; `lynceus check` names them\n");
      return ExitCode.INCOMPLETE;
    }
    return ExitCode.CLEAN;
  }

  private static String write(Place place, String name, String text) {
    return switch (OwnFiles.write(place, name, text)) {
      case Answer.Known<String>(String file) -> Printable.of(file);
      case Answer.Unknown<String>(String reason) -> throw new WrongUsage(Printable.of(reason));
    };
  }
}
