package dev.lynceus.gotemplate.print;

/// What stands between a percent sign and its verb.
final class Flags {
  boolean plus;
  boolean minus;
  boolean sharp;
  boolean space;
  boolean zero;
  boolean goSyntax;
  boolean plusValue;
  boolean hasWidth;
  int width;
  boolean hasPrecision;
  int precision;

  void clear() {
    plus = false;
    minus = false;
    sharp = false;
    space = false;
    zero = false;
    goSyntax = false;
    plusValue = false;
    hasWidth = false;
    width = 0;
    hasPrecision = false;
    precision = 0;
  }

  /// Turns `#` and `+` into what they mean for `%v`.
  void forValue() {
    goSyntax = sharp;
    sharp = false;
    plusValue = plus;
    plus = false;
  }

  /// Writes `text` as wide as asked for.
  void pad(String text, StringBuilder out) {
    int missing = hasWidth ? width - text.codePointCount(0, text.length()) : 0;
    if (missing > 0 && !minus) {
      fill(missing, out);
    }
    out.append(text);
    if (missing > 0 && minus) {
      fill(missing, out);
    }
  }

  /// Writes as many blanks, or zeros where zeros go.
  void fill(int count, StringBuilder out) {
    out.repeat(zero && !minus ? '0' : ' ', Math.max(0, count));
  }

  /// The first runes of a text, as many as the precision says.
  String cut(String text) {
    return hasPrecision && text.codePointCount(0, text.length()) > precision
        ? text.substring(0, text.offsetByCodePoints(0, precision))
        : text;
  }
}
