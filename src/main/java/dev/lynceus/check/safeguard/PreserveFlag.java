package dev.lynceus.check.safeguard;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.finding.Edit;
import dev.lynceus.finding.Note;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.List;
import java.util.Optional;

/// `spec.syncPolicy.preserveResourcesOnDeletion` of one ApplicationSet: whether it is set, and how it would be.
record PreserveFlag(ApplicationSet set) {
  static final String NAME = "preserveResourcesOnDeletion";
  static final List<String> BELONGS = List.of("spec.syncPolicy");

  private static final String[] PATH = {"spec", "syncPolicy", NAME};

  /// The field as written in the right place, whatever its value.
  Optional<Yaml.Entry> written() {
    return set.entry(PATH);
  }

  /// Where the flag belongs: the field when it says something else than true, else `syncPolicy:`, else `spec:`.
  Span place() {
    return written()
        .or(() -> set.entry("spec", "syncPolicy"))
        .or(() -> set.entry("spec"))
        .map(e -> e.key().span())
        .orElse(set.nameSpan());
  }

  Note note() {
    return strays().stream()
        .findFirst()
        .map(s -> new Note(s.entry().key().span(), "Argo CD ignores " + NAME + " here"))
        .orElse(new Note(place(), written().isPresent() ? NAME + " is not true" : NAME + ": true belongs here"));
  }

  String help() {
    return strays().isEmpty()
        ? "Set `spec.syncPolicy." + NAME + ": true`."
        : "Move `" + NAME + "` to `spec.syncPolicy`.";
  }

  /// What sets the flag; nothing when it stands elsewhere already, since moving it is another finding's edit.
  List<Edit> edits() {
    if (!strays().isEmpty()) {
      return List.of();
    }
    if (written().isPresent()) {
      return written().get().value() instanceof Yaml.Scalar s && !s.span().text().isEmpty()
          ? List.of(new Edit(s.span(), "true"))
          : List.of();
    }
    return Insertion.field(set.manifest().root(), "true", PATH).stream().toList();
  }

  private List<Stray> strays() {
    return Stray.find(set.manifest().root(), NAME, BELONGS);
  }
}
