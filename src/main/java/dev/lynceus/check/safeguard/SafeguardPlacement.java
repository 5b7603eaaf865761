package dev.lynceus.check.safeguard;

import dev.lynceus.argo.Application;
import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.SyncMode;
import dev.lynceus.argo.TemplatePatch;
import dev.lynceus.argo.Words;
import dev.lynceus.edit.Insertion;
import dev.lynceus.finding.Edit;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Note;
import dev.lynceus.kube.Manifest;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.text.Span;
import dev.lynceus.value.Value;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds fields that stand where Argo CD does not read them, in Applications and ApplicationSets.
///
/// Settings: `places`, per `kind` and `key` the paths under which the key `belongs`; an empty list
/// when the kind has no such field.
public final class SafeguardPlacement implements Check {
  @Override
  public String name() {
    return "safeguard-placement";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.AnApplicationSet.class, Subject.AnApplication.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    Optional<ApplicationSet> set =
        subject instanceof Subject.AnApplicationSet(ApplicationSet s)
            ? Optional.of(s)
            : Optional.empty();
    Optional<Manifest> manifest =
        subject instanceof Subject.AnApplication(Application a)
            ? Optional.of(a.manifest())
            : set.map(ApplicationSet::manifest);
    var found = new ArrayList<Finding>();
    for (Value.Fields table :
        manifest.isPresent() ? settings.tables("places") : List.<Value.Fields>of()) {
      Place place = Place.of(settings.of(table));
      if (place.kind().equals(manifest.get().type().kind())) {
        new Search(manifest.get(), set, place, settings).run(found);
      }
    }
    return found;
  }

  /// One line of the settings.
  private record Place(String kind, String key, List<String> belongs) {
    static Place of(Settings settings) {
      return new Place(settings.text("kind"), settings.text("key"), settings.texts("belongs"));
    }
  }

  private record Search(
      Manifest manifest, Optional<ApplicationSet> set, Place place, Settings settings) {
    void run(List<Finding> found) {
      for (Stray stray : Stray.find(manifest.root(), place.key(), place.belongs())) {
        String under =
            stray.under().isEmpty()
                ? "at the top level"
                : "under "
                    + (stray.under().length() > 2 * 60
                        ? Words.brief(stray.under())
                        : stray.under());
        found.add(finding(stray.entry().key().span(), under).withEdits(edits(stray)));
      }
      if (place.belongs().stream().noneMatch(b -> b.startsWith("spec.template"))) {
        set.map(ApplicationSet::patch)
            .flatMap(p -> p.tree().isPresent() ? patched(p, p.tree().get()) : p.field(place.key()))
            .ifPresent(span -> found.add(finding(span, "in templatePatch")));
      }
    }

    private Optional<Span> patched(TemplatePatch patch, Yaml.Mapping tree) {
      return Stray.find(tree, place.key(), List.of()).stream()
          .findFirst()
          .map(s -> patch.place(s.entry().key(), place.key()));
    }

    private Finding finding(Span span, String where) {
      return settings
          .finding(
              manifest.at(span),
              place.key() + " " + where + " is ignored by Argo CD: " + consequence())
          .withHelp(help())
          .withNotes(place.belongs().stream().flatMap(this::note).toList());
    }

    private String consequence() {
      String name = Words.brief(manifest.name());
      if (set.isEmpty()) {
        return place.belongs().isEmpty()
            ? "an Application has no such field"
            : "the Application " + name + " does not get what it says";
      }
      return switch (place.key()) {
        case PreserveFlag.NAME ->
            set.get().cascades()
                ? "deleting an Application of " + name + " deletes what it deployed"
                : "it changes nothing for the Applications of " + name;
        case "applicationsSync" ->
            settings.controller().effective(set.get().applicationsSync()).deletes()
                ? "an Application that " + name + " no longer generates is deleted"
                : "it changes nothing for the Applications of " + name;
        case "finalizers" -> "neither " + name + " nor its Applications get what it says";
        default -> "it changes nothing for " + name + " and its Applications";
      };
    }

    private String help() {
      boolean keeps =
          place.key().equals(PreserveFlag.NAME) || place.key().equals("applicationsSync");
      if (place.belongs().isEmpty() && !keeps) {
        return "Remove it.";
      }
      return place.belongs().isEmpty()
          ? "Remove it; an Application's resources stay when `metadata.finalizers` lists no resources-finalizer."
          : "Move it to `" + String.join("` or `", place.belongs()) + "`.";
    }

    /// The deepest part of the right path that is written.
    private Stream<Note> note(String belongs) {
      String[] names = belongs.split("\\.", -1);
      for (int length = names.length; length > 0; length--) {
        Optional<Yaml.Entry> entry = Nodes.entry(manifest.root(), Arrays.copyOf(names, length));
        if (entry.isPresent()) {
          return Stream.of(
              new Note(entry.get().key().span(), place.key() + " belongs under " + belongs));
        }
      }
      return Stream.empty();
    }

    /// Moves a single value to the one place where it belongs, or drops it when the same is written
    /// there.
    private List<Edit> edits(Stray stray) {
      Optional<Edit> removal = stray.removal();
      if (removal.isEmpty()
          || place.belongs().size() != 1
          || !(stray.entry().value() instanceof Yaml.Scalar value)
          || !isMovable(value)) {
        return List.of();
      }
      String[] path = (place.belongs().getFirst() + "." + place.key()).split("\\.", -1);
      Optional<Yaml> right = Nodes.at(manifest.root(), path);
      if (right.isPresent()) {
        boolean same = right.get() instanceof Yaml.Scalar s && s.value().equals(value.value());
        return same ? List.of(removal.get()) : List.of();
      }
      return Insertion.field(
              manifest.root(), value.value() instanceof Value.Bool ? "true" : value.text(), path)
          .map(i -> joined(i, removal.get()))
          .orElse(List.of());
    }

    private static boolean isMovable(Yaml.Scalar value) {
      return value.value() instanceof Value.Bool(boolean b) && b
          || !SyncMode.of(value.text()).word().equals("sync");
    }

    private static List<Edit> joined(Edit insertion, Edit removal) {
      return insertion.span().start() == removal.span().start()
          ? List.of(new Edit(removal.span(), insertion.replacement() + removal.replacement()))
          : List.of(insertion, removal);
    }
  }
}
