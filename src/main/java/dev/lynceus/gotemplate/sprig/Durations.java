package dev.lynceus.gotemplate.sprig;

import dev.lynceus.gotemplate.print.Quote;
import dev.lynceus.gotemplate.value.GoError;
import java.math.BigInteger;
import java.util.Map;

/// `time.ParseDuration` of Go 1.26, and how sprig rounds a duration.
public final class Durations {
  private static final Map<String, Long> UNITS =
      Map.of(
          "ns", 1L,
          "us", 1_000L,
          "µs", 1_000L,
          "μs", 1_000L,
          "ms", 1_000_000L,
          "s", 1_000_000_000L,
          "m", 60_000_000_000L,
          "h", 3_600_000_000_000L);
  private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(63);

  private Durations() {}

  /// In nanoseconds.
  ///
  /// @throws GoError with the words of Go
  public static long read(String text) {
    boolean negative = text.startsWith("-");
    String rest = negative || text.startsWith("+") ? text.substring(1) : text;
    if (rest.equals("0")) {
      return 0;
    }
    if (rest.isEmpty()) {
      throw invalid(text);
    }
    BigInteger total = BigInteger.ZERO;
    while (!rest.isEmpty()) {
      int whole = digits(rest, 0);
      boolean point = whole < rest.length() && rest.charAt(whole) == '.';
      int number = point ? digits(rest, whole + 1) : whole;
      if (number == (point ? 1 : 0)) {
        throw invalid(text);
      }
      int end = number;
      while (end < rest.length() && rest.charAt(end) != '.' && !isDigit(rest.charAt(end))) {
        end++;
      }
      String unit = rest.substring(number, end);
      if (unit.isEmpty()) {
        throw new GoError("time: missing unit in duration " + Quote.of(text));
      }
      Long size = UNITS.get(unit);
      if (size == null) {
        throw new GoError(
            "time: unknown unit " + Quote.of(unit) + " in duration " + Quote.of(text));
      }
      if (whole > 40) {
        throw invalid(text);
      }
      total =
          total.add(
              new BigInteger("0" + rest.substring(0, whole)).multiply(BigInteger.valueOf(size)));
      if (number > whole + 1) {
        total = total.add(fraction(rest.substring(whole + 1, number), size));
      }
      if (total.compareTo(LIMIT) > 0) {
        throw invalid(text);
      }
      rest = rest.substring(end);
    }
    if (!negative && total.equals(LIMIT)) {
      throw invalid(text);
    }
    return negative ? total.negate().longValue() : total.longValue();
  }

  private static BigInteger fraction(String digits, long unit) {
    String some = digits.length() > 18 ? digits.substring(0, 18) : digits;
    double scale = Math.pow(10, some.length());
    return BigInteger.valueOf((long) (Long.parseLong(some) * (unit / scale)));
  }

  private static GoError invalid(String text) {
    return new GoError("time: invalid duration " + Quote.of(text));
  }

  private static int digits(String text, int from) {
    int i = from;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /// `durationRound` of sprig v3.3.0: the largest unit, cut.
  public static String round(long nanoseconds) {
    long size = nanoseconds < 0 ? -nanoseconds : nanoseconds;
    long hour = 3_600_000_000_000L;
    long[] units = {hour * 24 * 365, hour * 24 * 30, hour * 24, hour, hour / 60, hour / 3600};
    String[] names = {"y", "mo", "d", "h", "m", "s"};
    for (int i = 0; i < units.length; i++) {
      if (Long.compareUnsigned(size, units[i]) > 0) {
        return Long.toUnsignedString(Long.divideUnsigned(size, units[i])) + names[i];
      }
    }
    return "0s";
  }
}
