package dev.lynceus.gotemplate.print;

import dev.lynceus.gotemplate.value.Utf8;

/// `strconv.Quote` and its relatives.
public final class Quote {
  private Quote() {}

  /// A Go string literal.
  public static String of(String text) {
    return quote(text, '"', false);
  }

  /// A Go string literal, everything beyond ASCII escaped.
  public static String ascii(String text) {
    return quote(text, '"', true);
  }

  /// A Go character literal.
  public static String rune(int codePoint, boolean ascii) {
    boolean none =
        codePoint > Character.MAX_CODE_POINT
            || codePoint < 0
            || codePoint >= 0xD800 && codePoint <= 0xDFFF;
    return quote(Character.toString(none ? 0xFFFD : codePoint), '\'', ascii);
  }

  /// Whether backquotes can hold the text: `strconv.CanBackquote`.
  public static boolean canBackquote(String text) {
    return text.codePoints()
        .noneMatch(
            c -> c < ' ' && c != '\t' || c == '`' || c == 0x7F || c == 0xFEFF || Utf8.isStray(c));
  }

  /// `unicode.IsPrint`.
  public static boolean isPrint(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> codePoint == ' ';
      default -> true;
    };
  }

  private static String quote(String text, char mark, boolean ascii) {
    var out = new StringBuilder(text.length() + 2).append(mark);
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == mark || c == '\\') {
        out.append('\\').append((char) c);
      } else if (Utf8.isStray(c)) {
        out.append("\\x").append(hex(c - 0xDC00, 2));
      } else if (ascii ? c < 0x7F && c >= ' ' : isPrint(c)) {
        out.appendCodePoint(c);
      } else {
        escape(c, out);
      }
    }
    return out.append(mark).toString();
  }

  private static void escape(int c, StringBuilder out) {
    switch (c) {
      case 7 -> out.append("\\a");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case 11 -> out.append("\\v");
      default -> {
        if (c < ' ' || c == 0x7F) {
          out.append("\\x").append(hex(c, 2));
        } else if (c < 0x10000) {
          out.append("\\u").append(hex(c, 4));
        } else {
          out.append("\\U").append(hex(c, 8));
        }
      }
    }
  }

  private static String hex(int value, int digits) {
    String hex = Integer.toHexString(value);
    return "0".repeat(digits - hex.length()) + hex;
  }
}
