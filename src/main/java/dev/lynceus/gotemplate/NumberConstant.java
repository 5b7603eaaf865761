package dev.lynceus.gotemplate;

import dev.lynceus.gotemplate.value.Go;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/// A number as it stands in a template and all that it can be: `newNumber` in
/// text/template/parse/node.go of Go 1.26. The parser has made sure that it is one.
///
/// @param integer as a whole number, when it is one
/// @param real as a float64, when it is one
/// @param imaginary the number before the `i` of a complex one
record NumberConstant(
    String text,
    Optional<BigInteger> integer,
    Optional<Double> real,
    Optional<Double[]> imaginary) {
  private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(63);

  static NumberConstant of(String text) {
    if (text.startsWith("'")) {
      int rune = GoLiterals.character(text);
      return new NumberConstant(
          text,
          Optional.of(BigInteger.valueOf(rune)),
          Optional.of((double) rune),
          Optional.empty());
    }
    if (text.endsWith("i")) {
      return complex(text);
    }
    Optional<BigInteger> whole = whole(text.replace("_", ""));
    Optional<Double> real = real(text.replace("_", ""));
    if (whole.isEmpty() && real.isPresent() && isWhole(real.get())) {
      whole = Optional.of(new BigDecimal(real.get()).toBigInteger());
    } else if (whole.isPresent()) {
      real = Optional.of(whole.get().doubleValue());
    }
    return new NumberConstant(text, whole, real, Optional.empty());
  }

  private static boolean isWhole(double value) {
    return value == Math.rint(value) && Math.abs(value) < 0x1p63;
  }

  private static NumberConstant complex(String text) {
    String body = text.substring(0, text.length() - 1).replace("_", "");
    int split = Math.max(body.lastIndexOf('+'), body.lastIndexOf('-'));
    while (split > 0 && "eEpP".indexOf(body.charAt(split - 1)) >= 0 && !hexDigitE(body, split)) {
      split = Math.max(body.lastIndexOf('+', split - 1), body.lastIndexOf('-', split - 1));
    }
    double re = split > 0 ? real(body.substring(0, split)).orElse(0.0) : 0;
    double im = real(split > 0 ? body.substring(split) : body).orElse(0.0);
    // A complex number without an imaginary part counts as the real one it is.
    boolean plain = im == 0;
    return new NumberConstant(
        text,
        plain && isWhole(re) ? Optional.of(new BigDecimal(re).toBigInteger()) : Optional.empty(),
        plain ? Optional.of(re) : Optional.empty(),
        Optional.of(new Double[] {re, im}));
  }

  private static boolean hexDigitE(String body, int sign) {
    boolean hex = body.contains("0x") || body.contains("0X");
    return hex && (body.charAt(sign - 1) == 'e' || body.charAt(sign - 1) == 'E');
  }

  private static Optional<BigInteger> whole(String text) {
    int sign = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
    String digits = text.substring(sign);
    int radix = 10;
    if (digits.length() > 1 && digits.charAt(0) == '0') {
      radix =
          switch (Character.toLowerCase(digits.charAt(1))) {
            case 'x' -> 16;
            case 'b' -> 2;
            case 'o' -> 8;
            default -> -8;
          };
      digits = digits.substring(radix > 0 ? 2 : 1);
    }
    try {
      BigInteger value = new BigInteger(digits, Math.abs(radix));
      value = text.startsWith("-") ? value.negate() : value;
      return value.bitLength() > 64 ? Optional.empty() : Optional.of(value);
    } catch (NumberFormatException notWhole) {
      return Optional.empty();
    }
  }

  private static Optional<Double> real(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean hex = lower.contains("0x");
    try {
      return Optional.of(Double.valueOf(hex && lower.indexOf('p') < 0 ? lower + "p0" : text));
    } catch (NumberFormatException notReal) {
      return Optional.empty();
    }
  }

  /// Its value where nothing says what it should be; a message where it has none.
  Object ideal() {
    if (imaginary.isPresent()) {
      return new Go.Complex128(imaginary.get()[0], imaginary.get()[1]);
    }
    String lower = text.toLowerCase(Locale.ROOT);
    boolean hex = text.length() > 2 && lower.startsWith("0x") && lower.indexOf('p') < 0;
    boolean rune = text.startsWith("'");
    boolean pointed = lower.chars().anyMatch(c -> c == '.' || c == 'e' || c == 'p');
    if (real.isPresent() && !hex && !rune && pointed) {
      return new Go.Float64(real.get());
    }
    if (isInt()) {
      return new Go.Int(integer.orElseThrow().longValue());
    }
    return text + " overflows int";
  }

  boolean isInt() {
    return integer.isPresent() && integer.get().bitLength() < 64;
  }

  boolean isUint() {
    return integer.isPresent()
        && integer.get().signum() >= 0
        && integer.get().compareTo(LARGEST.shiftLeft(1)) < 0;
  }
}
