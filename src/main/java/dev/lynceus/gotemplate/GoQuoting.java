package dev.lynceus.gotemplate;

import java.util.HexFormat;
import java.util.Locale;

/// Text as Go's messages show it: the verbs `%q` and `%#U` of Go's `fmt`.
final class GoQuoting {
  private static final HexFormat HEX = HexFormat.of();

  private GoQuoting() {}

  /// `%q`: in double quotes, with escapes for all that does not print (`strconv.Quote` of Go 1.26).
  static String quote(String text) {
    var out = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(c -> escape(out, c));
    return out.append('"').toString();
  }

  /// `%#U`: the code point's number and, when it prints, itself.
  static String codePoint(int c) {
    String number = "U+" + String.format(Locale.ROOT, "%04X", c);
    return isPrintable(c) ? number + " '" + Character.toString(c) + "'" : number;
  }

  /// The first code points of a text.
  static String first(String text, int count) {
    return text.codePointCount(0, text.length()) <= count
        ? text
        : text.substring(0, text.offsetByCodePoints(0, count));
  }

  /// How many bytes a text takes in UTF-8, counted no further than is needed to call it long.
  static int bytes(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length() && bytes <= 16; i++) {
      char c = text.charAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }

  private static void escape(StringBuilder out, int c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case 0x07 -> out.append("\\a");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case 0x0B -> out.append("\\v");
      default -> {
        if (isPrintable(c)) {
          out.appendCodePoint(c);
        } else if (c < 0x80) {
          out.append("\\x").append(HEX.toHexDigits(c, 2));
        } else if (c < 0x10000) {
          out.append("\\u").append(HEX.toHexDigits(c, 4));
        } else {
          out.append("\\U").append(HEX.toHexDigits(c, 8));
        }
      }
    }
  }

  /// Go's `strconv.IsPrint`: letters, marks, numbers, punctuation, symbols and the one blank.
  private static boolean isPrintable(int c) {
    if (c < 0x7F) {
      return c >= ' ';
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
