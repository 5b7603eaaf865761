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

  /// Reads a set as Go's path.Match does: only `^` turns it round, `-` and `]` need a `\`, and
  /// there are no classes.
  static CharacterSet readGo(String pattern, int start) {
    boolean negated = pattern.startsWith("^", start);
    var ranges = new ArrayList<Range>();
    int at = start + (negated ? 1 : 0);
    while (at < pattern.length() && (ranges.isEmpty() || pattern.charAt(at) != ']')) {
      int low = member(pattern, at);
      if (low < 0) {
        return NONE;
      }
      int from = pattern.codePointAt(low);
      at = low + Character.charCount(from);
      int to = from;
      if (pattern.startsWith("-", at)) {
        int high = member(pattern, at + 1);
        if (high < 0) {
          return NONE;
        }
        to = pattern.codePointAt(high);
        at = high + Character.charCount(to);
      }
      ranges.add(new Range(from, to));
    }
    return at < pattern.length() ? new CharacterSet(ranges, negated, at + 1) : NONE;
  }

  /// Where the member at this offset has its character; -1 when there is none.
  private static int member(String pattern, int at) {
    if (at >= pattern.length() || pattern.charAt(at) == '-' || pattern.charAt(at) == ']') {
      return -1;
    }
    int character = at + (pattern.charAt(at) == '\\' ? 1 : 0);
    return character < pattern.length() ? character : -1;
  }

  /// Reads a set as doublestar does: `!` or `^` turns it round, it must not be empty, there are no
  /// classes, and turned round it still takes no slash.
  static CharacterSet readDoublestar(String pattern, int start) {
    boolean negated = pattern.startsWith("!", start) || pattern.startsWith("^", start);
    var ranges = new ArrayList<Range>();
    int at = start + (negated ? 1 : 0);
    while (at < pattern.length() && pattern.charAt(at) != ']') {
      int low = at + (pattern.charAt(at) == '\\' ? 1 : 0);
      if (low >= pattern.length()) {
        return NONE;
      }
      int from = pattern.codePointAt(low);
      at = low + Character.charCount(from);
      int to = from;
      if (pattern.startsWith("-", at)
          && at + 1 < pattern.length()
          && pattern.charAt(at + 1) != ']') {
        int high = at + (pattern.charAt(at + 1) == '\\' ? 2 : 1);
        if (high >= pattern.length()) {
          return NONE;
        }
        to = pattern.codePointAt(high);
        at = high + Character.charCount(to);
      }
      ranges.add(new Range(from, to));
    }
    if (at >= pattern.length() || ranges.isEmpty()) {
      return NONE;
    }
    if (negated) {
      ranges.add(new Range('/', '/'));
    }
    return new CharacterSet(ranges, negated, at + 1);
  }

  /// Reads a set as gobwas does: one range, or a list of characters in which `-` is nothing
  /// special; only `!` turns it round.
  static CharacterSet readGobwas(String pattern, int start) {
    boolean negated = pattern.startsWith("!", start);
    int at = start + (negated ? 1 : 0);
    var ranges = new ArrayList<Range>();
    if (at < pattern.length()) {
      int from = pattern.codePointAt(at);
      int dash = at + Character.charCount(from);
      if (pattern.startsWith("-", dash) && dash + 1 < pattern.length()) {
        int to = pattern.codePointAt(dash + 1);
        int close = dash + 1 + Character.charCount(to);
        return pattern.startsWith("]", close) && from <= to
            ? new CharacterSet(List.of(new Range(from, to)), negated, close + 1)
            : NONE;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) != ']') {
      at += pattern.charAt(at) == '\\' ? 1 : 0;
      if (at < pattern.length()) {
        int c = pattern.codePointAt(at);
        ranges.add(new Range(c, c));
        at += Character.charCount(c);
      }
    }
    return at < pattern.length() && !ranges.isEmpty()
        ? new CharacterSet(ranges, negated, at + 1)
        : NONE;
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
