package dev.lynceus.check.generator;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Generator;
import dev.lynceus.kube.LabelSelector;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Settings;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A selector of a set that is in force: one that asks Kubernetes for objects by their labels, or
/// one that filters the parameters that a generator yields.
///
/// @param entry such as `selector: {...}`
/// @param asker the generator that asks with it; empty for a filter of parameters
/// @param filledIn whether Argo CD fills templates in it before it is used
record PlacedSelector(
    PlacedItem at,
    Yaml.Entry entry,
    LabelSelector selector,
    Optional<Generator> asker,
    boolean filledIn) {
  /// Every selector in force, in the order of the file.
  static List<PlacedSelector> of(ApplicationSet set, Settings settings) {
    var found = new ArrayList<PlacedSelector>();
    for (PlacedItem at : PlacedItem.of(set)) {
      for (Generator source : at.sources()) {
        field(source)
            .flatMap(f -> Nodes.entry(source.place().body(), f))
            .map(e -> asking(at, e, source))
            .ifPresent(found::add);
      }
      if (NestedSelector.isInForce(at, settings)) {
        filter(at).ifPresent(found::add);
      }
    }
    return found;
  }

  /// The selector that filters what an item yields.
  static Optional<PlacedSelector> filter(PlacedItem at) {
    return Nodes.entry(at.item().node(), "selector")
        .filter(e -> e.value() instanceof Yaml.Mapping)
        .map(e ->
            new PlacedSelector(
                at,
                e,
                LabelSelector.decode(e.value()),
                Optional.empty(),
                // That of a second child is read before the child is filled in, deeper ones with
                // it:
                // `Transform` in generators/generator_spec_processor.go.
                at.around().flatMap(PlacedItem::second).isPresent()));
  }

  private static Optional<String> field(Generator source) {
    return switch (source) {
      case Generator.Clusters _ -> Optional.of("selector");
      case Generator.ClusterDecisionResource _ -> Optional.of("labelSelector");
      case Generator.ListGenerator _,
          Generator.Git _,
          Generator.ScmProvider _,
          Generator.PullRequests _,
          Generator.Plugin _,
          Generator.Matrix _,
          Generator.Merge _ ->
          Optional.empty();
    };
  }

  private static PlacedSelector asking(PlacedItem at, Yaml.Entry entry, Generator source) {
    return new PlacedSelector(
        at,
        entry,
        LabelSelector.decode(entry.value()),
        Optional.of(source),
        at.second().isPresent());
  }

  boolean isFilter() {
    return asker.isEmpty();
  }
}
