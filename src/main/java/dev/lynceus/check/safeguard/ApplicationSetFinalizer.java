package dev.lynceus.check.safeguard;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Controller;
import dev.lynceus.argo.Finalizers;
import dev.lynceus.argo.GeneratorWords;
import dev.lynceus.argo.SyncMode;
import dev.lynceus.argo.Words;
import dev.lynceus.edit.Insertion;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Note;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds ApplicationSets whose policy keeps their Applications, but not when the ApplicationSet
/// itself is deleted.
///
/// Only with its own finalizer does the controller see the deletion in time to let go of the
/// Applications (`applicationset_controller.go`, Argo CD 3.5.7; since 2.10).
public final class ApplicationSetFinalizer implements Check {
  @Override
  public String name() {
    return "applicationset-finalizer";
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
    SyncMode mode = settings.controller().effective(set.applicationsSync());
    boolean heeded = settings.controller().version().atLeast(2, 10);
    if (mode.deletes() || heeded && isGuarded(set)) {
      return List.of();
    }
    Finding finding =
        settings.finding(set.manifest().at(policy(set, settings.controller())), message(set, mode));
    return List.of(
        heeded
            ? finding
                .withHelp(
                    "Add `"
                        + Finalizers.RESOURCES
                        + "` to the ApplicationSet's `metadata.finalizers`.")
                .withNotes(
                    place(set)
                        .map(p -> new Note(p, "the ApplicationSet's own finalizer belongs here"))
                        .stream()
                        .toList())
                .withEdits(
                    Insertion.item(
                            set.manifest().root(), Finalizers.RESOURCES, "metadata", "finalizers")
                        .stream()
                        .toList())
            : finding.withHelp(
                "Upgrade Argo CD to 2.10 or later, and add `"
                    + Finalizers.RESOURCES
                    + "` to the ApplicationSet's `metadata.finalizers`."));
  }

  /// Whether the controller is there when the set is deleted.
  static boolean isGuarded(ApplicationSet set) {
    return set.finalizers().items().stream().anyMatch(f -> f.text().equals(Finalizers.RESOURCES));
  }

  /// Where the policy is written that somebody may trust in: in the set, or nowhere in it when it
  /// is the controller's.
  private static Span policy(ApplicationSet set, Controller controller) {
    boolean own = controller.policyOverride() && !set.applicationsSync().isEmpty();
    return set.entry("spec", "syncPolicy", "applicationsSync")
        .filter(_ -> own)
        .map(e -> e.key().span())
        .orElse(set.nameSpan());
  }

  private static Optional<Span> place(ApplicationSet set) {
    return set.finalizers()
        .field()
        .or(() -> set.entry("metadata"))
        .map((Yaml.Entry e) -> e.key().span());
  }

  private static String message(ApplicationSet set, SyncMode mode) {
    String name = Words.brief(set.name());
    String what = "deleting or renaming " + name + " deletes every Application of it";
    String where = GeneratorWords.whereto(set);
    return what
        + (set.cascades() ? " and what they deployed" + where : ", though not what they deployed")
        + ": the policy "
        + mode.word()
        + " ends with it";
  }
}
