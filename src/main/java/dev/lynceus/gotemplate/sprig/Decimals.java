package dev.lynceus.gotemplate.sprig;

import dev.lynceus.gotemplate.print.Floats;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoError;
import dev.lynceus.value.GoNumbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.BinaryOperator;

/// Arithmetic on decimal digits: shopspring/decimal v1.4.0.
public final class Decimals {
  private static final int DIVISION_DIGITS = 16;

  private Decimals() {}

  /// The numbers from the first on, each brought in by the operator.
  public static double fold(
      double first, Go[] rest, int from, BinaryOperator<BigDecimal> operator) {
    BigDecimal result = of(first);
    for (int i = from; i < rest.length; i++) {
      result = operator.apply(result, of(Casting.toFloat64(rest[i])));
    }
    return result.doubleValue();
  }

  private static BigDecimal of(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new GoError("Cannot create a Decimal from " + Floats.format(value, 'g', -1));
    }
    return value == 0 ? BigDecimal.ZERO : GoNumbers.digits(value);
  }

  public static BigDecimal divide(BigDecimal a, BigDecimal b) {
    if (b.signum() == 0) {
      throw new GoError("decimal division by 0");
    }
    return a.divide(b, DIVISION_DIGITS, RoundingMode.HALF_UP);
  }
}
