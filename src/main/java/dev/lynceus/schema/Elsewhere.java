package dev.lynceus.schema;

import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks for the mapping near an unknown field that knows it: one level down, further up, or beside
/// one of those.
final class Elsewhere {
  /// Known in so many places that a place says nothing.
  private static final Set<String> EVERYWHERE =
      Set.of(
          "name",
          "namespace",
          "kind",
          "type",
          "key",
          "value",
          "values",
          "path",
          "spec",
          "status",
          "metadata",
          "items",
          "data",
          "group",
          "version");

  private final Definitions definitions;
  private final String name;

  Elsewhere(Definitions definitions, String name) {
    this.definitions = definitions;
    this.name = name;
  }

  /// The trail of the mapping where the field belongs; empty when none or several know it.
  String from(Level at) {
    if (EVERYWHERE.contains(name)) {
      return "";
    }
    String below = below(at);
    for (Level up = at.up(); below.isEmpty() && up != null; up = up.up()) {
      if (knows(up.shape()) && lacks(up.node())) {
        return up.trail().isEmpty() ? "the top level" : up.trail();
      }
      below = below(up);
    }
    return below;
  }

  /// The one field of a level whose mapping, or whose list's items, know the name; of several the
  /// one that is written.
  private String below(Level at) {
    var all = new ArrayList<String>();
    var written = new ArrayList<String>();
    for (Map.Entry<String, Shape> property : properties(at.shape()).entrySet()) {
      Shape each = each(property.getValue());
      boolean direct = knows(property.getValue());
      if (!direct && (each == null || !knows(each))) {
        continue;
      }
      String trail =
          (at.trail().isEmpty() ? "" : at.trail() + ".") + property.getKey() + (direct ? "" : "[]");
      Optional<Yaml> value =
          at.node() instanceof Yaml.Mapping m ? m.get(property.getKey()) : Optional.empty();
      if (value.map(this::lacks).orElse(true)) {
        all.add(trail);
        value.ifPresent(v -> written.add(trail));
      }
    }
    List<String> found = written.size() == 1 ? written : all;
    return found.size() == 1 ? found.getFirst() : "";
  }

  private boolean knows(Shape shape) {
    return properties(shape).containsKey(name);
  }

  private boolean lacks(Yaml node) {
    return !(node instanceof Yaml.Mapping mapping) || mapping.field(name).isEmpty();
  }

  private Map<String, Shape> properties(Shape shape) {
    return definitions.whole(shape).properties();
  }

  private @Nullable Shape each(Shape shape) {
    Shape.Elements elements = definitions.whole(shape).elements();
    return elements == null ? null : elements.each();
  }
}
