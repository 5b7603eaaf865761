package dev.lynceus.glob;

import java.util.ArrayList;
import java.util.List;

/// What stands between `[` and `]`: characters, ranges, and the classes of POSIX such as
/// `[:digit:]`, perhaps turned round by `!` or `^`.
///
/// @param end the offset in the pattern behind the `]`; -1 when there is none or a class does not
///   exist
record CharacterSet(List<Range> ranges, boolean negated, int end) {
  static final CharacterSet NONE = new CharacterSet(List.of(), false, -1);

  CharacterSet {
    ranges = List.copyOf(ranges);
  }

  /// Characters from the first to the last, both included.
  record Range(int first, int last) {
    boolean contains(int c) {
      return first <= c && c <= last;
    }
  }

  boolean contains(int c) {
    for (Range range : ranges) {
      if (range.contains(c)) {
        return !negated;
      }
    }
    return negated;
  }

  /// Reads a set whose `[` stands before the offset.
  static CharacterSet read(String pattern, int start) {
    int at = start;
    boolean negated =
        at < pattern.length() && (pattern.charAt(at) == '!' || pattern.charAt(at) == '^');
    if (negated) {
      at++;
    }
    var ranges = new ArrayList<Range>();
    // A `]` that comes first stands for itself.
    for (boolean first = true;
        at < pattern.length() && (first || pattern.charAt(at) != ']');
        first = false) {
      if (pattern.startsWith("[:", at)) {
        int close = pattern.indexOf(":]", at + 2);
        List<Range> named = close < 0 ? List.of() : named(pattern.substring(at + 2, close));
        if (named.isEmpty()) {
          return NONE;
        }
        ranges.addAll(named);
        at = close + 2;
        continue;
      }
      int low = at + (pattern.charAt(at) == '\\' ? 1 : 0);
      if (low >= pattern.length()) {
        return NONE;
      }
      int from = pattern.codePointAt(low);
      at = low + Character.charCount(from);
      int to = from;
      if (at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
        int high = at + (pattern.charAt(at + 1) == '\\' ? 2 : 1);
        if (high >= pattern.length()) {
          return NONE;
        }
        to = pattern.codePointAt(high);
        at = high + Character.charCount(to);
      }
      ranges.add(new Range(from, to));
    }
    return at < pattern.length() ? new CharacterSet(ranges, negated, at + 1) : NONE;
  }

  private static List<Range> named(String name) {
    return switch (name) {
      case "alnum" -> List.of(new Range('0', '9'), new Range('A', 'Z'), new Range('a', 'z'));
      case "alpha" -> List.of(new Range('A', 'Z'), new Range('a', 'z'));
      case "blank" -> List.of(new Range(' ', ' '), new Range('\t', '\t'));
      case "cntrl" -> List.of(new Range(0, 31), new Range(127, 127));
      case "digit" -> List.of(new Range('0', '9'));
      case "graph" -> List.of(new Range('!', '~'));
      case "lower" -> List.of(new Range('a', 'z'));
      case "print" -> List.of(new Range(' ', '~'));
      case "punct" ->
          List.of(
              new Range('!', '/'), new Range(':', '@'), new Range('[', '`'), new Range('{', '~'));
      case "space" -> List.of(new Range(' ', ' '), new Range('\t', '\r'));
      case "upper" -> List.of(new Range('A', 'Z'));
      case "xdigit" -> List.of(new Range('0', '9'), new Range('A', 'F'), new Range('a', 'f'));
      default -> List.of();
    };
  }
}
