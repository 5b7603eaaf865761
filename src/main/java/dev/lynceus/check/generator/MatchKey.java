package dev.lynceus.check.generator;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Generator;
import dev.lynceus.argo.Words;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Note;
import dev.lynceus.kube.Manifest;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds ConfigMaps that tell a `clusterDecisionResource` where to look and not what to look for:
/// without `matchKey` Argo CD finds no cluster and no error (`GenerateParams` in
/// generators/duck_type.go of 3.5).
public final class MatchKey implements Check {
  @Override
  public String name() {
    return "match-key";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.ARepository.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    if (!(subject instanceof Subject.ARepository repository)) {
      return List.of();
    }
    var found = new ArrayList<Finding>();
    for (Manifest map : repository.decisionSources()) {
      Optional<ApplicationSet> user =
          repository.sets().stream().filter(s -> asks(s, map).isPresent()).findFirst();
      boolean unmistakable = !Nodes.text(map.root(), "data", "statusListKey").isEmpty();
      if (Nodes.text(map.root(), "data", "matchKey").isEmpty()
          && (user.isPresent() || unmistakable)) {
        found.add(finding(map, user, settings));
      }
    }
    return found;
  }

  /// Where a set names the ConfigMap. It is read from Argo CD's namespace, which a set need not
  /// share, but usually does.
  private static Optional<Span> asks(ApplicationSet set, Manifest map) {
    String namespace = set.manifest().namespace();
    if (!namespace.isEmpty() && !map.namespace().isEmpty() && !namespace.equals(map.namespace())) {
      return Optional.empty();
    }
    return set.leaves()
        .filter(Generator.ClusterDecisionResource.class::isInstance)
        .filter(g -> Nodes.text(g.place().body(), "configMapRef").equals(map.name()))
        .map(Generator::keySpan)
        .findFirst();
  }

  private static Finding finding(Manifest map, Optional<ApplicationSet> user, Settings settings) {
    Span place =
        Nodes.entry(map.root(), "data", "matchKey")
            .or(() -> Nodes.entry(map.root(), "data"))
            .map(e -> e.key().span())
            .orElse(map.place().span());
    return settings
        .finding(
            map.at(place),
            "ConfigMap "
                + Words.brief(map.name())
                + " has no matchKey: a clusterDecisionResource that reads it finds no cluster and no error"
                + user.map(s -> ", and " + Fate.ofAll(s, settings)).orElse(""))
        .withHelp("Add matchKey, the field of a decision that holds the cluster's name.")
        .withNotes(
            user.flatMap(s -> asks(s, map))
                .map(span -> List.of(new Note(span, "reads it")))
                .orElse(List.of()));
  }
}
