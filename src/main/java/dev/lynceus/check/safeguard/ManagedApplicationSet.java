package dev.lynceus.check.safeguard;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.GeneratorWords;
import dev.lynceus.argo.SyncOptions;
import dev.lynceus.argo.Words;
import dev.lynceus.edit.Insertion;
import dev.lynceus.finding.Edit;
import dev.lynceus.finding.Finding;
import dev.lynceus.kube.Manifest;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds ApplicationSets that an Application of the same tree may prune or delete in the
/// foreground, where no finalizer of theirs helps.
public final class ManagedApplicationSet implements Check {
  private static final List<String> OPTIONS = List.of("Prune", "Delete");

  @Override
  public String name() {
    return "managed-applicationset";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.ARepository.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    if (!(subject instanceof Subject.ARepository repository) || repository.sets().isEmpty()) {
      return List.of();
    }
    var sets = Folders.of(repository.sets(), ApplicationSet::manifest);
    var found = new ArrayList<Finding>();
    var reported = new HashSet<Span>();
    for (Parent parent : Parent.of(repository, settings.controller())) {
      for (ApplicationSet set : sets.deployedBy(parent)) {
        if (endangers(parent, set) && reported.add(set.manifest().root().span())) {
          found.add(finding(set, parent, settings));
        }
      }
    }
    return found;
  }

  private static boolean endangers(Parent parent, ApplicationSet set) {
    boolean gentle = parent.prunesWith("background") || parent.prunesWith("orphan");
    boolean reached =
        parent.prune().isPresent() && !gentle
            || parent.finalizer().isPresent() && !parent.cascadesInBackground();
    return reached && !missing(parent, set).isEmpty();
  }

  private static List<String> missing(Parent parent, ApplicationSet set) {
    return OPTIONS.stream().filter(o -> !parent.spares(set.manifest(), o)).toList();
  }

  private static Finding finding(ApplicationSet set, Parent parent, Settings settings) {
    List<String> missing = missing(parent, set);
    String name = Words.brief(set.name());
    boolean pruned = parent.prune().isPresent() && missing.contains("Prune");
    String how =
        name
            + (pruned
                ? " goes when Application " + parent.name() + " no longer renders its file"
                : " goes when Application " + parent.name() + " is deleted");
    String where = GeneratorWords.whereto(set);
    String losses =
        set.cascades() ? " and what they deployed" + where : ", though not what they deployed";
    String inVain =
        ApplicationSetFinalizer.isGuarded(set) ? ", its own finalizer notwithstanding" : "";
    String wanted = String.join(",", missing.stream().map(o -> o + "=false").toList());
    return settings
        .finding(
            set.manifest().place(),
            how + ", with every Application of it" + losses + inVain + parent.assumption())
        .withHelp(
            "Annotate the ApplicationSet with `" + SyncOptions.ANNOTATION + ": " + wanted + "`.")
        .withNotes(List.of(parent.dangerNote()))
        .withEdits(annotation(set.manifest(), missing, wanted).stream().toList());
  }

  /// Adds the missing options, unless the annotation says something else about them already.
  private static Optional<Edit> annotation(Manifest manifest, List<String> missing, String wanted) {
    SyncOptions written = SyncOptions.of(manifest);
    if (missing.stream().anyMatch(written::has)) {
      return Optional.empty();
    }
    if (written.items().isEmpty()) {
      return Insertion.field(
          manifest.root(), wanted, "metadata", "annotations", SyncOptions.ANNOTATION);
    }
    return Nodes.at(manifest.root(), "metadata", "annotations", SyncOptions.ANNOTATION)
        .filter(n -> n instanceof Yaml.Scalar s && !s.isAlias() && s.span().text().endsWith(end(s)))
        .map(n -> n.span().end() - (n instanceof Yaml.Scalar s ? end(s).length() : 0))
        .map(at -> new Edit(new Span(manifest.root().span().source(), at, at), "," + wanted));
  }

  private static String end(Yaml.Scalar scalar) {
    return switch (scalar.style()) {
      case PLAIN -> "";
      case SINGLE_QUOTED -> "'";
      case DOUBLE_QUOTED -> "\"";
      case LITERAL, FOLDED -> "\0";
    };
  }
}
