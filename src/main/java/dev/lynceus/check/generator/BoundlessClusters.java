package dev.lynceus.check.generator;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Generator;
import dev.lynceus.argo.GeneratorItem;
import dev.lynceus.argo.Words;
import dev.lynceus.finding.Finding;
import dev.lynceus.kube.LabelSelector;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Settings;
import dev.lynceus.yaml.Yaml;
import java.util.Optional;
import java.util.stream.Stream;

/// Selections of clusters that name none: every cluster belongs to them, whatever it is, and every
/// one that is registered later.
final class BoundlessClusters {
  private BoundlessClusters() {}

  static Stream<Finding> findings(ApplicationSet set, Settings settings) {
    return PlacedItem.of(set).stream()
        .filter(at -> !isNarrowed(at, settings))
        .flatMap(at ->
            at.sources().stream()
                .filter(Generator.Clusters.class::isInstance)
                .map(Generator.Clusters.class::cast)
                .filter(c -> isBoundless(c.selector()))
                // Yields one Application, which is told of all clusters.
                .filter(c -> !Nodes.isTrue(c.place().body(), "flatList"))
                .map(c -> finding(set, c, settings)));
  }

  private static boolean isBoundless(LabelSelector selector) {
    return selector.requirements().stream()
        .allMatch(r -> r.operator().equals("NotIn") || r.operator().equals("DoesNotExist"));
  }

  /// Whether something around decides which clusters remain: a filter of parameters, files of git
  /// that are looked for by the cluster, the base of a merge.
  private static boolean isNarrowed(PlacedItem at, Settings settings) {
    return at.outwards().stream()
        .anyMatch(i ->
            i.isAddition()
                || NestedSelector.isInForce(i, settings) && isFilteredFor(i)
                || looksForFiles(i));
  }

  private static boolean isFilteredFor(PlacedItem at) {
    return PlacedSelector.filter(at).stream()
        .flatMap(s -> s.selector().requirements().stream())
        .anyMatch(LabelSelector.Requirement::isPositive);
  }

  private static boolean looksForFiles(PlacedItem at) {
    Optional<Generator> matrix =
        at.holder().filter(h -> h instanceof Generator.Matrix && at.index() == 0);
    return matrix.stream()
        .flatMap(m -> m.children().stream().skip(1).limit(1))
        .map(GeneratorItem::generators)
        .flatMap(g -> g.stream().flatMap(Generator::leaves))
        .filter(Generator.Git.class::isInstance)
        .map(g -> g.place().body())
        .anyMatch(git ->
            Stream.of("files", "directories")
                .flatMap(f -> Nodes.items(git, f).stream())
                .anyMatch(i -> Words.isTemplated(Nodes.text(i, "path"))));
  }

  private static Finding finding(
      ApplicationSet set, Generator.Clusters clusters, Settings settings) {
    boolean all = clusters.selector().isEmpty();
    Yaml body = clusters.place().body();
    return settings
        .finding(
            set.manifest()
                .at(
                    Nodes.entry(body, "selector")
                        .filter(_ -> !all)
                        .map(e -> e.key().span())
                        .orElse(clusters.keySpan())),
            (all
                    ? "clusters without a selector are all clusters, Argo CD's own included"
                    : Words.brief(clusters.selector().words())
                        + " holds for every cluster without the label too")
                + ": one that is registered tomorrow gets the Applications of "
                + Words.brief(set.name())
                + " at once")
        .withHelp("Select by a label that a cluster must carry.");
  }
}
