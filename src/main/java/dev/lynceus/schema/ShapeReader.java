package dev.lynceus.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Compiles one schema from its JSON text. A keyword it does not know throws: a schema that is only
/// half obeyed would pass what it forbids.
final class ShapeReader {
  private static final String DEFINITIONS = "#/$defs/";

  private final JsonText json;
  private final Map<String, Integer> definitions;
  private final Map<String, Shape> properties = new HashMap<>();
  private final List<String> required = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private int types = Types.ALL;
  private @Nullable Link link;
  private boolean closed;
  private @Nullable Shape others;
  private int leastItems;
  private @Nullable Shape each;
  private int leastLength;
  private int mostLength = Integer.MAX_VALUE;
  private String pattern = "";
  private String description = "";
  private Keyword wordsKeyword = Keyword.ENUM;
  private boolean orNull;
  private @Nullable Shape condition;
  private Shape then = Shape.ANY;
  private Shape otherwise = Shape.ANY;

  private ShapeReader(JsonText json, Map<String, Integer> definitions) {
    this.json = json;
    this.definitions = definitions;
  }

  /// Compiles a definition or subschema.
  static Shape read(JsonText json) {
    return read(json, Map.of());
  }

  /// Compiles a whole document's root.
  ///
  /// @param definitions receives where each of its `$defs` starts
  static Shape read(JsonText json, Map<String, Integer> definitions) {
    var reader = new ShapeReader(json, definitions);
    json.open('{');
    while (json.more('}')) {
      reader.keyword(json.name());
    }
    return reader.shape();
  }

  private void keyword(String keyword) {
    switch (keyword) {
      case "$schema",
          "$id",
          "$comment",
          "title",
          "default",
          "examples",
          "format",
          "contentEncoding" ->
          json.skip();
      case "description" -> description = json.string();
      case "$defs" -> definitions();
      case "$ref" -> link = link(json.string());
      case "type" -> types();
      case "properties" -> properties();
      case "additionalProperties" -> additional();
      case "required" -> strings(required);
      case "items" -> each = read(json);
      case "minItems" -> leastItems = json.number();
      case "minLength" -> leastLength = json.number();
      case "maxLength" -> mostLength = json.number();
      case "pattern" -> pattern = json.string();
      case "enum" -> words();
      case "const" -> constant();
      case "if" -> condition = read(json);
      case "then" -> then = read(json);
      case "else" -> otherwise = read(json);
      default -> throw json.broken("the unknown keyword " + keyword);
    }
  }

  private void definitions() {
    json.open('{');
    while (json.more('}')) {
      definitions.put(json.name(), json.offset());
      json.skip();
    }
  }

  private Link link(String target) {
    if (!target.startsWith(DEFINITIONS)) {
      throw json.broken("the reference " + target);
    }
    return new Link(target.substring(DEFINITIONS.length()));
  }

  private void types() {
    types = 0;
    if (json.starts('"')) {
      types = Types.of(json.string());
      return;
    }
    json.open('[');
    while (json.more(']')) {
      types |= Types.of(json.string());
    }
  }

  private void properties() {
    json.open('{');
    while (json.more('}')) {
      properties.put(json.name(), read(json));
    }
  }

  private void additional() {
    if (json.starts('{')) {
      others = read(json);
    } else {
      closed = !json.truth();
    }
  }

  private void strings(List<String> into) {
    json.open('[');
    while (json.more(']')) {
      into.add(json.string());
    }
  }

  private void words() {
    json.open('[');
    while (json.more(']')) {
      if (json.starts('n')) {
        json.nothing();
        orNull = true;
      } else {
        words.add(json.string());
      }
    }
  }

  private void constant() {
    wordsKeyword = Keyword.CONST;
    words.add(json.string());
  }

  private Shape shape() {
    return new Shape(
        types,
        link,
        members(),
        leastItems == 0 && each == null ? null : new Shape.Elements(leastItems, each),
        texts(),
        choice());
  }

  private Shape.@Nullable Members members() {
    boolean silent = properties.isEmpty() && !closed && others == null && required.isEmpty();
    return silent ? null : new Shape.Members(properties, closed, others, required);
  }

  private Shape.@Nullable Texts texts() {
    boolean silent =
        leastLength == 0 && mostLength == Integer.MAX_VALUE && pattern.isEmpty() && words.isEmpty();
    TextPattern matched = pattern.isEmpty() ? null : new TextPattern(pattern, description);
    return silent
        ? null
        : new Shape.Texts(leastLength, mostLength, matched, words, wordsKeyword, orNull);
  }

  private Shape.@Nullable Choice choice() {
    if (condition == null) {
      return null;
    }
    Shape.Members asked = condition.members();
    boolean simple =
        condition.link() == null
            && condition.elements() == null
            && condition.texts() == null
            && condition.choice() == null;
    if (!simple
        || asked != null
            && (!asked.properties().isEmpty() || asked.closed() || asked.others() != null)) {
      throw json.broken("a condition that asks for more than types and fields");
    }
    return new Shape.Choice(
        condition.types(), asked == null ? List.of() : asked.required(), then, otherwise);
  }
}
