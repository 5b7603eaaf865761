package dev.lynceus.gotemplate.sprig;

import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoDuration;
import dev.lynceus.gotemplate.value.GoList;
import dev.lynceus.gotemplate.value.GoMap;
import dev.lynceus.gotemplate.value.GoTextMap;
import dev.lynceus.gotemplate.value.GoTime;
import dev.lynceus.gotemplate.value.GoVersion;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/// Anything as a number; what is none is 0: spf13/cast v1.7.1 and Go's strconv.
public final class Casting {
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);

  private Casting() {}

  /// `cast.ToInt64`, and `cast.ToInt` on 64 bits.
  public static long toInt64(Go value) {
    return switch (value) {
      case Go.Int(long n) -> n;
      case Go.Int64(long n) -> n;
      case Go.Uint8(int n) -> n;
      case Go.Uint64(long bits) -> bits;
      case Go.Float64(double d) -> truncated(d);
      case Go.Bool(boolean b) -> b ? 1 : 0;
      case Go.Text(String text) -> parseInt(withoutZeroDecimals(text), 0).orElse(0L);
      case Go.Nothing _,
          Go.Complex128 _,
          GoDuration _,
          GoList _,
          GoMap _,
          GoTextMap _,
          GoTime _,
          GoVersion _ ->
          0;
    };
  }

  /// `cast.ToFloat64`.
  public static double toFloat64(Go value) {
    return switch (value) {
      case Go.Int(long n) -> n;
      case Go.Int64(long n) -> n;
      case Go.Uint8(int n) -> n;
      case Go.Uint64(long bits) -> Go.unsigned(bits);
      case Go.Float64(double d) -> d;
      case Go.Bool(boolean b) -> b ? 1 : 0;
      case Go.Text(String text) -> parseFloat(text).orElse(0.0);
      case Go.Nothing _,
          Go.Complex128 _,
          GoDuration _,
          GoList _,
          GoMap _,
          GoTextMap _,
          GoTime _,
          GoVersion _ ->
          0;
    };
  }

  /// A conversion on amd64, where what does not fit becomes the smallest number.
  private static long truncated(double d) {
    return d >= -0x1p63 && d < 0x1p63 ? (long) d : Long.MIN_VALUE;
  }

  private static String withoutZeroDecimals(String text) {
    boolean zero = false;
    for (int i = text.length(); i > 0; i--) {
      char c = text.charAt(i - 1);
      if (c == '.' && zero) {
        return text.substring(0, i - 1);
      }
      if (c != '0' && c != '.') {
        return text;
      }
      zero |= c == '0';
    }
    return text;
  }

  /// `strconv.ParseInt`; none where it gives an error.
  ///
  /// @param radix 0 for what the prefix says
  public static Optional<Long> parseInt(String text, int radix) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    boolean negative = text.charAt(0) == '-';
    String digits = negative || text.charAt(0) == '+' ? text.substring(1) : text;
    int base = radix;
    if (radix == 0) {
      base = 10;
      if (digits.startsWith("0")) {
        String prefix = digits.length() >= 3 ? digits.substring(0, 2).toLowerCase(Locale.ROOT) : "";
        base =
            switch (prefix) {
              case "0b" -> 2;
              case "0o" -> 8;
              case "0x" -> 16;
              default -> 8;
            };
        digits = digits.substring(prefix.matches("0[box]") ? 2 : 1);
        digits = digits.isEmpty() ? "0" : digits;
      }
      if (digits.indexOf('_') >= 0) {
        if (!isSeparated(text)) {
          return Optional.empty();
        }
        digits = digits.replace("_", "");
      }
    }
    if (digits.isEmpty()) {
      return Optional.empty();
    }
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) >= 0x80 || Character.digit(digits.charAt(i), base) < 0) {
        return Optional.empty();
      }
    }
    if (digits.length() > 10_000) {
      return Optional.empty();
    }
    var value = new BigInteger((negative ? "-" : "") + digits, base);
    return value.compareTo(LEAST) < 0 || value.compareTo(MOST) > 0
        ? Optional.empty()
        : Optional.of(value.longValue());
  }

  /// `strconv.ParseFloat`; none where it gives an error.
  public static Optional<Double> parseFloat(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String size = lower.startsWith("+") || lower.startsWith("-") ? lower.substring(1) : lower;
    int sign = lower.startsWith("-") ? -1 : 1;
    switch (size) {
      case "inf", "infinity" -> {
        return Optional.of(sign * Double.POSITIVE_INFINITY);
      }
      case "nan" -> {
        return size.length() == lower.length() ? Optional.of(Double.NaN) : Optional.empty();
      }
      default -> {}
    }
    boolean hex = size.startsWith("0x");
    if (size.indexOf('_') >= 0 && !isSeparated(lower)) {
      return Optional.empty();
    }
    String digits = size.replace("_", "");
    String valid = hex ? "0123456789abcdefxp.+-" : "0123456789e.+-";
    boolean odd = digits.isEmpty() || digits.startsWith("+") || digits.startsWith("-");
    if (odd || digits.chars().anyMatch(c -> valid.indexOf(c) < 0)) {
      return Optional.empty();
    }
    try {
      double value = Double.parseDouble(digits);
      return Double.isInfinite(value) ? Optional.empty() : Optional.of(sign * value);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// Whether each underscore stands between digits or behind a prefix: `underscoreOK` of strconv.
  private static boolean isSeparated(String text) {
    String body = text.startsWith("+") || text.startsWith("-") ? text.substring(1) : text;
    String lower = body.toLowerCase(Locale.ROOT);
    boolean prefixed = lower.matches("0[box].*");
    boolean hex = lower.startsWith("0x");
    char saw = prefixed ? '0' : '^';
    for (int i = prefixed ? 2 : 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      boolean digit = c >= '0' && c <= '9' || hex && c >= 'a' && c <= 'f';
      if (digit) {
        saw = '0';
      } else if (c == '_') {
        if (saw != '0') {
          return false;
        }
        saw = '_';
      } else {
        if (saw == '_') {
          return false;
        }
        saw = '!';
      }
    }
    return saw != '_';
  }
}
