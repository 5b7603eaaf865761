package dev.lynceus.check.generator;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.edit.Insertion;
import dev.lynceus.edit.Removal;
import dev.lynceus.finding.Edit;
import dev.lynceus.finding.Finding;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Settings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Selectors on the third level of generators, which Argo CD before 3.0 drops unless
/// `spec.applyNestedSelectors` is set, and later ones always heed: `dropDisabledNestedSelectors` in
/// generators/generator_spec_processor.go of 2.14, gone in 3.0.
final class NestedSelector {
  private static final int NESTED = 3;
  private static final String SWITCH = "applyNestedSelectors";

  private NestedSelector() {}

  /// Whether a selector beside this item's generator filters at all.
  static boolean isInForce(PlacedItem at, Settings settings) {
    return at.level() < NESTED
        || settings.controller().version().atLeast(3, 0)
        || isSwitchedOn(at.set(), settings);
  }

  private static boolean isSwitchedOn(ApplicationSet set, Settings settings) {
    return settings.controller().version().atLeast(2, 8)
        && Nodes.isTrue(set.manifest().root(), "spec", SWITCH);
  }

  static Stream<Finding> findings(ApplicationSet set, Settings settings) {
    List<PlacedSelector> nested =
        PlacedItem.of(set).stream()
            .filter(at -> at.level() >= NESTED)
            .flatMap(at -> PlacedSelector.filter(at).stream())
            .filter(s -> !s.selector().isEmpty())
            .toList();
    if (nested.isEmpty()) {
      return Stream.empty();
    }
    return settings.controller().version().atLeast(3, 0)
        ? heeded(set, settings).stream()
        : nested.stream().filter(s -> !isInForce(s.at(), settings)).map(s -> dropped(s, settings));
  }

  private static Finding dropped(PlacedSelector nested, Settings settings) {
    ApplicationSet set = nested.at().set();
    boolean known = settings.controller().version().atLeast(2, 8);
    Optional<Edit> edit =
        known && set.entry("spec", SWITCH).isEmpty()
            ? Insertion.field(set.manifest().root(), "true", "spec", SWITCH)
            : Optional.empty();
    return settings
        .finding(
            set.manifest().at(nested.entry().key().span()),
            "Argo CD "
                + settings.controller().version()
                + " drops a selector on the third level"
                + (known ? " unless " + SWITCH + " is true" : "")
                + ": every set of parameters passes that "
                + nested.selector().words()
                + " was to hold back")
        .withHelp(
            known ? "Set spec." + SWITCH + ": true." : "Move the selector to the second level.")
        .withEdits(edit.stream().toList());
  }

  private static Optional<Finding> heeded(ApplicationSet set, Settings settings) {
    return set.entry("spec", SWITCH)
        .filter(e -> Nodes.isFalse(e.value()))
        .map(e ->
            settings
                .finding(
                    set.manifest().at(e.key().span()),
                    SWITCH
                        + ": false is ignored since Argo CD 3.0: the selectors on the third level filter, and what they hold back is not generated")
                .withHelp("Remove the field, and the selectors if they are not to filter.")
                .withEdits(
                    Nodes.mapping(set.manifest().root(), "spec")
                        .flatMap(spec -> Removal.entry(spec, e))
                        .stream()
                        .toList()));
  }
}
