package dev.lynceus.check.safeguard;

import dev.lynceus.argo.ApplicationSpec;
import dev.lynceus.argo.TemplatePatch;
import dev.lynceus.finding.Edit;
import dev.lynceus.kube.Nodes;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.List;
import java.util.Optional;

/// The switches of `spec.syncPolicy.automated` that an Application ends up with.
///
/// @param merged the templates that are merged: true in one of them is true in the whole
///   (`mergeGeneratorTemplate`, Argo CD 3.5.7)
/// @param patch the patch that has the last word, where nothing in it is yet to be filled in
record AutomatedSwitches(List<ApplicationSpec> merged, Optional<TemplatePatch> patch) {
  private static final String[] PATH = {"spec", "syncPolicy", "automated"};

  AutomatedSwitches {
    merged = List.copyOf(merged);
  }

  /// A switch that is on.
  ///
  /// @param place of its name
  /// @param off what switches it off; empty when that is not certain
  record Switch(Span place, List<Edit> off) {}

  /// The switch of this name when it is on.
  Optional<Switch> on(String name) {
    Optional<Yaml.Entry> patched = patched(name);
    if (patched.isPresent()) {
      return patched
          .filter(e -> Nodes.isTrue(e.value()))
          .map(e -> new Switch(patch.orElseThrow().place(e.key(), name), List.of()));
    }
    return merged.stream()
        .filter(_ -> !isTakenAway())
        .flatMap(s -> s.automated(name).stream())
        .findFirst()
        .map(e -> new Switch(e.key().span(), List.of(new Edit(e.value().span(), "false"))))
        .or(() -> patch.flatMap(p -> p.automated(name)).map(s -> new Switch(s, List.of())));
  }

  /// Whether automated syncs are switched off.
  boolean isOff() {
    Optional<Yaml.Entry> patched = patched("enabled");
    return patched.isPresent()
        ? Nodes.isFalse(patched.get().value())
        : merged.stream()
                .anyMatch(
                    s -> Nodes.isFalse(s.owner(), "spec", "syncPolicy", "automated", "enabled"))
            && on("enabled").isEmpty();
  }

  private Optional<Yaml.Entry> patched(String name) {
    return tree().flatMap(t -> Nodes.entry(t, "spec", "syncPolicy", "automated", name));
  }

  /// Whether the patch takes the whole policy away.
  private boolean isTakenAway() {
    Yaml node = tree().map(t -> (Yaml) t).orElse(null);
    for (int i = 0; i < PATH.length && node != null; i++) {
      node = Nodes.at(node, PATH[i]).orElse(null);
      if (node instanceof Yaml.Scalar s && s.isNull()) {
        return true;
      }
    }
    return false;
  }

  private Optional<Yaml.Mapping> tree() {
    return patch.flatMap(TemplatePatch::tree);
  }
}
