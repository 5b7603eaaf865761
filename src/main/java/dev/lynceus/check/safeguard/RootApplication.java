package dev.lynceus.check.safeguard;

import dev.lynceus.argo.Application;
import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.SyncOptions;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Note;
import dev.lynceus.kube.Manifest;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds Applications whose pruning or whose own deletion goes on through the Applications and ApplicationSets that they deploy, down to
/// everything those deployed.
public final class RootApplication implements Check {
  /// More children than this are only counted.
  private static final int NAMED = 3;

  @Override
  public String name() {
    return "root-application";
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
    for (Parent parent : Parent.of(repository, settings.controller())) {
      Children pruned = parent.prune().isPresent() ? pruned(parent, repository) : Children.NONE;
      Children cascaded = parent.finalizer().isPresent() ? cascaded(parent, repository) : Children.NONE;
      if (!pruned.isEmpty() || !cascaded.isEmpty()) {
        found.add(finding(parent, pruned, cascaded, settings));
      }
    }
    return found;
  }

  /// What goes down with the parent, resources included.
  private record Children(List<ApplicationSet> sets, List<Application> applications) {
    static final Children NONE = new Children(List.of(), List.of());

    boolean isEmpty() {
      return sets.isEmpty() && applications.isEmpty();
    }

    String words() {
      String many = count(sets.size(), "ApplicationSet");
      String single = count(applications.size(), "Application");
      return many + (many.isEmpty() || single.isEmpty() ? "" : " and ") + single;
    }

    private static String count(int count, String what) {
      return count == 0 ? "" : count + " " + what + (count == 1 ? "" : "s");
    }

    List<Manifest> manifests() {
      var all = new ArrayList<Manifest>();
      sets.forEach(s -> all.add(s.manifest()));
      applications.forEach(a -> all.add(a.manifest()));
      return all;
    }
  }

  private static Children pruned(Parent parent, Subject.ARepository repository) {
    return new Children(
        repository.sets().stream()
            .filter(s -> parent.manages(s.manifest()) && s.cascades() && !parent.spares(s.manifest(), "Prune"))
            .filter(s -> !parent.prunesWith("orphan") && !(parent.prunesWith("background") && parent.letsGo(s)))
            .toList(),
        applications(parent, repository, "Prune"));
  }

  private static Children cascaded(Parent parent, Subject.ARepository repository) {
    return new Children(
        repository.sets().stream()
            .filter(s -> parent.manages(s.manifest()) && s.cascades() && !parent.spares(s.manifest(), "Delete"))
            .filter(s -> !(parent.cascadesInBackground() && parent.letsGo(s)))
            .toList(),
        applications(parent, repository, "Delete"));
  }

  /// A child without a cascading finalizer leaves what it deployed.
  private static List<Application> applications(Parent parent, Subject.ARepository repository, String option) {
    return repository.applications().stream()
        .filter(a -> a.spec().finalizers().cascade().isPresent() && parent.manages(a.manifest()) && !parent.spares(a.manifest(), option))
        .toList();
  }

  private static Finding finding(Parent parent, Children pruned, Children cascaded, Settings settings) {
    boolean prunes = !pruned.isEmpty();
    Children worst = prunes ? pruned : cascaded;
    String message =
        prunes
            ? parent.name() + " prunes " + worst.words() + ", down to everything they deployed, as soon as their files are not rendered"
            : "deleting " + parent.name() + " deletes " + worst.words() + ", down to everything they deployed";
    var notes = new ArrayList<Note>();
    if (prunes && !cascaded.isEmpty()) {
      parent.finalizer().ifPresent(f -> notes.add(new Note(f.span(), "so does deleting it")));
    }
    worst.manifests().stream().limit(NAMED).forEach(c -> notes.add(new Note(c.place().span(), "goes with it")));
    var place = prunes ? parent.danger() : parent.finalizer().map(Yaml.Scalar::span).orElseGet(parent::danger);
    return settings
        .finding(parent.application().manifest().at(place), message + parent.assumption())
        .withHelp("Annotate them with `" + SyncOptions.ANNOTATION + ": Prune=false,Delete=false`, or " + (prunes ? "set `prune: false`." : "remove the finalizer."))
        .withNotes(notes);
  }
}
