package dev.lynceus.check.generator;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Words;
import dev.lynceus.finding.Finding;
import dev.lynceus.glob.OwnGlob;
import dev.lynceus.kube.LabelSelector;
import dev.lynceus.rule.Settings;
import java.util.List;
import java.util.stream.Stream;

/// Selectors that compare with what a machine writes and rewrites.
final class VolatileLabels {
  private static final List<String> PREFIXES = List.of("metadata.labels.", "metadata.annotations.");

  private VolatileLabels() {}

  static Stream<Finding> findings(ApplicationSet set, Settings settings) {
    List<OwnGlob> keys = settings.texts("keys").stream().map(OwnGlob::of).toList();
    return PlacedSelector.of(set, settings).stream()
        .flatMap(s ->
            s.selector().requirements().stream()
                .filter(LabelSelector.Requirement::isComparison)
                .filter(r -> isVolatile(s, r.key(), keys))
                .map(r -> finding(set, r, settings)));
  }

  private static boolean isVolatile(PlacedSelector selector, String key, List<OwnGlob> keys) {
    if (!selector.isFilter()) {
      return matches(key, keys);
    }
    return PREFIXES.stream()
        .anyMatch(p -> key.startsWith(p) && matches(key.substring(p.length()), keys));
  }

  private static boolean matches(String label, List<OwnGlob> keys) {
    return !label.isEmpty() && keys.stream().anyMatch(k -> k.matches(label));
  }

  private static Finding finding(
      ApplicationSet set, LabelSelector.Requirement requirement, Settings settings) {
    boolean leaves = requirement.operator().equals("In");
    return settings
        .finding(
            set.manifest().at(requirement.span()),
            Words.brief(requirement.words())
                + " compares with a value that a machine rewrites: when it changes, "
                + (leaves
                    ? "the cluster leaves the selection, and " + Fate.ofOne(set, settings)
                    : "the cluster joins the selection of " + Words.brief(set.name())))
        .withHelp("Select by a label that only people set.");
  }
}
