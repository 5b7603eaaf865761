package dev.lynceus.schema;

import com.google.re2j.Pattern;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One schema or subschema, compiled: what a node must be.
///
/// @param types the admitted [Types]
/// @param ref the definition that holds too; empty for none
/// @param choice `if`, `then`, `else`, where there are any
record Shape(int types, String ref, Members members, Elements elements, Texts texts, @Nullable Choice choice) {
  /// A schema that says nothing.
  static final Shape ANY = new Shape(Types.ALL, "", Members.ANY, Elements.ANY, Texts.ANY, null);

  /// What holds for a mapping.
  ///
  /// @param closed whether fields beyond `properties` are refused
  /// @param others what such fields must be where they are not; null for anything
  record Members(Map<String, Shape> properties, boolean closed, @Nullable Shape others, List<String> required) {
    static final Members ANY = new Members(Map.of(), false, null, List.of());

    Members {
      properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
      required = List.copyOf(required);
    }
  }

  /// What holds for a list.
  ///
  /// @param least the smallest length
  /// @param each what every item must be; null for anything
  record Elements(int least, @Nullable Shape each) {
    static final Elements ANY = new Elements(0, null);
  }

  /// What holds for text; lengths in code points.
  ///
  /// @param sense the pattern in words: the schema's description
  /// @param words the only admitted texts, other types included; empty when every text is
  /// @param keyword of the words, `enum` or `const`
  /// @param orNull whether null is one of the words
  record Texts(int least, int most, @Nullable Pattern pattern, String sense, List<String> words, Keyword keyword, boolean orNull) {
    static final Texts ANY = new Texts(0, Integer.MAX_VALUE, null, "", List.of(), Keyword.ENUM, false);

    Texts {
      words = List.copyOf(words);
    }
  }

  /// Which of two schemas holds, by a third.
  record Choice(Shape condition, Shape then, Shape otherwise) {}
}
