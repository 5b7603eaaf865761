package dev.lynceus.cli;

import dev.lynceus.finding.Trouble;
import dev.lynceus.review.Policy;
import dev.lynceus.review.Report;
import dev.lynceus.review.Review;
import dev.lynceus.workspace.FolderTree;
import dev.lynceus.workspace.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// Judges manifests by the policy.
final class CheckCommand implements Command {
  private static final String CONFIG = "--config";
  private static final String POLICY = "--policy";
  private static final String FAIL_ON = "--fail-on";
  private static final String FORMAT = "--format";
  private static final List<String> THRESHOLDS =
      Stream.of(Report.FailOn.values()).map(f -> f.name().toLowerCase(Locale.ROOT)).toList();

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("check");
    spec.usageMessage()
        .description("Judge manifests by the rules, and exit 1 when they break one.")
        .footer(
            "",
            "Example:",
            "  lynceus check deploy/ --format json --output github=annotations.txt");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .paramLabel("PATH")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(
                "Files and folders to judge; - reads standard input (default: the current folder).")
            .build());
    spec.addOption(Flags.valued(CONFIG, "FILE", false, "Take the settings from FILE."));
    spec.addOption(Flags.valued(POLICY, "DIR", false, "Take the whole policy from DIR."));
    spec.addOption(
        Flags.valued(
            FAIL_ON,
            "SEVERITY",
            false,
            "Exit 1 on findings from this severity up: "
                + String.join(", ", THRESHOLDS)
                + " (default: error)."));
    spec.addOption(
        Flags.valued(
            FORMAT,
            "FORMAT",
            false,
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
    Optional<Report.FailOn> failOn =
        Flags.value(arguments, FAIL_ON)
            .flatMap(v -> Report.FailOn.of(Flags.oneOf(THRESHOLDS, FAIL_ON, v)));
    List<OutputFile> outputs =
        OutputFile.read(Flags.values(arguments, OutputFile.FLAG), invocation);
    Place place = PolicyReading.place(invocation, arguments.matchedPositionalValue(0, List.of()));
    Optional<Path> config = Flags.value(arguments, CONFIG).map(f -> invocation.path(CONFIG, f));
    Optional<Path> folder = Flags.value(arguments, POLICY).map(f -> invocation.path(POLICY, f));
    Policy policy = PolicyReading.at(place, config, folder, invocation.width());
    List<Trouble> unobeyed =
        config.isPresent() || folder.isPresent() ? PolicyReading.unobeyed(place) : List.of();
    FolderTree tree =
        FolderTree.of(place, policy.configuration().exclude(), invocation.terminal().input());
    Report report =
        Review.review(tree, policy, unobeyed, failOn.orElse(policy.configuration().failOn()));
    outputs.forEach(o -> o.write(report, invocation));
    invocation.terminal().print(format.forOutput(report, invocation));
    return ExitCode.of(report.verdict());
  }
}
