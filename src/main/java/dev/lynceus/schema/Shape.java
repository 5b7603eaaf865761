package dev.lynceus.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One schema or subschema, compiled: what a node must be. A part that is null says nothing.
///
/// @param types the admitted [Types]
/// @param link the definition that holds too
record Shape(
    int types,
    @Nullable Link link,
    @Nullable Members members,
    @Nullable Elements elements,
    @Nullable Texts texts,
    @Nullable Choice choice) {
  /// A schema that says nothing.
  static final Shape ANY = new Shape(Types.ALL, null, null, null, null, null);

  /// Both shapes as one that has no link, where they do not speak of the same parts.
  ///
  /// @return null where they do
  static @Nullable Shape joined(Shape a, Shape b) {
    if (b.link != null
        || a.members != null && b.members != null
        || a.elements != null && b.elements != null
        || a.texts != null && b.texts != null
        || a.choice != null && b.choice != null) {
      return null;
    }
    return new Shape(
        a.types & b.types,
        null,
        a.members != null ? a.members : b.members,
        a.elements != null ? a.elements : b.elements,
        a.texts != null ? a.texts : b.texts,
        a.choice != null ? a.choice : b.choice);
  }

  /// Whether everything is admitted.
  boolean isSilent() {
    return types == Types.ALL
        && link == null
        && members == null
        && elements == null
        && texts == null
        && choice == null;
  }

  /// The fields that it knows.
  Map<String, Shape> properties() {
    return members == null ? Map.of() : members.properties();
  }

  /// What holds for a mapping.
  ///
  /// @param closed whether fields beyond `properties` are refused
  /// @param others what such fields must be where they are not; null for anything
  record Members(
      Map<String, Shape> properties,
      boolean closed,
      @Nullable Shape others,
      List<String> required) {
    Members {
      properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
      required = List.copyOf(required);
    }
  }

  /// What holds for a list.
  ///
  /// @param least the smallest length
  /// @param each what every item must be; null for anything
  record Elements(int least, @Nullable Shape each) {}

  /// What holds for text; lengths in code points.
  ///
  /// @param words the only admitted texts, other types included; empty when every text is
  /// @param keyword of the words, `enum` or `const`
  /// @param orNull whether null is one of the words
  record Texts(
      int least,
      int most,
      @Nullable TextPattern pattern,
      List<String> words,
      Keyword keyword,
      boolean orNull) {
    Texts {
      words = List.copyOf(words);
    }

    boolean fits(String text) {
      return (words.isEmpty() || words.contains(text))
          && !isShort(text)
          && !isLong(text)
          && (pattern == null || pattern.matches(text));
    }

    boolean isShort(String text) {
      return text.length() < least * 2 && text.codePointCount(0, text.length()) < least;
    }

    boolean isLong(String text) {
      return text.length() > most && text.codePointCount(0, text.length()) > most;
    }
  }

  /// Which of two schemas holds.
  ///
  /// @param types and
  /// @param required the condition: a node of these types that, if it is a mapping, has these
  ///   fields
  record Choice(int types, List<String> required, Shape then, Shape otherwise) {
    Choice {
      required = List.copyOf(required);
    }
  }
}
