package dev.lynceus.schema;

import com.google.re2j.Pattern;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A regular expression that text must match somewhere, compiled when the first text comes.
final class TextPattern {
  /// The pattern of quantities in the schemas of Kubernetes; nearly every manifest has some, so
  /// they are read without an expression.
  static final String QUANTITY =
      "^\\s*[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?\\s*$";

  private final String pattern;
  private final String sense;
  private final boolean quantity;
  private final AtomicReference<@Nullable Pattern> compiled = new AtomicReference<>();

  /// @param description the schema's own words for it; may be empty
  TextPattern(String pattern, String description) {
    this.pattern = pattern;
    this.quantity = pattern.equals(QUANTITY);
    this.sense =
        !description.isEmpty()
            ? description
            : quantity ? "a quantity such as 500m or 2Gi" : "text that matches " + pattern;
  }

  /// What the pattern admits, in words.
  String sense() {
    return sense;
  }

  boolean matches(String text) {
    return quantity && isPlainQuantity(text) || expression().matcher(text).find();
  }

  private Pattern expression() {
    Pattern known = compiled.get();
    if (known != null) {
      return known;
    }
    Pattern fresh = Pattern.compile(pattern);
    compiled.set(fresh);
    return fresh;
  }

  /// Whether text is a quantity as people write it: digits, perhaps a fraction, perhaps one of the
  /// usual suffixes. What is not is left to the expression.
  static boolean isPlainQuantity(String text) {
    int length = text.length();
    int at = digits(text, 0);
    if (at == 0) {
      return false;
    }
    if (at < length && text.charAt(at) == '.') {
      at = digits(text, at + 1);
    }
    if (at == length) {
      return true;
    }
    char suffix = text.charAt(at);
    return at + 1 == length
        ? "numkMGTPE".indexOf(suffix) >= 0
        : at + 2 == length && "KMGTPE".indexOf(suffix) >= 0 && text.charAt(at + 1) == 'i';
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
