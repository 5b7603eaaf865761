package dev.lynceus.gotemplate.sprig;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.lynceus.gotemplate.value.GoError;
import dev.lynceus.gotemplate.value.GoVersion;

/// Versions: `NewVersion` and `Compare` of Masterminds/semver v3.4.0 (version.go).
public final class Versions {
  private static final Pattern LOOSE =
      Pattern.compile(
          "v?([0-9]+)(\\.[0-9]+)?(\\.[0-9]+)?"
              + "(-([0-9A-Za-z\\-]+(\\.[0-9A-Za-z\\-]+)*))?"
              + "(\\+([0-9A-Za-z\\-]+(\\.[0-9A-Za-z\\-]+)*))?");

  private Versions() {}

  /// The version in a text, which may lack minor and patch and begin with `v`.
  ///
  /// @throws GoError with the words of semver
  public static GoVersion of(String text) {
    Matcher m = LOOSE.matcher(text);
    if (!m.matches()) {
      throw new GoError("invalid semantic version");
    }
    String prerelease = m.group(5) == null ? "" : m.group(5);
    var version =
        new GoVersion(
            number(m.group(1)),
            number(m.group(2)),
            number(m.group(3)),
            prerelease,
            m.group(8) == null ? "" : m.group(8),
            text,
            true);
    checkPrerelease(prerelease);
    return version;
  }

  private static long number(@org.jspecify.annotations.Nullable String digits) {
    if (digits == null || digits.isEmpty()) {
      return 0;
    }
    String plain = digits.startsWith(".") ? digits.substring(1) : digits;
    try {
      return Long.parseUnsignedLong(plain);
    } catch (NumberFormatException tooLarge) {
      throw new GoError(
          "error parsing version segment: strconv.ParseUint: parsing \""
              + plain
              + "\": value out of range");
    }
  }

  /// `validatePrerelease`.
  static void checkPrerelease(String prerelease) {
    if (prerelease.isEmpty()) {
      return;
    }
    for (String part : prerelease.split("\\.", -1)) {
      boolean digits = part.chars().allMatch(c -> c >= '0' && c <= '9');
      if (digits && part.length() > 1 && part.charAt(0) == '0') {
        throw new GoError("version segment starts with 0");
      }
      if (!part.chars().allMatch(Versions::isAllowed)) {
        throw new GoError("invalid prerelease string");
      }
    }
  }

  static boolean isAllowed(int c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-';
  }

  /// Negative, zero or positive; metadata does not count.
  public static int compare(GoVersion a, GoVersion b) {
    int order = Long.compareUnsigned(a.major(), b.major());
    order = order != 0 ? order : Long.compareUnsigned(a.minor(), b.minor());
    order = order != 0 ? order : Long.compareUnsigned(a.patch(), b.patch());
    return order != 0 ? order : comparePrerelease(a.prerelease(), b.prerelease());
  }

  static int comparePrerelease(String a, String b) {
    if (a.equals(b)) {
      return 0;
    }
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? 1 : -1;
    }
    String[] left = a.split("\\.", -1);
    String[] right = b.split("\\.", -1);
    for (int i = 0; i < Math.max(left.length, right.length); i++) {
      int order = comparePart(i < left.length ? left[i] : "", i < right.length ? right[i] : "");
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int comparePart(String a, String b) {
    if (a.equals(b)) {
      return 0;
    }
    if (a.isEmpty()) {
      return -1;
    }
    if (b.isEmpty()) {
      return 1;
    }
    boolean aNumber = isNumber(a);
    boolean bNumber = isNumber(b);
    if (aNumber && bNumber) {
      return Long.compareUnsigned(Long.parseUnsignedLong(a), Long.parseUnsignedLong(b));
    }
    return aNumber ? -1 : bNumber ? 1 : a.compareTo(b);
  }

  private static boolean isNumber(String text) {
    try {
      Long.parseUnsignedLong(text);
      return text.charAt(0) != '+';
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
