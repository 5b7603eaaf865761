package dev.lynceus.schema;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A `$ref` to a definition, found once and then kept. Definitions may refer to themselves, so it
/// cannot be found earlier.
final class Link {
  private final String name;
  private final AtomicReference<@Nullable Shape> whole = new AtomicReference<>();

  Link(String name) {
    this.name = name;
  }

  Shape target(Definitions definitions) {
    return definitions.shape(name);
  }

  /// The shape that holds this link, joined with what it links to; the shape itself where the two
  /// cannot be joined.
  Shape whole(Shape holder, Definitions definitions) {
    Shape known = whole.get();
    if (known != null) {
      return known;
    }
    Shape joined = Shape.joined(holder, definitions.whole(target(definitions)));
    Shape found = joined == null ? holder : joined;
    whole.set(found);
    return found;
  }
}
