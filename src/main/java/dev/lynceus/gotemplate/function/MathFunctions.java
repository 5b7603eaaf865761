package dev.lynceus.gotemplate.function;

import static dev.lynceus.gotemplate.function.Arguments.answer;
import static dev.lynceus.gotemplate.function.GoFunction.fixed;
import static dev.lynceus.gotemplate.function.GoFunction.variadic;
import static dev.lynceus.gotemplate.function.Parameter.ANY;
import static dev.lynceus.gotemplate.function.Parameter.FLOAT64;
import static dev.lynceus.gotemplate.function.Parameter.INT;
import static dev.lynceus.gotemplate.sprig.Casting.toFloat64;
import static dev.lynceus.gotemplate.sprig.Casting.toInt64;

import dev.lynceus.gotemplate.sprig.Decimals;
import dev.lynceus.gotemplate.value.Exhausted;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoError;
import dev.lynceus.gotemplate.value.GoList;
import java.math.BigDecimal;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;

/// Arithmetic: numeric.go and functions.go of sprig v3.3.0.
final class MathFunctions {
  private MathFunctions() {}

  static List<GoFunction> all() {
    return List.of(
        fixed("add1", a -> new Go.Int64(toInt64(a[0]) + 1), ANY),
        variadic("add", a -> new Go.Int64(sum(a)), ANY),
        fixed("sub", a -> new Go.Int64(toInt64(a[0]) - toInt64(a[1])), ANY, ANY),
        fixed("div", a -> new Go.Int64(toInt64(a[0]) / divisor(a[1])), ANY, ANY),
        fixed("mod", a -> new Go.Int64(toInt64(a[0]) % divisor(a[1])), ANY, ANY),
        whole("mul", (x, y) -> x * y),
        whole("max", Math::max),
        whole("biggest", Math::max),
        whole("min", Math::min),
        real("maxf", Math::max),
        real("minf", Math::min),
        fixed(
            "add1f",
            a ->
                new Go.Float64(
                    Decimals.fold(toFloat64(a[0]), new Go[] {new Go.Int(1)}, 0, BigDecimal::add)),
            ANY),
        variadic("addf", a -> new Go.Float64(Decimals.fold(0, a, 0, BigDecimal::add)), ANY),
        decimal("subf", BigDecimal::subtract),
        decimal("mulf", BigDecimal::multiply),
        decimal("divf", Decimals::divide),
        fixed("ceil", a -> new Go.Float64(Math.ceil(toFloat64(a[0]))), ANY),
        fixed("floor", a -> new Go.Float64(Math.floor(toFloat64(a[0]))), ANY),
        variadic("round", MathFunctions::round, ANY, INT, FLOAT64),
        fixed("until", a -> until(((Go.Int) a[0]).value()), INT),
        fixed(
            "untilStep",
            a -> list(((Go.Int) a[0]).value(), ((Go.Int) a[1]).value(), ((Go.Int) a[2]).value()),
            INT,
            INT,
            INT),
        variadic("seq", a -> answer(sequence(a)), INT));
  }

  private static GoFunction whole(String name, LongBinaryOperator operator) {
    return variadic(
        name,
        a -> {
          long result = toInt64(a[0]);
          for (int i = 1; i < a.length; i++) {
            result = operator.applyAsLong(result, toInt64(a[i]));
          }
          return new Go.Int64(result);
        },
        ANY,
        ANY);
  }

  private static GoFunction real(String name, DoubleBinaryOperator operator) {
    return variadic(
        name,
        a -> {
          double result = toFloat64(a[0]);
          for (int i = 1; i < a.length; i++) {
            result = operator.applyAsDouble(result, toFloat64(a[i]));
          }
          return new Go.Float64(result);
        },
        ANY,
        ANY);
  }

  private static GoFunction decimal(String name, BinaryOperator<BigDecimal> operator) {
    return variadic(
        name, a -> new Go.Float64(Decimals.fold(toFloat64(a[0]), a, 1, operator)), ANY, ANY);
  }

  private static long sum(Go[] values) {
    long sum = 0;
    for (Go value : values) {
      sum += toInt64(value);
    }
    return sum;
  }

  private static long divisor(Go value) {
    long divisor = toInt64(value);
    if (divisor == 0) {
      throw new GoError("runtime error: integer divide by zero");
    }
    return divisor;
  }

  private static Go round(Go[] a) {
    double power = powerOfTen(((Go.Int) a[1]).value());
    double digit = power * toFloat64(a[0]);
    double threshold = a.length > 2 ? ((Go.Float64) a[2]).value() : .5;
    double fraction = digit - (digit < 0 ? Math.ceil(digit) : Math.floor(digit));
    double rounded = fraction >= threshold ? Math.ceil(digit) : Math.floor(digit);
    return new Go.Float64(rounded / power);
  }

  /// `math.Pow(10, n)`, to the last bit: pow.go of Go 1.26.
  private static double powerOfTen(long n) {
    double result = 1;
    double factor = 0.625;
    long exponent = 0;
    long shift = 4;
    for (long i = Math.abs(n); i != 0; i >>= 1) {
      if (Math.abs(shift) > 1 << 12) {
        exponent += shift;
        break;
      }
      if ((i & 1) == 1) {
        result *= factor;
        exponent += shift;
      }
      factor *= factor;
      shift <<= 1;
      if (factor < .5) {
        factor += factor;
        shift--;
      }
    }
    return n < 0 ? Math.scalb(1 / result, (int) -exponent) : Math.scalb(result, (int) exponent);
  }

  private static GoList until(long count) {
    return list(0, count, count < 0 ? -1 : 1);
  }

  private static GoList list(long start, long stop, long step) {
    return GoList.of(GoList.Element.INT, steps(start, stop, step));
  }

  /// `untilStep`.
  private static Go[] steps(long start, long stop, long step) {
    boolean down = stop < start;
    if (down ? step >= 0 : step <= 0) {
      return new Go[0];
    }
    long distance = down ? start - stop : stop - start;
    long size = Math.abs(step);
    long count = distance < 0 ? Long.MAX_VALUE : distance / size + (distance % size == 0 ? 0 : 1);
    Exhausted.beyond(count * 8);
    Go[] items = new Go[(int) count];
    for (int i = 0; i < items.length; i++) {
      items[i] = new Go.Int(start + i * step);
    }
    return items;
  }

  private static String sequence(Go[] a) {
    if (a.length == 0 || a.length > 3) {
      return "";
    }
    long start = a.length == 1 ? 1 : ((Go.Int) a[0]).value();
    long end = ((Go.Int) a[a.length - 1]).value();
    long increment = end < start ? -1 : 1;
    long step = a.length == 3 ? ((Go.Int) a[1]).value() : increment;
    if (a.length == 3 && end < start && step > 0) {
      return "";
    }
    var out = new StringJoiner(" ");
    for (Go item : steps(start, end + increment, step)) {
      out.add(Long.toString(((Go.Int) item).value()));
    }
    return out.toString();
  }
}
