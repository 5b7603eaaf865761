package dev.lynceus.gotemplate.value;

/// A `time.Duration`.
public record GoDuration(long nanoseconds) implements Go {
  /// Its type in Go's words.
  public static final String TYPE = "time.Duration";

  /// `Duration.String` of Go's time package: `72h3m0.5s`.
  @Override
  public String toString() {
    if (nanoseconds == 0) {
      return "0s";
    }
    String sign = nanoseconds < 0 ? "-" : "";
    long size = Math.abs(nanoseconds);
    if (size >= 0 && size < 1_000_000_000L) {
      return sign
          + (size < 1_000
              ? size + "ns"
              : size < 1_000_000
                  ? decimal(size, 1_000, 3) + "µs"
                  : decimal(size, 1_000_000, 6) + "ms");
    }
    long seconds = Long.divideUnsigned(size, 1_000_000_000L);
    long rest = Long.remainderUnsigned(size, 1_000_000_000L);
    long hours = seconds / 3600;
    long minutes = seconds / 60 % 60;
    String tail = decimal(seconds % 60 * 1_000_000_000L + rest, 1_000_000_000L, 9) + "s";
    String head = hours > 0 ? hours + "h" + minutes + "m" : minutes > 0 ? minutes + "m" : "";
    return sign + head + tail;
  }

  private static String decimal(long value, long unit, int digits) {
    long fraction = value % unit;
    if (fraction == 0) {
      return Long.toString(value / unit);
    }
    String all = Long.toString(fraction);
    String padded = "0".repeat(digits - all.length()) + all;
    int end = padded.length();
    while (padded.charAt(end - 1) == '0') {
      end--;
    }
    return value / unit + "." + padded.substring(0, end);
  }
}
