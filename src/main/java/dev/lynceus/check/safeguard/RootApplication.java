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

/// Finds Applications whose pruning or whose own deletion goes on through the Applications and
/// ApplicationSets that they deploy, down to everything those deployed.
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
    var sets = Folders.of(repository.sets(), ApplicationSet::manifest);
    var applications = Folders.of(repository.applications(), Application::manifest);
    var found = new ArrayList<Finding>();
    for (Parent parent : Parent.of(repository, settings.controller())) {
      // A child without a cascading finalizer leaves what it deployed.
      var all =
          new Children(
              sets.deployedBy(parent).stream().filter(ApplicationSet::cascades).toList(),
              applications.deployedBy(parent).stream()
                  .filter(a -> a.spec().finalizers().cascade().isPresent())
                  .toList());
      Children pruned = parent.prune().isPresent() ? pruned(parent, all) : Children.NONE;
      Children cascaded = parent.finalizer().isPresent() ? cascaded(parent, all) : Children.NONE;
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

  private static Children pruned(Parent parent, Children all) {
    boolean gentle = parent.prunesWith("background");
    return new Children(
        all.sets().stream()
            .filter(s ->
                !parent.spares(s.manifest(), "Prune")
                    && !parent.prunesWith("orphan")
                    && !(gentle && parent.letsGo(s)))
            .toList(),
        all.applications().stream().filter(a -> !parent.spares(a.manifest(), "Prune")).toList());
  }

  private static Children cascaded(Parent parent, Children all) {
    boolean gentle = parent.cascadesInBackground();
    return new Children(
        all.sets().stream()
            .filter(s -> !parent.spares(s.manifest(), "Delete") && !(gentle && parent.letsGo(s)))
            .toList(),
        all.applications().stream().filter(a -> !parent.spares(a.manifest(), "Delete")).toList());
  }

  private static Finding finding(
      Parent parent, Children pruned, Children cascaded, Settings settings) {
    boolean prunes = !pruned.isEmpty();
    Children worst = prunes ? pruned : cascaded;
    boolean one = worst.manifests().size() == 1;
    String down = worst.words() + ", down to everything " + (one ? "it" : "they") + " deployed";
    String message =
        prunes
            ? parent.name()
                + " prunes "
                + down
                + ", when "
                + (one ? "its file is" : "their files are")
                + " no longer rendered"
            : "deleting " + parent.name() + " deletes " + down;
    var notes = new ArrayList<Note>();
    if (prunes && !cascaded.isEmpty()) {
      parent.finalizer().ifPresent(f -> notes.add(new Note(f.span(), "so does deleting it")));
    }
    List<Manifest> children = worst.manifests();
    int more = children.size() - NAMED;
    String others = more > 0 ? ", and so " + (more == 1 ? "does 1" : "do " + more) + " more" : "";
    for (int i = 0; i < Math.min(NAMED, children.size()); i++) {
      String words = "goes with it" + (i == NAMED - 1 ? others : "");
      notes.add(new Note(children.get(i).place().span(), words));
    }
    var place =
        prunes
            ? parent.danger()
            : parent.finalizer().map(Yaml.Scalar::span).orElseGet(parent::danger);
    return settings
        .finding(parent.application().manifest().at(place), message + parent.assumption())
        .withHelp(
            "Annotate "
                + (one ? "it" : "them")
                + " with `"
                + SyncOptions.ANNOTATION
                + ": Prune=false,Delete=false`, or "
                + (prunes ? "set `prune: false`." : "remove the finalizer."))
        .withNotes(notes);
  }
}
