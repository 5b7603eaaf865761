package dev.lynceus.check.template;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Finalizers;
import dev.lynceus.argo.Words;
import dev.lynceus.finding.Finding;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds patches that say what their Applications are called, what a deletion of them means, or
/// that they sync now.
public final class PatchIdentity implements Check {
  private static final String TAKEN_AWAY = "$deleteFromPrimitiveList/finalizers";

  @Override
  public String name() {
    return "patch-identity";
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
    String who = Words.brief(set.name());
    var found = new ArrayList<Finding>();
    field(outcomes, false, "metadata", "name")
        .map(f ->
            finding(
                set,
                f,
                "the patch names the Applications of "
                    + who
                    + ": a change of what it reads deletes them and creates others",
                "Set the name in `spec.template.metadata.name`.",
                settings))
        .ifPresent(found::add);
    field(outcomes, false, "operation")
        .map(f ->
            finding(
                set,
                f,
                "operation in the patch starts a sync of every Application of "
                    + who
                    + " whenever it is generated",
                "Remove `operation`, and let `syncPolicy.automated` sync.",
                settings))
        .ifPresent(found::add);
    if (!isSaidElsewhere(set)) {
      field(outcomes, true, "metadata", "finalizers")
          .or(() -> field(outcomes, true, "metadata", TAKEN_AWAY))
          .map(f ->
              finding(
                  set,
                  f,
                  "the patch has the last word on the finalizers of "
                      + who
                      + ": it decides whether deleting an Application deletes what it deployed",
                  "List the finalizers in `spec.template.metadata.finalizers`.",
                  settings))
          .ifPresent(found::add);
    }
    return found;
  }

  private record Field(PatchOutcomes.Outcome outcome, Yaml.Entry entry) {}

  /// The first outcome with such a field.
  private static Optional<Field> field(
      List<PatchOutcomes.Outcome> outcomes, boolean evenNull, String... path) {
    for (PatchOutcomes.Outcome outcome : outcomes) {
      Optional<Yaml.Entry> entry =
          Nodes.entry(outcome.root(), path)
              .filter(e -> evenNull || !(e.value() instanceof Yaml.Scalar s && s.isNull()));
      if (entry.isPresent()) {
        return Optional.of(new Field(outcome, entry.get()));
      }
    }
    return Optional.empty();
  }

  /// Whether the rules on finalizers say more about those of this patch: they defeat
  /// `preserveResourcesOnDeletion`, or nobody knows them.
  private static boolean isSaidElsewhere(ApplicationSet set) {
    boolean defeats = set.preservesResources() && !set.patch().cascading().isEmpty();
    boolean unknown =
        set.patch().tree().stream()
            .flatMap(t -> Nodes.texts(t, "metadata", "finalizers").stream())
            .anyMatch(f ->
                !Finalizers.CASCADE.contains(f.text())
                    && !f.text().startsWith(Finalizers.PRE_DELETE)
                    && !f.text().startsWith(Finalizers.POST_DELETE));
    return defeats || unknown;
  }

  private static Finding finding(
      ApplicationSet set, Field field, String message, String help, Settings settings) {
    return settings
        .finding(set.manifest().at(field.outcome().place(set, field.entry())), message)
        .withHelp(help);
  }
}
