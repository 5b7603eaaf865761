package dev.lynceus.yaml;

import dev.lynceus.text.Span;
import dev.lynceus.value.Value;
import java.util.List;
import java.util.Optional;

/// A node of a YAML document.
///
/// An alias stands as a copy of the node it names: its `span` is the place of the alias, its
/// `origin` that of the anchored node. For every other node the two are the same.
public sealed interface Yaml {
  /// Where the node stands.
  Span span();

  /// Where its content was written.
  Span origin();

  /// Whether it stands here as an alias of an anchored node.
  default boolean isAlias() {
    return !span().equals(origin());
  }

  /// How a scalar was written.
  enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL,
    FOLDED
  }

  /// A piece of text, and how it was written; what it means is [#value()].
  ///
  /// @param text unquoted, unescaped, folded
  /// @param tag the whole tag, such as `tag:yaml.org,2002:str`; empty when there is none
  record Scalar(Span span, Span origin, String text, Style style, String tag) implements Yaml {
    /// What Kubernetes reads: null, a boolean, a number or text.
    public Value value() {
      return style != Style.PLAIN && tag.isEmpty()
          ? new Value.Text(text)
          : GoScalars.value(text, tag);
    }

    public boolean isNull() {
      return value() instanceof Value.Null;
    }
  }

  /// A list.
  record Sequence(Span span, Span origin, List<Yaml> items) implements Yaml {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /// A mapping.
  ///
  /// @param entries as written, `<<` and repeated keys included
  /// @param fields as Kubernetes reads them: merge keys followed in document order, the last of
  ///   equal keys, one of each name
  record Mapping(Span span, Span origin, List<Entry> entries, List<Entry> fields) implements Yaml {
    public Mapping {
      entries = List.copyOf(entries);
      fields = List.copyOf(fields);
    }

    /// Whether every key was written once and none is a merge key.
    public boolean isSimple() {
      return entries.equals(fields);
    }

    /// The field of this name.
    public Optional<Entry> field(String name) {
      for (Entry entry : fields) {
        if (entry.name().equals(name)) {
          return Optional.of(entry);
        }
      }
      return Optional.empty();
    }

    /// The value under this name.
    public Optional<Yaml> get(String name) {
      return field(name).map(Entry::value);
    }
  }

  /// A key with its value.
  ///
  /// @param name the key as JSON would have it (`y` is `true`, `010` is `8`); empty when it can be
  ///   no key at all
  record Entry(String name, Yaml key, Yaml value) {
    /// From the key's first character to the value's last.
    public Span span() {
      return key.span().to(value.span());
    }

    /// Whether the key is `<<`, which brings in the fields of other mappings.
    public boolean merges() {
      return key instanceof Scalar s
          && s.text().equals("<<")
          && (s.style() == Style.PLAIN && s.tag().isEmpty()
              || s.tag().equals("tag:yaml.org,2002:merge"));
    }
  }
}
