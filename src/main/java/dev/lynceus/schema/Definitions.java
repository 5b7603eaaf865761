package dev.lynceus.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A schema document: its root, and its `$defs`, each compiled when it is first needed. There are
/// never more of them than the text holds.
final class Definitions {
  private final String text;
  private final Map<String, Integer> starts;
  private final Shape root;
  private final ConcurrentHashMap<String, Shape> compiled = new ConcurrentHashMap<>();

  Definitions(String text) {
    var found = new HashMap<String, Integer>();
    this.text = text;
    this.root = ShapeReader.read(new JsonText(text, 0), found);
    this.starts = Map.copyOf(found);
  }

  Shape root() {
    return root;
  }

  Set<String> names() {
    return starts.keySet();
  }

  Optional<Shape> find(String name) {
    return starts.containsKey(name) ? Optional.of(shape(name)) : Optional.empty();
  }

  /// The definition of this name, which a `$ref` of this document names.
  Shape shape(String name) {
    Shape known = compiled.get(name);
    return known != null ? known : compiled.computeIfAbsent(name, this::compile);
  }

  /// A shape joined with the definition that it links to, as far as that goes.
  Shape whole(Shape shape) {
    Link link = shape.link();
    return link == null ? shape : link.whole(shape, this);
  }

  private Shape compile(String name) {
    Integer start = starts.get(name);
    if (start == null) {
      throw new IllegalStateException("a schema has no definition " + name);
    }
    return ShapeReader.read(new JsonText(text, start));
  }
}
