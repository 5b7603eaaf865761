package dev.lynceus.gotemplate.print;

import dev.lynceus.value.GoNumbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// `strconv.FormatFloat` for 64 bits.
public final class Floats {
  private Floats() {}

  /// A float64 as `%v` writes it.
  public static String shortest(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e6 && (value != 0 || 1 / value > 0)) {
      return Long.toString((long) value);
    }
    return format(value, 'g', -1);
  }

  /// A float64 in one of Go's forms.
  ///
  /// @param form one of `e E f g G x X b`
  /// @param precision digits as the form counts them; -1 for as few as tell the number from others
  public static String format(double value, char form, int precision) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "";
    double size = Math.abs(value);
    return sign
        + switch (form) {
          case 'e' -> exponential(size, precision, 'e');
          case 'E' -> exponential(size, precision, 'E');
          case 'f' -> plain(size, precision);
          case 'g' -> general(size, precision, 'e');
          case 'G' -> general(size, precision, 'E');
          case 'x' -> hexadecimal(size, precision);
          case 'X' -> hexadecimal(size, precision).toUpperCase(java.util.Locale.ROOT);
          case 'b' -> binary(size);
          default -> "%" + form;
        };
  }

  private static BigDecimal shortestDigits(double size) {
    return GoNumbers.digits(size);
  }

  private static String plain(double size, int precision) {
    if (precision < 0) {
      BigDecimal digits = shortestDigits(size);
      return (digits.scale() < 0 ? digits.setScale(0) : digits).toPlainString();
    }
    return new BigDecimal(size).setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String exponential(double size, int precision, char letter) {
    if (size == 0) {
      return "0" + (precision > 0 ? "." + "0".repeat(precision) : "") + letter + "+00";
    }
    BigDecimal digits =
        precision < 0
            ? shortestDigits(size)
            : new BigDecimal(size).round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
    String all = digits.unscaledValue().toString();
    int exponent = all.length() - 1 - digits.scale();
    if (precision >= 0) {
      all = all.length() > precision + 1 ? all.substring(0, precision + 1) : all;
      all = all + "0".repeat(precision + 1 - all.length());
    }
    return scientific(all, exponent, letter);
  }

  private static String scientific(String digits, int exponent, char letter) {
    int size = Math.abs(exponent);
    return digits.charAt(0)
        + (digits.length() > 1 ? "." + digits.substring(1) : "")
        + letter
        + (exponent < 0 ? '-' : '+')
        + (size < 10 ? "0" : "")
        + size;
  }

  /// `%g`: the exponent form below 1e-4 and from the precision on, for which 6 stands in the
  /// shortest form (strconv/ftoa.go, `formatDigits`).
  private static String general(double size, int precision, char letter) {
    if (size == 0) {
      return "0";
    }
    int wanted = precision == 0 ? 1 : precision;
    BigDecimal digits =
        wanted < 0
            ? shortestDigits(size)
            : new BigDecimal(size)
                .round(new MathContext(wanted, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
    String all = digits.unscaledValue().toString();
    int exponent = all.length() - 1 - digits.scale();
    int limit = wanted < 0 ? 6 : wanted;
    if (wanted > all.length() && all.length() >= exponent + 1) {
      limit = all.length();
    }
    if (exponent < -4 || exponent >= limit) {
      return scientific(all, exponent, letter);
    }
    return (digits.scale() < 0 ? digits.setScale(0) : digits).toPlainString();
  }

  private static String hexadecimal(double size, int precision) {
    if (size == 0) {
      return "0x0" + (precision > 0 ? "." + "0".repeat(precision) : "") + "p+00";
    }
    int exponent = Math.getExponent(size);
    long bits = Double.doubleToRawLongBits(size) & ((1L << 52) - 1);
    long mantissa;
    if (exponent < Double.MIN_EXPONENT) {
      int shift = Long.numberOfLeadingZeros(bits) - 11;
      mantissa = bits << shift;
      exponent = Double.MIN_EXPONENT - shift;
    } else {
      mantissa = bits | 1L << 52;
    }
    if (precision >= 0 && precision < 13) {
      int drop = 52 - 4 * precision;
      long half = 1L << (drop - 1);
      long rest = mantissa & ((1L << drop) - 1);
      mantissa >>>= drop;
      if (rest > half || rest == half && (mantissa & 1) == 1) {
        mantissa++;
      }
      mantissa <<= drop;
      if (mantissa >= 1L << 53) {
        mantissa >>>= 1;
        exponent++;
      }
    }
    StringBuilder digits = new StringBuilder();
    long fraction = mantissa & ((1L << 52) - 1);
    for (int i = 0; precision < 0 ? fraction != 0 : i < precision; i++) {
      digits.append(Character.forDigit((int) (fraction >>> 48) & 0xF, 16));
      fraction = fraction << 4 & ((1L << 52) - 1);
    }
    int away = Math.abs(exponent);
    return "0x1"
        + (digits.isEmpty() ? "" : "." + digits)
        + "p"
        + (exponent < 0 ? "-" : "+")
        + (away < 10 ? "0" : "")
        + away;
  }

  private static String binary(double size) {
    long bits = Double.doubleToRawLongBits(size);
    int exponent = (int) (bits >>> 52);
    long mantissa = bits & ((1L << 52) - 1);
    if (exponent == 0) {
      exponent = 1;
    } else {
      mantissa |= 1L << 52;
    }
    int power = exponent - 1075;
    return mantissa + "p" + (power < 0 ? "" : "+") + power;
  }
}
