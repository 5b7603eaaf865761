package dev.lynceus.check.safeguard;

import dev.lynceus.edit.Removal;
import dev.lynceus.finding.Edit;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A field that stands where Argo CD does not read it.
///
/// @param under the names above it, such as `spec.template.spec`; empty at the top; items of lists
///   have no name of their own
/// @param levels the mappings it stands in, the innermost last, as far up as none is the item of a
///   list
record Stray(String under, List<Level> levels) {
  /// A mapping and the entry of it that leads on.
  record Level(Yaml.Mapping holder, Yaml.Entry entry) {}

  Stray {
    levels = List.copyOf(levels);
  }

  Yaml.Entry entry() {
    return levels.getLast().entry();
  }

  /// What takes it out, with the mappings that it alone fills.
  Optional<Edit> removal() {
    int level = levels.size() - 1;
    while (level > 0 && levels.get(level).holder().entries().size() == 1) {
      level--;
    }
    return Removal.entry(levels.get(level).holder(), levels.get(level).entry());
  }

  /// Fields below which a manifest carries data of its own, where any name means nothing to Argo
  /// CD.
  private static final Set<String> DATA =
      Set.of(
          "annotations",
          "labels",
          "commonAnnotations",
          "commonLabels",
          "managedNamespaceMetadata",
          "map",
          "env",
          "options",
          "elements",
          "values",
          "valuesObject",
          "input",
          "matchLabels",
          "matchExpressions",
          "status",
          "managedFields",
          "ownerReferences");

  /// The fields of one name that stand elsewhere than below the paths where they belong.
  ///
  /// @param belongs such as `spec.syncPolicy`; `spec.template` stands for the templates of
  ///   top-level generators as well
  static List<Stray> find(Yaml.Mapping root, String key, List<String> belongs) {
    var walk = new Walk(key, belongs, new ArrayList<>(), new ArrayList<>());
    walk.mapping(root, "", List.of());
    // What is written once and heeded through an alias or a merge key somewhere is not lost.
    walk.strays()
        .removeIf(s ->
            walk.heeded().stream().anyMatch(h -> h.key().span().equals(s.entry().key().span())));
    return walk.strays();
  }

  private record Walk(
      String key, List<String> belongs, List<Stray> strays, List<Yaml.Entry> heeded) {
    void mapping(Yaml.Mapping mapping, String path, List<Level> above) {
      boolean right = belongs.contains(normal(path));
      if (right) {
        mapping.field(key).ifPresent(heeded::add);
      }
      if (mapping.isAlias()) {
        return;
      }
      for (Yaml.Entry entry : mapping.entries()) {
        if (entry.name().equals(key)) {
          if (!right) {
            strays.add(new Stray(path, with(above, mapping, entry)));
          }
        } else if (!(entry.value() instanceof Yaml.Scalar) && !DATA.contains(entry.name())) {
          node(
              entry.value(),
              path.isEmpty() ? entry.name() : path + "." + entry.name(),
              with(above, mapping, entry));
        }
      }
    }

    private static List<Level> with(List<Level> above, Yaml.Mapping mapping, Yaml.Entry entry) {
      var levels = new ArrayList<>(above);
      levels.add(new Level(mapping, entry));
      return levels;
    }

    private void node(Yaml node, String path, List<Level> above) {
      switch (node) {
        case Yaml.Mapping m -> mapping(m, path, above);
        case Yaml.Sequence s when !s.isAlias() -> s.items().forEach(i -> node(i, path, List.of()));
        case Yaml.Sequence _, Yaml.Scalar _ -> {}
      }
    }

    /// `spec.generators.git.template.metadata` is to Argo CD what `spec.template.metadata` is;
    /// templates further down are not heeded.
    private static String normal(String path) {
      if (!path.startsWith("spec.generators.")) {
        return path;
      }
      int kindEnd = path.indexOf('.', "spec.generators.".length());
      return kindEnd > 0 && path.startsWith(".template.", kindEnd)
          ? "spec" + path.substring(kindEnd)
          : path;
    }
  }
}
