package dev.lynceus.cli;

import dev.lynceus.finding.Answer;
import dev.lynceus.finding.Trouble;
import dev.lynceus.report.Palette;
import dev.lynceus.report.TroubleReport;
import dev.lynceus.review.Policy;
import dev.lynceus.text.Printable;
import dev.lynceus.text.Source;
import dev.lynceus.workspace.BuiltInRules;
import dev.lynceus.workspace.Place;
import dev.lynceus.workspace.PolicyFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads the policy that a command has to obey, or refuses to go on.
final class PolicyReading {
  private PolicyReading() {}

  /// Only the rules that Lynceus brings along, without anybody's settings.
  static Policy builtIn() {
    return Policy.read(BuiltInRules.read(), Optional.empty(), List.of(), Optional.empty()).policy();
  }

  static Place place(Invocation invocation, List<String> arguments) {
    return switch (Place.of(invocation.folder(), arguments)) {
      case Answer.Known<Place>(Place place) -> place;
      case Answer.Unknown<Place>(String reason) -> throw new WrongUsage(Printable.of(reason));
    };
  }

  /// The policy that counts at a place.
  ///
  /// @throws WrongUsage when any part of it does not parse or makes no sense
  static Policy at(Place place, Optional<Path> config, Optional<Path> folder, int width) {
    PolicyFiles files =
        switch (PolicyFiles.read(place, config, folder)) {
          case Answer.Known<PolicyFiles>(PolicyFiles known) -> known;
          case Answer.Unknown<PolicyFiles>(String reason) ->
              throw new WrongUsage(Printable.of(reason));
        };
    Policy.Reading reading = read(files);
    if (!reading.troubles().isEmpty()) {
      throw new WrongUsage(
          "the policy cannot be obeyed, so nothing was judged\n"
              + TroubleReport.render(reading.troubles(), Palette.PLAIN, width).stripTrailing());
    }
    return reading.policy();
  }

  private static Policy.Reading read(PolicyFiles files) {
    return Policy.read(BuiltInRules.read(), files.configuration(), files.rules(), files.baseline());
  }

  /// What is wrong with the policy that stands at a place, where another one is obeyed.
  static List<Trouble> unobeyed(Place place) {
    return switch (PolicyFiles.read(place, Optional.empty(), Optional.empty())) {
      case Answer.Known<PolicyFiles>(PolicyFiles own) -> read(own).troubles();
      case Answer.Unknown<PolicyFiles>(String reason) ->
          List.of(new Trouble(new Source(place.ownReported(), "").span(), reason, ""));
    };
  }
}
