package dev.lynceus.schema;

import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A node on the way down from the root, with the way back up. One is made for every list and
/// mapping, so what only violations need is computed when asked for.
///
/// @param up the level above; null at the root
/// @param entry the entry that holds the node; null for a list's item and the root
/// @param index of a list's item
/// @param shape what the node must be
/// @param depth 0 at the root
record Level(
    @Nullable Level up, Yaml.@Nullable Entry entry, int index, Yaml node, Shape shape, int depth) {
  static Level root(Yaml node, Shape shape) {
    return new Level(null, null, 0, node, shape, 0);
  }

  Level item(int itemIndex, Yaml item, Shape each) {
    return new Level(this, null, itemIndex, item, each, depth + 1);
  }

  Level field(Yaml.Entry field, Shape value) {
    return new Level(this, field, 0, field.value(), value, depth + 1);
  }

  /// Where everything in here is said to stand, because it was written elsewhere; null when it
  /// stands where it was written.
  @Nullable Span alias() {
    Span above = up == null ? null : up.alias();
    if (above != null) {
      return above;
    }
    Span merged = up == null || entry == null ? null : up.mergedFrom(entry);
    return merged != null ? merged : node.isAlias() ? node.span() : null;
  }

  /// Where the `<<` stands that brought a field into this mapping; null when it is the mapping's
  /// own.
  private @Nullable Span mergedFrom(Yaml.Entry field) {
    Span key = field.key().span();
    if (key.start() >= node.span().start() && key.end() <= node.span().end()
        || !(node instanceof Yaml.Mapping mapping)) {
      return null;
    }
    for (Yaml.Entry entry : mapping.entries()) {
      if (entry.name().equals("<<") && entry.key().span().start() >= node.span().start()) {
        return entry.value().span().firstLine();
      }
    }
    return node.span().firstLine();
  }

  /// The key of a field of this node.
  Span keySpan(Yaml.Entry field) {
    Span above = alias();
    Span elsewhere = above != null ? above : mergedFrom(field);
    return elsewhere != null ? elsewhere : field.key().span();
  }

  /// The value at fault; its key when there is no value to see.
  Span valueSpan() {
    Span elsewhere = alias();
    if (elsewhere != null) {
      return elsewhere;
    }
    return node.span().start() == node.span().end() && entry != null
        ? entry.key().span()
        : node.span().firstLine();
  }

  /// What to point at when this node lacks something: its key, the first line of a list's item, the
  /// kind of a manifest.
  Span ownerSpan() {
    Span elsewhere = alias();
    if (elsewhere != null) {
      return elsewhere;
    }
    if (entry != null) {
      return entry.key().span();
    }
    var kind =
        up == null && node instanceof Yaml.Mapping mapping
            ? mapping.field("kind")
            : Optional.<Yaml.Entry>empty();
    return kind.map(Yaml.Entry::span).orElse(node.span()).firstLine();
  }

  /// The JSON pointer of this node; empty for the root.
  String pointer() {
    var pointer = new StringBuilder();
    for (Level level : way()) {
      pointer
          .append('/')
          .append(
              level.entry == null
                  ? Integer.toString(level.index)
                  : level.entry.name().replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  /// The way here as people write it, `spec.containers[0].name`; empty for the root.
  String trail() {
    var trail = new StringBuilder();
    for (Level level : way()) {
      String name = level.entry == null ? "" : Violation.shown(level.entry.name());
      if (level.entry == null) {
        trail.append('[').append(level.index).append(']');
      } else if (plain(name)) {
        trail.append(trail.isEmpty() ? "" : ".").append(name);
      } else {
        trail.append("[\"").append(name).append("\"]");
      }
    }
    return trail.toString();
  }

  /// The levels from below the root to this one.
  private List<Level> way() {
    var way = new ArrayDeque<Level>();
    for (Level level = this; level.up != null; level = level.up) {
      way.addFirst(level);
    }
    return List.copyOf(way);
  }

  private static boolean plain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '_' && c != '-' && c != '$') {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
