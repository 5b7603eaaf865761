package dev.lynceus.schema;

/// The part of a schema that a node violates.
public enum Keyword {
  /// A field that the schema does not know, in an object that knows all of its fields.
  ADDITIONAL_PROPERTIES("additionalProperties"),
  REQUIRED("required"),
  TYPE("type"),
  ENUM("enum"),
  CONST("const"),
  PATTERN("pattern"),
  MIN_LENGTH("minLength"),
  MAX_LENGTH("maxLength"),
  MIN_ITEMS("minItems");

  private final String word;

  Keyword(String word) {
    this.word = word;
  }

  /// As JSON Schema writes it.
  public String word() {
    return word;
  }
}
