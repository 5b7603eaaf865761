package dev.lynceus.check.safeguard;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.ApplicationSpec;
import dev.lynceus.argo.Finalizers;
import dev.lynceus.edit.Insertion;
import dev.lynceus.finding.Edit;
import dev.lynceus.finding.Note;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `spec.syncPolicy.preserveResourcesOnDeletion` of one ApplicationSet: whether it is set, and how
/// it would be.
record PreserveFlag(ApplicationSet set) {
  static final String NAME = "preserveResourcesOnDeletion";
  static final List<String> BELONGS = List.of("spec.syncPolicy");

  private static final int MOST_NOTES = 3;
  private static final String[] PATH = {"spec", "syncPolicy", NAME};

  /// The field as written in the right place, whatever its value.
  Optional<Yaml.Entry> written() {
    return set.entry(PATH);
  }

  /// Where the flag belongs: the field when it says something else than true, else `syncPolicy:`,
  /// else `spec:`.
  Span place() {
    return written()
        .or(() -> set.entry("spec", "syncPolicy"))
        .or(() -> set.entry("spec"))
        .map(e -> e.key().span())
        .orElse(set.nameSpan());
  }

  /// What to know beside the finding: where the flag belongs, and which finalizers would defeat it.
  List<Note> notes() {
    var notes = new ArrayList<Note>();
    strays().stream()
        .findFirst()
        .ifPresentOrElse(
            s -> notes.add(new Note(s.entry().key().span(), "Argo CD ignores " + NAME + " here")),
            () ->
                notes.add(
                    new Note(
                        place(),
                        written().isPresent()
                            ? NAME + " is not true"
                            : NAME + ": true belongs here")));
    defeats().stream()
        .limit(MOST_NOTES)
        .forEach(d -> notes.add(new Note(d, "cascades whatever the flag says")));
    return notes;
  }

  String help() {
    return (strays().isEmpty()
            ? "Set `spec.syncPolicy." + NAME + ": true`"
            : "Move `" + NAME + "` to `spec.syncPolicy`")
        + (defeats().isEmpty() ? "." : ", and remove the cascading finalizer.");
  }

  /// What sets the flag and takes away what would defeat it; nothing when the flag stands elsewhere
  /// already, since moving it is another finding's edit.
  List<Edit> edits() {
    List<Edit> setting =
        written().isPresent()
            ? corrected()
            : Insertion.field(set.manifest().root(), "true", PATH).stream().toList();
    if (setting.isEmpty() || !strays().isEmpty() || !set.patch().cascading().isEmpty()) {
      return List.of();
    }
    var edits = new ArrayList<>(setting);
    for (ApplicationSpec template : defeating()) {
      List<Edit> removal =
          FinalizerEdits.remove(
              template.owner(), template.finalizers(), Finalizers.CASCADE::contains);
      if (removal.isEmpty()) {
        return List.of();
      }
      edits.addAll(removal);
    }
    return edits;
  }

  private List<Edit> corrected() {
    return written().stream()
        .map(Yaml.Entry::value)
        .filter(v -> v instanceof Yaml.Scalar && !v.span().text().isEmpty())
        .map(v -> new Edit(v.span(), "true"))
        .toList();
  }

  /// The templates with a cascading finalizer, which stays although the flag is set.
  private List<ApplicationSpec> defeating() {
    return set.templates()
        .filter(t ->
            t.finalizers().items().stream()
                .map(Yaml.Scalar::text)
                .anyMatch(f -> Finalizers.CASCADE.contains(f) && set.patch().keeps(f)))
        .toList();
  }

  /// Where such finalizers stand.
  private List<Span> defeats() {
    var places = new ArrayList<Span>();
    defeating().forEach(t -> t.finalizers().cascade().ifPresent(f -> places.add(f.span())));
    places.addAll(set.patch().cascading());
    return places;
  }

  private List<Stray> strays() {
    return Stray.find(set.manifest().root(), NAME, BELONGS);
  }
}
