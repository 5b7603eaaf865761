package dev.lynceus.value;

import java.math.BigDecimal;
import java.math.MathContext;

/// Numbers as text, the way Go's strconv and encoding/json write them.
public final class GoNumbers {
  private GoNumbers() {}

  /// `strconv.FormatFloat(value, 'g', -1, 32)`, how sigs.k8s.io/yaml v1.6.0 writes a float64 that
  /// is a mapping key.
  public static String shortestSingle(double value) {
    return general(value, Float.toString((float) value));
  }

  /// `strconv.FormatFloat(value, 'g', -1, 64)`, which is what `%v` makes of a float64: how
  /// templates write a number.
  public static String shortest(double value) {
    return general(value, Double.toString(value));
  }

  /// The fewest decimal digits that no other float64 has.
  public static BigDecimal digits(double value) {
    BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (Math.abs(value) < 1e-321 && digits.precision() == 2) {
      // Java writes at least two digits, even where one tells the number from all others
      BigDecimal one = digits.round(new MathContext(1));
      return one.doubleValue() == value ? one : digits;
    }
    return digits;
  }

  /// A float64 as encoding/json writes it: plain digits from 1e-6 up to 1e21, else an exponent
  /// without leading zeros.
  public static String json(double value) {
    double size = Math.abs(value);
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    BigDecimal digits = digits(value);
    if (size < 1e-6 || size >= 1e21) {
      int exponent = digits.precision() - digits.scale() - 1;
      return mantissa(digits) + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
    return digits.toPlainString();
  }

  private static String general(double value, String shortest) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value) || shortest.endsWith("Infinity")) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    BigDecimal digits = new BigDecimal(shortest).stripTrailingZeros();
    int exponent = digits.precision() - digits.scale() - 1;
    // formatDigits in strconv/ftoa.go: with the shortest form, %g takes an exponent below 1e-4 and
    // from 1e6 on
    if (exponent < -4 || exponent >= 6) {
      int size = Math.abs(exponent);
      return mantissa(digits) + "e" + (exponent < 0 ? "-" : "+") + (size < 10 ? "0" : "") + size;
    }
    return digits.toPlainString();
  }

  private static String mantissa(BigDecimal digits) {
    String all = digits.unscaledValue().abs().toString();
    String head = all.length() == 1 ? all : all.charAt(0) + "." + all.substring(1);
    return (digits.signum() < 0 ? "-" : "") + head;
  }
}
