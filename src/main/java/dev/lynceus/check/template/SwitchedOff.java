package dev.lynceus.check.template;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.ApplicationSpec;
import dev.lynceus.argo.Generator;
import dev.lynceus.argo.GeneratorItem;
import dev.lynceus.argo.GeneratorWords;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Note;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds generators whose template says `false` where the set's template says `true`.
///
/// The set's template fills the empty fields of the generator's, and `false` is empty:
/// `mergeGeneratorTemplate` in applicationset/generators/generator_spec_processor.go, Argo CD
/// 3.5.7, with mergo and no override. Lists and free-form values are taken whole.
public final class SwitchedOff implements Check {
  /// Fields of any shape, which are merged as one piece of text.
  private static final Set<String> WHOLE = Set.of("valuesObject");

  @Override
  public String name() {
    return "switched-off";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.AnApplicationSet.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    if (!(subject instanceof Subject.AnApplicationSet(ApplicationSet set))) {
      return List.of();
    }
    var found = new ArrayList<Finding>();
    for (GeneratorItem item : set.items()) {
      for (Generator top : item.generators()) {
        top.template()
            .map(ApplicationSpec::owner)
            .flatMap(own -> Nodes.mapping(own, "spec"))
            .ifPresent(own ->
                Nodes.mapping(set.template().owner(), "spec")
                    .ifPresent(of ->
                        compare(own, of, List.of("spec"), new Judging(set, top, settings, found))));
      }
    }
    return found;
  }

  private static void compare(
      Yaml.Mapping own, Yaml.Mapping of, List<String> path, Judging judging) {
    for (Yaml.Entry entry : own.fields()) {
      Yaml.Entry other = of.field(entry.name()).orElse(null);
      if (other == null || WHOLE.contains(entry.name())) {
        continue;
      }
      var below = new ArrayList<>(path);
      below.add(entry.name());
      if (entry.value() instanceof Yaml.Mapping deeper
          && other.value() instanceof Yaml.Mapping base) {
        compare(deeper, base, below, judging);
      } else if (Nodes.isFalse(entry.value())
          && Nodes.isTrue(other.value())
          && !mayBePatched(judging.set(), below)) {
        judging.add(entry, other);
      }
    }
  }

  /// Whether the patch says the same after the merge, as far as it can be told.
  private static boolean mayBePatched(ApplicationSet set, List<String> path) {
    return set.patch().tree().isPresent()
        ? Nodes.isFalse(set.patch().tree().get(), path.toArray(String[]::new))
        : set.patch().field(path.getLast()).isPresent();
  }

  private record Judging(
      ApplicationSet set, Generator top, Settings settings, List<Finding> found) {
    void add(Yaml.Entry off, Yaml.Entry on) {
      found.add(
          settings
              .finding(
                  set.manifest().at(off.key().span()),
                  off.name()
                      + ": false switches nothing off: the Applications from "
                      + GeneratorWords.source(top)
                      + " get the true of spec.template")
              .withHelp(
                  "Set `"
                      + off.name()
                      + ": true` only in the templates of the generators that want it, not in spec.template.")
              .withNotes(List.of(new Note(on.key().span(), "fills in for a false"))));
    }
  }
}
