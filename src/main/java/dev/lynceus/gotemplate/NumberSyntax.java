package dev.lynceus.gotemplate;

import dev.lynceus.gotemplate.print.Quote;
import java.math.BigInteger;
import java.util.Optional;

/// Which words Go takes for numbers (`newNumber` in `text/template/parse/node.go`; `strconv` and
/// `fmt.Sscan` of Go 1.26).
final class NumberSyntax {
  private static final BigInteger UNSIGNED = BigInteger.ONE.shiftLeft(64);
  private static final BigInteger SIGNED = BigInteger.ONE.shiftLeft(63);
  private static final String FITS = "";
  private static final String SYNTAX = "invalid syntax";
  private static final String RANGE = "value out of range";

  private NumberSyntax() {}

  /// What is wrong with a number, in Go's words; none when nothing is.
  static Optional<String> wrong(String text) {
    boolean imaginary = text.endsWith("i");
    if (imaginary && wrongFloat(text.substring(0, text.length() - 1)).isEmpty() || isInt(text)) {
      return Optional.empty();
    }
    if (!wrongFloat(text).isEmpty()) {
      return Optional.of("illegal number syntax: " + Quote.of(text));
    }
    for (int i = 0; i < text.length(); i++) {
      if (".eEpP".indexOf(text.charAt(i)) >= 0) {
        return Optional.empty();
      }
    }
    return Optional.of("integer overflow: " + Quote.of(text));
  }

  /// What is wrong with a complex number such as `1+2i`, in Go's words; none when nothing is.
  static Optional<String> wrongComplex(String text) {
    int real = floatEnd(text, 0);
    boolean signed = real < text.length() && isSign(text.charAt(real));
    int imaginary = signed ? floatEnd(text, real + 1) : real;
    if (!signed || !text.startsWith("i", imaginary)) {
      return Optional.of("syntax error scanning complex number");
    }
    for (String part : new String[] {text.substring(0, real), text.substring(real, imaginary)}) {
      String wrong = wrongFloat(part);
      if (!wrong.isEmpty()) {
        return Optional.of("strconv.ParseFloat: parsing " + Quote.of(part) + ": " + wrong);
      }
    }
    return Optional.empty();
  }

  /// How far `fmt` reads a floating point number from an offset, whatever it is worth.
  private static int floatEnd(String text, int from) {
    int at = over(text, from, "+-", 1);
    if (over(text, at, "iI", 1) > at) {
      return at + 1; // The start of "Inf" is swallowed even when the rest does not come.
    }
    String digits = "0123456789_";
    String exponent = "eEpP";
    int zero = over(text, at, "0", 1);
    if (zero > at && over(text, zero, "xX", 1) > zero) {
      zero++;
      digits = "0123456789aAbBcCdDeEfF_";
      exponent = "pP";
    }
    at = over(text, zero, digits, text.length());
    if (over(text, at, ".", 1) > at) {
      at = over(text, at + 1, digits, text.length());
    }
    if (over(text, at, exponent, 1) > at) {
      at = over(text, over(text, at + 1, "+-", 1), "0123456789_", text.length());
    }
    return at;
  }

  /// The offset behind as many of these characters as there are, at most `limit`.
  private static int over(String text, int from, String valid, int limit) {
    int at = from;
    while (at < text.length() && at - from < limit && valid.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /// Whether it is an integer of 64 bits, signed or not, in any base.
  private static boolean isInt(String text) {
    boolean signed = isSign(text.charAt(0));
    String magnitude = signed ? text.substring(1) : text;
    if (magnitude.isEmpty() || magnitude.indexOf('_') >= 0 && !isSeparated(magnitude)) {
      return false;
    }
    int radix = 10;
    String digits = magnitude;
    if (digits.charAt(0) == '0') {
      int prefixed = digits.length() >= 3 ? radix(digits.charAt(1)) : 0;
      radix = prefixed == 0 ? 8 : prefixed;
      digits = digits.substring(prefixed == 0 ? 1 : 2);
    }
    var out = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c != '_' && Character.digit(c, radix) < 0) {
        return false;
      }
      if (c != '_' && (c != '0' || !out.isEmpty())) {
        out.append(c);
      }
    }
    if (out.length() > 64) {
      return false;
    }
    var value = out.isEmpty() ? BigInteger.ZERO : new BigInteger(out.toString(), radix);
    return !signed
        ? value.compareTo(UNSIGNED) < 0
        : value.compareTo(SIGNED) < (text.charAt(0) == '-' ? 1 : 0);
  }

  private static int radix(char prefix) {
    return switch (prefix) {
      case 'b', 'B' -> 2;
      case 'o', 'O' -> 8;
      case 'x', 'X' -> 16;
      default -> 0;
    };
  }

  /// What `strconv.ParseFloat` says of it; nothing when it takes it.
  private static String wrongFloat(String text) {
    int at = over(text, 0, "+-", 1);
    boolean hex =
        at + 2 < text.length() && text.charAt(at) == '0' && radix(text.charAt(at + 1)) == 16;
    String valid = hex ? "0123456789abcdefABCDEF_" : "0123456789_";
    int from = hex ? at + 2 : at;
    at = over(text, from, valid, text.length());
    if (over(text, at, ".", 1) > at) {
      at = over(text, at + 1, valid, text.length());
    }
    boolean anyDigit = false;
    for (int i = from; i < at; i++) {
      anyDigit |= text.charAt(i) != '_' && text.charAt(i) != '.';
    }
    boolean exponent = over(text, at, hex ? "pP" : "eE", 1) > at;
    if (exponent) {
      at = over(text, at + 1, "+-", 1);
      int end = over(text, at, "0123456789_", text.length());
      if (end == at || text.charAt(at) == '_') {
        return SYNTAX;
      }
      at = end;
    }
    boolean separated = text.indexOf('_') < 0 || isSeparated(text);
    if (!anyDigit || at < text.length() || hex && !exponent || !separated) {
      return SYNTAX;
    }
    double value = Double.parseDouble(text.indexOf('_') < 0 ? text : text.replace("_", ""));
    return Double.isInfinite(value) ? RANGE : FITS;
  }

  /// Whether each underscore stands between digits, or between the base's prefix and a digit
  /// (`underscoreOK` of `strconv`).
  private static boolean isSeparated(String text) {
    int at = over(text, 0, "+-", 1);
    char saw = '^';
    boolean hex = false;
    if (at + 1 < text.length() && text.charAt(at) == '0' && radix(text.charAt(at + 1)) != 0) {
      hex = radix(text.charAt(at + 1)) == 16;
      at += 2;
      saw = '0';
    }
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Character.digit(c, hex ? 16 : 10) >= 0) {
        saw = '0';
      } else if (c == '_') {
        if (saw != '0') {
          return false;
        }
        saw = '_';
      } else if (saw == '_') {
        return false;
      } else {
        saw = '!';
      }
    }
    return saw != '_';
  }

  private static boolean isSign(char c) {
    return c == '+' || c == '-';
  }
}
