package dev.lynceus.yaml;

import dev.lynceus.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a scalar means to go-yaml v2: `resolve.go` and the scalar part of `decode.go`, v2.4.
final class GoScalars {
  static final String PREFIX = "tag:yaml.org,2002:";
  private static final Map<String, Value> WORDS = words();

  private GoScalars() {}

  private static Map<String, Value> words() {
    var words = new HashMap<String, Value>();
    for (String word : "y Y yes Yes YES true True TRUE on On ON".split(" ")) {
      words.put(word, new Value.Bool(true));
    }
    for (String word : "n N no No NO false False FALSE off Off OFF".split(" ")) {
      words.put(word, new Value.Bool(false));
    }
    for (String word : ",~,null,Null,NULL".split(",")) {
      words.put(word, Value.NULL);
    }
    for (String word : ".nan .NaN .NAN".split(" ")) {
      words.put(word, new Value.Real(Double.NaN));
    }
    for (String word : ".inf .Inf .INF +.inf +.Inf +.INF".split(" ")) {
      words.put(word, new Value.Real(Double.POSITIVE_INFINITY));
    }
    for (String word : "-.inf -.Inf -.INF".split(" ")) {
      words.put(word, new Value.Real(Double.NEGATIVE_INFINITY));
    }
    return Map.copyOf(words);
  }

  /// The meaning of a plain or tagged scalar. Where the tag does not fit the text, the text;
  /// [#mismatch] says so.
  static Value value(String text, String tag) {
    return switch (tag) {
      case "" -> untagged(text);
      case PREFIX + "binary" ->
          binary(text).<Value>map(Value.Text::new).orElse(new Value.Text(text));
      case PREFIX + "bool", PREFIX + "null" -> untagged(text);
      case PREFIX + "int" -> untagged(text);
      case PREFIX + "float" ->
          untagged(text) instanceof Value.Int(long n) ? new Value.Real(n) : untagged(text);
      default -> new Value.Text(text);
    };
  }

  /// Why the text cannot be what its tag says, if so.
  static Optional<String> mismatch(String text, String tag) {
    if (!tag.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String kind = tag.substring(PREFIX.length());
    boolean fits =
        switch (kind) {
          case "binary" -> binary(text).isPresent();
          case "bool" -> untagged(text) instanceof Value.Bool;
          case "null" -> untagged(text) instanceof Value.Null;
          case "int" ->
              untagged(text) instanceof Value.Int || untagged(text) instanceof Value.Unsigned;
          case "float" ->
              untagged(text) instanceof Value.Real || untagged(text) instanceof Value.Int;
          case "timestamp" -> timestamp(text);
          default -> true;
        };
    return fits ? Optional.empty() : Optional.of("!!" + kind + " does not fit this text");
  }

  private static Value untagged(String text) {
    if (text.isEmpty()) {
      return Value.NULL;
    }
    char c = text.charAt(0);
    boolean number = c >= '0' && c <= '9' || c == '-' || c == '+';
    if (number || c == '.') {
      Value word = c == '.' || text.length() > 1 && text.charAt(1) == '.' ? WORDS.get(text) : null;
      Value found =
          word != null
              ? word
              : c == '.'
                  ? dotted(text)
                  : number(text.indexOf('_') < 0 ? text : text.replace("_", ""));
      return found instanceof Value.Null ? new Value.Text(text) : found;
    }
    if (text.length() <= 5 && "yYnNtTfFoO~".indexOf(c) >= 0) {
      Value word = WORDS.get(text);
      return word != null ? word : new Value.Text(text);
    }
    return new Value.Text(text);
  }

  private static Value dotted(String text) {
    return decimal(text, 0) == text.length() ? real(text) : Value.NULL;
  }

  private static Value real(String text) {
    double value = Double.parseDouble(text);
    return Double.isInfinite(value) ? Value.NULL : new Value.Real(value);
  }

  /// A whole number or float64; [Value#NULL] when it is neither.
  private static Value number(String plain) {
    if (plain.isEmpty()) {
      return Value.NULL;
    }
    boolean signed = plain.charAt(0) == '-' || plain.charAt(0) == '+';
    boolean negative = plain.charAt(0) == '-';
    String body = signed ? plain.substring(1) : plain;
    int radix = 10;
    String digits = body;
    if (body.length() > 1 && body.charAt(0) == '0') {
      radix =
          switch (Character.toLowerCase(body.charAt(1))) {
            case 'x' -> 16;
            case 'o' -> 8;
            case 'b' -> 2;
            default -> 0;
          };
      digits = radix == 0 ? body.substring(1) : body.substring(2);
      radix = radix == 0 ? 8 : radix;
    }
    Value whole = whole(digits, radix, negative, signed);
    if (!(whole instanceof Value.Null)) {
      return whole;
    }
    return decimal(plain, signed ? 1 : 0) == plain.length() ? real(plain) : Value.NULL;
  }

  private static Value whole(String digits, int radix, boolean negative, boolean signed) {
    if (digits.isEmpty()) {
      return Value.NULL;
    }
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c >= 128 || Character.digit(c, radix) < 0) {
        return Value.NULL;
      }
    }
    try {
      return new Value.Int(Long.parseLong(negative ? "-" + digits : digits, radix));
    } catch (NumberFormatException tooLarge) {
      try {
        return signed ? Value.NULL : new Value.Unsigned(Long.parseUnsignedLong(digits, radix));
      } catch (NumberFormatException evenLarger) {
        return Value.NULL;
      }
    }
  }

  /// Where `(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?` from `from` ends; -1 when it does not
  /// match.
  private static int decimal(String text, int from) {
    int i = digits(text, from);
    if (i < text.length() && text.charAt(i) == '.') {
      int fraction = digits(text, i + 1);
      if (i == from && fraction == i + 1) {
        return -1;
      }
      i = fraction;
    } else if (i == from) {
      return -1;
    }
    if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
      int sign =
          i + 1 < text.length() && (text.charAt(i + 1) == '-' || text.charAt(i + 1) == '+')
              ? i + 2
              : i + 1;
      int exponent = digits(text, sign);
      return exponent == sign ? -1 : exponent;
    }
    return i;
  }

  private static int digits(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  private static Optional<String> binary(String text) {
    String packed = text.replace("\n", "").replace("\r", "");
    try {
      return packed.length() % 4 != 0
          ? Optional.empty()
          : Optional.of(new String(Base64.getDecoder().decode(packed), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /// Whether go-yaml would take it for a time: `2006-1-2`, with an optional time of day and zone.
  private static boolean timestamp(String text) {
    return text.matches(
        "\\d{4}-\\d{1,2}-\\d{1,2}([Tt ]\\d{1,2}:\\d{1,2}:\\d{1,2}(\\.\\d*)?( ?(Z|[-+]\\d{1,2}(:\\d{2})?))?)?");
  }
}
