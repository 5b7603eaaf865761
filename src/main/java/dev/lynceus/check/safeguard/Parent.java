package dev.lynceus.check.safeguard;

import dev.lynceus.argo.Application;
import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Controller;
import dev.lynceus.argo.Finalizers;
import dev.lynceus.argo.SyncOptions;
import dev.lynceus.argo.Words;
import dev.lynceus.finding.Note;
import dev.lynceus.kube.Manifest;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Subject;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.List;
import java.util.Optional;

/// An Application that deploys Applications or ApplicationSets of the same tree, and the ways in
/// which it can delete them without anybody asking for that.
///
/// @param prune the entry `prune: true` of its automated syncs
/// @param finalizer the one that makes its own deletion cascade
record Parent(
    Application application,
    List<Covering> covered,
    Optional<Yaml.Entry> prune,
    Optional<Yaml.Scalar> finalizer,
    Controller controller) {
  private static final String PROPAGATION = "PrunePropagationPolicy";

  Parent {
    covered = List.copyOf(covered);
  }

  /// Those of a repository that prune or cascade and whose folders exist in it.
  static List<Parent> of(Subject.ARepository repository, Controller controller) {
    var rendering = Rendering.of(repository);
    return repository.applications().stream()
        .flatMap(a -> of(a, repository, rendering, controller).stream())
        .toList();
  }

  private static Optional<Parent> of(
      Application application,
      Subject.ARepository repository,
      Rendering rendering,
      Controller controller) {
    boolean off =
        controller.version().atLeast(3, 1)
            && Nodes.isFalse(
                application.manifest().root(), "spec", "syncPolicy", "automated", "enabled");
    Optional<Yaml.Entry> prune = application.spec().automated("prune").filter(_ -> !off);
    Optional<Yaml.Scalar> finalizer = application.spec().finalizers().cascade();
    if (prune.isEmpty() && finalizer.isEmpty()) {
      return Optional.empty();
    }
    List<Covering> covered = Covering.of(application, repository, rendering);
    return covered.isEmpty()
        ? Optional.empty()
        : Optional.of(new Parent(application, covered, prune, finalizer, controller));
  }

  String name() {
    return Words.brief(application.manifest().name());
  }

  /// Whether an object's own options, or those of this Application, spare it `Prune` or `Delete`.
  boolean spares(Manifest manifest, String option) {
    return SyncOptions.of(manifest)
        .spares(option, SyncOptions.of(application.spec()), controller.version());
  }

  /// Whether it prunes with this propagation policy; Argo CD's own is foreground.
  boolean prunesWith(String policy) {
    return SyncOptions.of(application.spec()).has(PROPAGATION, policy);
  }

  /// Whether its own deletion propagates in the background.
  boolean cascadesInBackground() {
    return finalizer.map(f -> f.text().equals(Finalizers.BACKGROUND)).orElse(false);
  }

  /// Whether the Applications of a set outlive it: its controller sees a deletion in the background
  /// and lets them go.
  boolean letsGo(ApplicationSet set) {
    return controller.version().atLeast(2, 10)
        && ApplicationSetFinalizer.isGuarded(set)
        && !controller.effective(set.applicationsSync()).deletes();
  }

  /// The place that makes it dangerous: its pruning, else its finalizer.
  Span danger() {
    return prune
        .map(p -> p.key().span())
        .or(() -> finalizer.map(Yaml.Scalar::span))
        .orElseGet(() -> application.manifest().place().span());
  }

  Note dangerNote() {
    return new Note(
        danger(),
        "Application "
            + name()
            + (prune.isPresent() ? " prunes by itself" : " takes what it deployed with it"));
  }

  /// How a message says what it rests on, where nobody says which repository the tree is.
  String assumption() {
    if (covered.getFirst().sure()) {
      return "";
    }
    var paths = covered.stream().map(c -> Nodes.text(c.path())).distinct().toList();
    return " (taking the source path "
        + Words.brief(String.join(", ", paths))
        + " to mean this tree)";
  }
}
