package dev.lynceus.schema;

import dev.lynceus.value.Value;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;

/// Sets of JSON types as bits, and which of them a node has.
final class Types {
  static final int NULL = 1;
  static final int BOOLEAN = 2;
  static final int INTEGER = 4;
  static final int FRACTION = 8;
  static final int STRING = 16;
  static final int ARRAY = 32;
  static final int OBJECT = 64;
  static final int ALL = 127;

  private Types() {}

  /// The types that a schema's word admits.
  static int of(String word) {
    return switch (word) {
      case "null" -> NULL;
      case "boolean" -> BOOLEAN;
      case "integer" -> INTEGER;
      case "number" -> INTEGER | FRACTION;
      case "string" -> STRING;
      case "array" -> ARRAY;
      case "object" -> OBJECT;
      default -> throw new IllegalStateException("the type " + word);
    };
  }

  /// The one type of a node; a float without a fraction is an integer, as Go's encoding/json writes
  /// it.
  static int of(Yaml node) {
    // Asked of every node of every manifest: tests of class are faster than a pattern switch until
    // the compiler has seen it often
    if (node instanceof Yaml.Scalar s) {
      return s.style() != Yaml.Style.PLAIN && s.tag().isEmpty() ? STRING : of(s.value());
    }
    return node instanceof Yaml.Mapping ? OBJECT : ARRAY;
  }

  private static int of(Value value) {
    if (value instanceof Value.Text) {
      return STRING;
    }
    if (value instanceof Value.Bool) {
      return BOOLEAN;
    }
    if (value instanceof Value.Real(double d)) {
      return d == Math.rint(d) && Math.abs(d) < 1e21 ? INTEGER : FRACTION;
    }
    return value instanceof Value.Null ? NULL : INTEGER;
  }

  /// For people: `a whole number or text`; null is left out unless it stands alone.
  static String words(int types) {
    var words = new ArrayList<String>();
    boolean number = (types & FRACTION) != 0;
    add(words, types, BOOLEAN, "a boolean");
    add(words, types, number ? FRACTION : INTEGER, number ? "a number" : "a whole number");
    add(words, types, STRING, "text");
    add(words, types, ARRAY, "a list");
    add(words, types, OBJECT, "a mapping");
    return words.isEmpty() ? "empty" : String.join(" or ", words);
  }

  private static void add(List<String> words, int types, int type, String word) {
    if ((types & type) != 0) {
      words.add(word);
    }
  }
}
