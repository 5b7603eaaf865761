package dev.lynceus.cli;

import dev.lynceus.finding.Trouble;
import dev.lynceus.review.Policy;
import dev.lynceus.review.Report;
import dev.lynceus.workspace.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// What a judging command is to look at and by which policy, as its flags say.
///
/// @param unobeyed what is wrong with the place's own policy, where another one is obeyed
/// @param failOn the threshold
record Scope(Place place, Policy policy, List<Trouble> unobeyed, Report.FailOn failOn) {
  private static final String CONFIG = "--config";
  private static final String POLICY = "--policy";
  private static final String FAIL_ON = "--fail-on";
  private static final List<String> THRESHOLDS =
      Stream.of(Report.FailOn.values()).map(f -> f.name().toLowerCase(Locale.ROOT)).toList();

  Scope {
    unobeyed = List.copyOf(unobeyed);
  }

  /// Adds the paths and flags from which it is read.
  ///
  /// @param verb what happens to the paths
  static CommandSpec describe(CommandSpec spec, String verb) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .paramLabel("PATH")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(
                "Files and folders to "
                    + verb
                    + "; - reads standard input (default: the current folder).")
            .build());
    spec.addOption(Flags.valued(CONFIG, "FILE", false, "Take the settings from FILE."));
    spec.addOption(Flags.valued(POLICY, "DIR", false, "Take the whole policy from DIR."));
    return spec.addOption(
        Flags.chosen(
            FAIL_ON,
            "SEVERITY",
            THRESHOLDS,
            "Exit 1 on findings from this severity up: "
                + String.join(", ", THRESHOLDS)
                + " (default: error)."));
  }

  static Scope read(ParseResult arguments, Invocation invocation) {
    Optional<Report.FailOn> failOn =
        Flags.value(arguments, FAIL_ON)
            .flatMap(v -> Report.FailOn.of(Flags.oneOf(THRESHOLDS, FAIL_ON, v)));
    Place place = PolicyReading.place(invocation, arguments.matchedPositionalValue(0, List.of()));
    Optional<Path> config = Flags.value(arguments, CONFIG).map(f -> invocation.path(CONFIG, f));
    Optional<Path> folder = Flags.value(arguments, POLICY).map(f -> invocation.path(POLICY, f));
    Policy policy = PolicyReading.at(place, config, folder, invocation.width());
    List<Trouble> unobeyed =
        config.isPresent() || folder.isPresent() ? PolicyReading.unobeyed(place) : List.of();
    return new Scope(place, policy, unobeyed, failOn.orElse(policy.configuration().failOn()));
  }
}
