package dev.lynceus.gotemplate.sprig;

import dev.lynceus.gotemplate.value.Utf8;
import java.util.function.IntUnaryOperator;

/// Letters and their cases as Go sees them, one code point at a time: strings and unicode of Go
/// 1.26, Masterminds/goutils v1.1.1.
public final class Casing {
  private Casing() {}

  public static String upper(String text) {
    return map(text, Casing::toUpper);
  }

  public static String lower(String text) {
    return map(text, Casing::toLower);
  }

  public static int toUpper(int c) {
    return Character.toUpperCase(c);
  }

  public static int toLower(int c) {
    return Character.toLowerCase(c);
  }

  private static String map(String text, IntUnaryOperator change) {
    var out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      out.appendCodePoint(Utf8.isStray(c) ? 0xFFFD : change.applyAsInt(c));
    }
    return out.toString();
  }

  /// `unicode.IsSpace`.
  public static boolean isSpace(int c) {
    return c >= 9 && c <= 13
        || c == ' '
        || c == 0x85
        || c == 0xA0
        || c == 0x1680
        || c >= 0x2000 && c <= 0x200a
        || c == 0x2028
        || c == 0x2029
        || c == 0x202f
        || c == 0x205f
        || c == 0x3000;
  }

  /// `strings.TrimSpace`.
  public static String trimSpace(String text) {
    int from = 0;
    while (from < text.length() && isSpace(text.charAt(from))) {
      from++;
    }
    int to = text.length();
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /// `strings.Trim`.
  public static String trim(String text, String cutset) {
    int from = 0;
    while (from < text.length() && cutset.indexOf(text.codePointAt(from)) >= 0) {
      from += Character.charCount(text.codePointAt(from));
    }
    int to = text.length();
    while (to > from && cutset.indexOf(text.codePointBefore(to)) >= 0) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return text.substring(from, to);
  }

  /// `strings.Title`: a capital behind each character that is no letter, digit, underscore or mark.
  public static String title(String text) {
    var out = new StringBuilder(text.length());
    int before = ' ';
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int shown = Utf8.isStray(c) ? 0xFFFD : c;
      out.appendCodePoint(separates(before) ? Character.toTitleCase(shown) : shown);
      before = shown;
    }
    return out.toString();
  }

  private static boolean separates(int c) {
    if (c < 0x80) {
      return !(c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_');
    }
    return !Character.isLetter(c) && !Character.isDigit(c) && isSpace(c);
  }

  /// `goutils.Uncapitalize`: a small letter behind each space.
  public static String untitle(String text) {
    var out = new StringBuilder(text.length());
    boolean next = true;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      c = Utf8.isStray(c) ? 0xFFFD : c;
      if (isSpace(c)) {
        next = true;
        out.appendCodePoint(c);
      } else {
        out.appendCodePoint(next ? toLower(c) : c);
        next = false;
      }
    }
    return out.toString();
  }

  /// `goutils.SwapCase`.
  public static String swap(String text) {
    var out = new StringBuilder(text.length());
    boolean space = true;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      c = Utf8.isStray(c) ? 0xFFFD : c;
      if (isUpper(c) || Character.getType(c) == Character.TITLECASE_LETTER) {
        out.appendCodePoint(toLower(c));
        space = false;
      } else if (isLower(c)) {
        out.appendCodePoint(space ? Character.toTitleCase(c) : toUpper(c));
        space = false;
      } else {
        out.appendCodePoint(c);
        space = isSpace(c);
      }
    }
    return out.toString();
  }

  /// `unicode.IsUpper`.
  public static boolean isUpper(int c) {
    return Character.getType(c) == Character.UPPERCASE_LETTER;
  }

  /// `unicode.IsLower`.
  public static boolean isLower(int c) {
    return Character.getType(c) == Character.LOWERCASE_LETTER;
  }

  /// `goutils.Initials`, which takes each byte for a character.
  public static String initials(String text) {
    var out = new StringBuilder();
    boolean gap = true;
    for (byte b : Utf8.bytes(text)) {
      int c = b & 0xFF;
      if (isSpace(c)) {
        gap = true;
      } else if (gap) {
        out.append((char) c);
        gap = false;
      }
    }
    return out.toString();
  }

  /// `goutils.DeleteWhiteSpace`, which takes each byte for a character once it finds a space.
  public static String withoutSpace(String text) {
    var out = new StringBuilder();
    byte[] bytes = Utf8.bytes(text);
    for (byte b : bytes) {
      if (!isSpace(b & 0xFF)) {
        out.append((char) (b & 0xFF));
      }
    }
    return out.length() == bytes.length ? text : out.toString();
  }
}
