package dev.lynceus.schema;

import dev.lynceus.finding.Edit;
import dev.lynceus.finding.Trouble;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.List;

/// One place where a tree is not what its schema says.
///
/// @param span the key of an unknown field, the value at fault, or for a missing field the key of
///   the mapping that lacks it
/// @param pointer the JSON pointer of the mapping that has or lacks a field, else of the value at
///   fault
/// @param trail the same for people: `spec.containers[0]`; empty for the root
/// @param property the unknown or missing field; empty for other keywords
/// @param node what the pointer leads to
/// @param expected what would be right, in words: types, the admitted words, the pattern's sense,
///   the known fields where they are few
/// @param nearest what may have been meant by an unknown field or word
/// @param elsewhere the trail of a mapping nearby that knows the unknown field; empty when there is
///   none
/// @param edits what mends it, where that is certain
public record Violation(
    Span span,
    String pointer,
    String trail,
    Keyword keyword,
    String property,
    Yaml node,
    String expected,
    List<String> nearest,
    String elsewhere,
    List<Edit> edits) {
  private static final int SHOWN = 80;

  public Violation {
    nearest = List.copyOf(nearest);
    edits = List.copyOf(edits);
  }

  /// What is wrong, without what follows from it.
  ///
  /// @param owner whose tree it is, such as `Deployment`; empty to speak of the place alone
  /// @param field the word for a key: `field`, `setting`
  public String message(String owner, String field) {
    String place = owner.isEmpty() ? trail : trail.isEmpty() ? owner : owner + " " + trail;
    String subject = place.isEmpty() ? "this" : place;
    return switch (keyword) {
      case ADDITIONAL_PROPERTIES ->
          shown(property) + " is no " + field + (place.isEmpty() ? " here" : " of " + place);
      case REQUIRED -> place.isEmpty() ? property + " is missing" : place + " has no " + property;
      case TYPE -> subject + " is " + actual() + (isEmpty() ? "" : ", not " + expected);
      case ENUM, CONST -> subject + " is " + actual() + ", which is none of " + expected;
      case PATTERN -> subject + " is " + actual() + ", which is not " + expected;
      case MIN_LENGTH, MIN_ITEMS ->
          subject + (expected.equals("1") ? " is empty" : " is shorter than " + expected);
      case MAX_LENGTH -> subject + " is longer than " + expected + " characters";
    };
  }

  /// The way out, an imperative sentence with a full stop.
  public String help() {
    return switch (keyword) {
      case ADDITIONAL_PROPERTIES -> fieldHelp();
      case REQUIRED -> "Add " + property + ".";
      case TYPE -> typeHelp();
      case ENUM, CONST ->
          nearest.isEmpty() ? "Write one of them." : "Write " + String.join(" or ", nearest) + ".";
      case PATTERN -> "Write " + expected + ".";
      case MIN_LENGTH, MIN_ITEMS -> "Fill it in.";
      case MAX_LENGTH -> "Shorten it.";
    };
  }

  private String fieldHelp() {
    if (!nearest.isEmpty()) {
      return "Write " + String.join(" or ", nearest) + ".";
    }
    if (!elsewhere.isEmpty()) {
      return "Move it to " + elsewhere + ".";
    }
    return expected.isEmpty() ? "Remove it." : "Remove it; known here: " + expected + ".";
  }

  private String typeHelp() {
    if (!edits.isEmpty()) {
      return edits.getFirst().replacement().startsWith("\"")
          ? "Put quotes around it."
          : "Remove the quotes.";
    }
    return "Write " + expected + ".";
  }

  /// For a file of Lynceus' own.
  public Trouble toTrouble() {
    return new Trouble(span, message("", "setting"), help());
  }

  private boolean isEmpty() {
    return node instanceof Yaml.Scalar s && s.isNull();
  }

  /// The node in a few words: `the text "three"`, `the number 1.10`, `a list`, `empty`.
  public String actual() {
    return switch (node) {
      case Yaml.Mapping _ -> "a mapping";
      case Yaml.Sequence _ -> "a list";
      case Yaml.Scalar s -> scalar(s);
    };
  }

  private static String scalar(Yaml.Scalar scalar) {
    int type = Types.of(scalar);
    String text = shown(scalar.text());
    return switch (type) {
      case Types.NULL -> "empty";
      case Types.BOOLEAN -> "the boolean " + text;
      case Types.STRING -> "the text \"" + text + "\"";
      default -> "the number " + text;
    };
  }

  /// A stranger's text, short enough for a message.
  static String shown(String text) {
    int end = Math.min(text.length(), SHOWN);
    return end == text.length()
        ? text
        : text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
            + "...";
  }
}
