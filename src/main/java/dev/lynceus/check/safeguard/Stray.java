package dev.lynceus.check.safeguard;

import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A field that stands where Argo CD does not read it.
///
/// @param path the names above it and its own, such as `spec.template.spec.finalizers`; list items have no name of their own
/// @param holder the mapping it stands in
record Stray(String path, Yaml.Mapping holder, Yaml.Entry entry) {
  /// Fields below which a manifest carries data of its own, where any name means nothing to Argo CD.
  private static final Set<String> DATA =
      Set.of("elements", "values", "valuesObject", "input", "matchLabels", "matchExpressions", "status", "managedFields", "ownerReferences");

  /// The fields of one name that stand elsewhere than below the paths where they belong.
  ///
  /// @param belongs such as `spec.syncPolicy`; `spec.template` stands for the templates of top-level generators as well
  static List<Stray> find(Yaml.Mapping root, String key, List<String> belongs) {
    var walk = new Walk(key, belongs, new ArrayList<>(), new ArrayList<>());
    walk.mapping(root, "");
    // What is written once and heeded through an alias or a merge key somewhere is not lost.
    walk.strays().removeIf(s -> walk.heeded().stream().anyMatch(h -> h.key().span().equals(s.entry().key().span())));
    return walk.strays();
  }

  private record Walk(String key, List<String> belongs, List<Stray> strays, List<Yaml.Entry> heeded) {
    void mapping(Yaml.Mapping mapping, String path) {
      boolean right = belongs.contains(normal(path));
      if (right) {
        mapping.field(key).ifPresent(heeded::add);
      }
      if (mapping.isAlias()) {
        return;
      }
      for (Yaml.Entry entry : mapping.entries()) {
        String at = path.isEmpty() ? entry.name() : path + "." + entry.name();
        if (entry.name().equals(key)) {
          if (!right) {
            strays.add(new Stray(at, mapping, entry));
          }
        } else if (!DATA.contains(entry.name())) {
          node(entry.value(), at);
        }
      }
    }

    private void node(Yaml node, String path) {
      switch (node) {
        case Yaml.Mapping m -> mapping(m, path);
        case Yaml.Sequence s when !s.isAlias() -> s.items().forEach(i -> node(i, path));
        case Yaml.Sequence _, Yaml.Scalar _ -> {}
      }
    }

    /// `spec.generators.git.template.metadata` is to Argo CD what `spec.template.metadata` is; templates further down are not heeded.
    private static String normal(String path) {
      if (!path.startsWith("spec.generators.")) {
        return path;
      }
      int kindEnd = path.indexOf('.', "spec.generators.".length());
      return kindEnd > 0 && path.startsWith(".template.", kindEnd) ? "spec" + path.substring(kindEnd) : path;
    }
  }
}
