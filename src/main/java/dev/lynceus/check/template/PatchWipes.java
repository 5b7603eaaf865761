package dev.lynceus.check.template;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Words;
import dev.lynceus.finding.Finding;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds patches that can leave a field with nothing below it, which takes the field away.
///
/// A strategic merge patch deletes what it says null to, and YAML reads an empty value as null:
/// `applyTemplatePatch` in applicationset/controllers/template/patch.go, Argo CD 3.5.7.
///
/// Setting: `paths` of the fields that an Application cannot be without. One that has a sibling
/// named in `unless` may go when the patch fills that one.
public final class PatchWipes implements Check {
  @Override
  public String name() {
    return "patch-wipes";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.AnApplicationSet.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    if (!(subject instanceof Subject.AnApplicationSet(ApplicationSet set))
        || set.patch().text().isEmpty()) {
      return List.of();
    }
    List<PatchOutcomes.Outcome> outcomes = PatchOutcomes.of(set);
    var found = new ArrayList<Finding>();
    for (var table : settings.tables("fields")) {
      Settings row = settings.of(table);
      finding(set, outcomes, row).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Finding> finding(
      ApplicationSet set, List<PatchOutcomes.Outcome> outcomes, Settings row) {
    String[] path = row.text("path").split("\\.", -1);
    boolean alone = row.text("unless").isEmpty();
    String[] instead = row.text("unless").split("\\.", -1);
    var wiping =
        outcomes.stream().filter(o -> isNull(o, path) && (alone || !isFilled(o, instead))).toList();
    if (wiping.isEmpty()) {
      return Optional.empty();
    }
    PatchOutcomes.Outcome first = wiping.getFirst();
    Span place = first.place(set, Nodes.entry(first.root(), path).orElseThrow());
    return Optional.of(
        row.finding(
                set.manifest().at(place),
                row.text("path")
                    + " is empty in the patch"
                    + (wiping.size() == outcomes.size() ? "" : " when nothing below it is printed")
                    + ": empty is null, and takes "
                    + row.text("path")
                    + " away from Applications of "
                    + Words.brief(set.name()))
            .withHelp(
                "Put the condition around `"
                    + path[path.length - 1]
                    + ":` as well, or write something below it in every case."));
  }

  private static boolean isNull(PatchOutcomes.Outcome outcome, String... path) {
    return Nodes.at(outcome.root(), path)
        .filter(n -> n instanceof Yaml.Scalar s && s.isNull())
        .isPresent();
  }

  private static boolean isFilled(PatchOutcomes.Outcome outcome, String... path) {
    return Nodes.at(outcome.root(), path).isPresent() && !isNull(outcome, path);
  }
}
