package dev.lynceus.check.safeguard;

import dev.lynceus.argo.Finalizers;
import dev.lynceus.glob.OwnGlob;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Settings;
import dev.lynceus.value.Value;
import dev.lynceus.yaml.Yaml;
import java.util.List;
import java.util.Map;

/// What a policy demands of the finalizers of some objects.
///
/// @param kind `Application`, `ApplicationSet` or `template`
/// @param paths of files; all when empty
/// @param projects of the Application, or of those that the set generates; all when empty
/// @param labels all of which the object must carry
/// @param variants the cascading finalizers that may be listed; all when empty
/// @param others finalizers that are allowed although Argo CD does not know them
record FinalizerDemand(
    String kind,
    List<OwnGlob> paths,
    List<OwnGlob> projects,
    Map<String, Value> labels,
    Cascade cascade,
    List<String> variants,
    List<OwnGlob> others) {
  /// What is said where no policy speaks: Argo CD's own finalizers, in any variant.
  private static final FinalizerDemand STANDARD =
      new FinalizerDemand("", List.of(), List.of(), Map.of(), Cascade.ANY, List.of(), List.of());

  /// Whether a finalizer that deletes resources must, must not or may be listed.
  enum Cascade {
    REQUIRED,
    FORBIDDEN,
    ANY;

    static Cascade of(String word) {
      return switch (word) {
        case "required" -> REQUIRED;
        case "forbidden" -> FORBIDDEN;
        default -> ANY;
      };
    }
  }

  /// The first policy of the settings that speaks of these finalizers.
  static FinalizerDemand of(ListedFinalizers listed, Settings settings) {
    for (Value.Fields table : settings.tables("policies")) {
      FinalizerDemand demand = decode(settings.of(table));
      if (demand.speaksOf(listed)) {
        return demand;
      }
    }
    return STANDARD;
  }

  private static FinalizerDemand decode(Settings table) {
    return new FinalizerDemand(
        table.text("kind"),
        globs(table, "paths"),
        globs(table, "projects"),
        table.with().fields().get("labels") instanceof Value.Fields(Map<String, Value> labels)
            ? labels
            : Map.of(),
        Cascade.of(table.text("cascade")),
        table.texts("variants").stream().map(FinalizerDemand::finalizer).toList(),
        globs(table, "others"));
  }

  private static String finalizer(String variant) {
    return switch (variant) {
      case "foreground" -> Finalizers.FOREGROUND;
      case "background" -> Finalizers.BACKGROUND;
      default -> Finalizers.RESOURCES;
    };
  }

  private static List<OwnGlob> globs(Settings table, String name) {
    return table.texts(name).stream().map(OwnGlob::of).toList();
  }

  private boolean speaksOf(ListedFinalizers listed) {
    return (kind.isEmpty() || kind.equals(listed.kind().word()))
        && (paths.isEmpty() || paths.stream().anyMatch(p -> p.matches(listed.manifest().file())))
        && (projects.isEmpty() || projects.stream().anyMatch(p -> p.matches(listed.project())))
        && labels.entrySet().stream()
            .allMatch(l ->
                l.getValue() instanceof Value.Text(String text)
                    && label(listed.owner(), l.getKey()).equals(text));
  }

  private static String label(Yaml owner, String name) {
    return Nodes.text(owner, "metadata", "labels", name);
  }

  boolean allows(String other) {
    return others.stream().anyMatch(o -> o.matches(other));
  }

  boolean allowsVariant(String cascading) {
    return variants.isEmpty() || variants.contains(cascading);
  }

  /// The cascading finalizer to list where one is required.
  String preferred() {
    return variants.isEmpty() ? Finalizers.RESOURCES : variants.getFirst();
  }
}
