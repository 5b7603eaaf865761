package dev.lynceus.gotemplate.sprig;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.lynceus.gotemplate.value.GoError;
import dev.lynceus.gotemplate.value.GoVersion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `NewConstraint` and `Check` of Masterminds/semver v3.4.0 (constraints.go).
public final class Constraints {
  private static final String OPERATORS = "=||!=|>|<|>=|=>|<=|=<|~|~>|\\^";
  private static final String VERSION =
      "v?([0-9|x|X|\\*]+)(\\.[0-9|x|X|\\*]+)?(\\.[0-9|x|X|\\*]+)?"
          + "(-([0-9A-Za-z\\-]+(\\.[0-9A-Za-z\\-]+)*))?"
          + "(\\+([0-9A-Za-z\\-]+(\\.[0-9A-Za-z\\-]+)*))?";
  private static final String ONE = "(" + OPERATORS + ")\\s*(" + VERSION + ")";
  private static final Pattern SINGLE = Pattern.compile("^\\s*" + ONE + "\\s*$");
  private static final Pattern RANGE =
      Pattern.compile("\\s*(" + VERSION + ")\\s+-\\s+(" + VERSION + ")\\s*");
  private static final Pattern EACH = Pattern.compile(ONE);
  private static final Pattern VALID =
      Pattern.compile("^(\\s*" + ONE + "\\s*)((?:\\s+|,\\s*)" + ONE + "\\s*)*$");

  private Constraints() {}

  /// One comparison.
  ///
  /// @param open whether any part of the version is left open
  private record Rule(
      String operator, GoVersion version, boolean minorOpen, boolean patchOpen, boolean open) {}

  /// Whether a version satisfies a constraint.
  ///
  /// @throws GoError with the words of semver, for the constraint first
  public static boolean check(String constraint, String version) {
    List<List<Rule>> alternatives = alternatives(constraint);
    GoVersion v = Versions.of(version);
    for (List<Rule> rules : alternatives) {
      boolean prereleases = rules.stream().anyMatch(r -> !r.version().prerelease().isEmpty());
      if (rules.stream().allMatch(r -> holds(r, v, prereleases))) {
        return true;
      }
    }
    return false;
  }

  private static List<List<Rule>> alternatives(String constraint) {
    var all = new ArrayList<List<Rule>>();
    for (String part : withRanges(constraint).split("\\|\\|", -1)) {
      if (!VALID.matcher(part).find()) {
        throw new GoError("improper constraint: " + part);
      }
      var rules = new ArrayList<Rule>();
      Matcher each = EACH.matcher(part);
      while (each.find()) {
        rules.add(rule(part.substring(each.start(), each.end())));
      }
      if (rules.isEmpty()) {
        rules.add(rule(part));
      }
      all.add(rules);
    }
    return all;
  }

  private static String withRanges(String constraint) {
    String result = constraint;
    Matcher m = RANGE.matcher(constraint);
    while (m.find()) {
      int at = result.indexOf(m.group());
      result =
          result.substring(0, at)
              + ">= "
              + m.group(1)
              + ", <= "
              + m.group(11)
              + " "
              + result.substring(at + m.group().length());
    }
    return result;
  }

  private static Rule rule(String text) {
    if (text.isEmpty()) {
      return new Rule("", new GoVersion(0, 0, 0, "", "", "", true), false, false, true);
    }
    Matcher m = SINGLE.matcher(text);
    if (!m.find()) {
      throw new GoError("improper constraint: " + text);
    }
    String major = m.group(3);
    String minor = part(m.group(4));
    String patch = part(m.group(5));
    String tail = m.group(6) == null ? "" : m.group(6);
    String version = m.group(2);
    boolean minorOpen = false;
    boolean patchOpen = false;
    boolean open = true;
    if (isOpen(major)) {
      version = "0.0.0" + tail;
    } else if (isOpen(minor)) {
      minorOpen = true;
      version = major + ".0.0" + tail;
    } else if (isOpen(patch)) {
      patchOpen = true;
      version = major + "." + minor + ".0" + tail;
    } else {
      open = false;
    }
    try {
      return new Rule(m.group(1), Versions.of(version), minorOpen, patchOpen, open);
    } catch (GoError e) {
      throw new GoError("constraint parser error");
    }
  }

  private static String part(@Nullable String group) {
    return group == null || group.isEmpty() ? "" : group.substring(1);
  }

  private static boolean isOpen(String part) {
    return part.isEmpty() || part.equals("x") || part.equals("X") || part.equals("*");
  }

  private static boolean holds(Rule rule, GoVersion v, boolean prereleases) {
    if (!v.prerelease().isEmpty() && !prereleases) {
      return false;
    }
    GoVersion c = rule.version();
    int order = Versions.compare(v, c);
    return switch (rule.operator()) {
      case "", "=" -> rule.open() ? tilde(rule, v) : order == 0;
      case "!=" -> differs(rule, v);
      case ">" -> greater(rule, v);
      case "<" -> order < 0;
      case ">=", "=>" -> order >= 0;
      case "<=", "=<" -> lessOrEqual(rule, v);
      case "~", "~>" -> tilde(rule, v);
      case "^" -> caret(rule, v);
      default -> throw new IllegalStateException("operator " + rule.operator());
    };
  }

  private static boolean differs(Rule rule, GoVersion v) {
    GoVersion c = rule.version();
    if (rule.open()) {
      if (c.major() != v.major()) {
        return true;
      }
      if (rule.minorOpen()) {
        return false;
      }
      if (c.minor() != v.minor() || c.patch() != v.patch() && !rule.patchOpen()) {
        return true;
      }
      if (rule.patchOpen()) {
        return Versions.comparePrerelease(v.prerelease(), c.prerelease()) != 0;
      }
    }
    return Versions.compare(v, c) != 0;
  }

  private static boolean greater(Rule rule, GoVersion v) {
    GoVersion c = rule.version();
    if (rule.open()) {
      int major = Long.compareUnsigned(v.major(), c.major());
      if (major != 0 || rule.minorOpen()) {
        return major > 0;
      }
      if (rule.patchOpen()) {
        return Long.compareUnsigned(v.minor(), c.minor()) > 0;
      }
    }
    return Versions.compare(v, c) > 0;
  }

  private static boolean lessOrEqual(Rule rule, GoVersion v) {
    GoVersion c = rule.version();
    if (!rule.open()) {
      return Versions.compare(v, c) <= 0;
    }
    int major = Long.compareUnsigned(v.major(), c.major());
    boolean minorAbove = Long.compareUnsigned(v.minor(), c.minor()) > 0;
    return major < 0 || major == 0 && !(minorAbove && !rule.minorOpen());
  }

  private static boolean tilde(Rule rule, GoVersion v) {
    GoVersion c = rule.version();
    if (Versions.compare(v, c) < 0) {
      return false;
    }
    boolean zero = c.major() == 0 && c.minor() == 0 && c.patch() == 0;
    if (zero && !rule.minorOpen() && !rule.patchOpen()) {
      return true;
    }
    return v.major() == c.major() && (v.minor() == c.minor() || rule.minorOpen());
  }

  private static boolean caret(Rule rule, GoVersion v) {
    GoVersion c = rule.version();
    if (Versions.compare(v, c) < 0 || v.major() != c.major()) {
      return false;
    }
    if (c.major() != 0 || rule.minorOpen()) {
      return true;
    }
    if (v.minor() != c.minor()) {
      return false;
    }
    return c.minor() != 0 || rule.patchOpen() || c.patch() == v.patch();
  }
}
