package dev.lynceus.gotemplate.value;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Go's strings are bytes, ours are UTF-16: a byte that is no UTF-8 stands as the lone surrogate
/// U+DC00 plus the byte, so that nothing is lost on the way through Java.
public final class Utf8 {
  private static final char STRAY = '\uDC00';

  private Utf8() {}

  /// How many bytes the text has.
  public static int length(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes++;
      } else if (c < 0x800) {
        bytes += 2;
      } else if (Character.isHighSurrogate(c) && pairs(text, i)) {
        bytes += 4;
        i++;
      } else {
        bytes += Character.isLowSurrogate(c) ? 1 : 3;
      }
    }
    return bytes;
  }

  /// Whether every character is one byte and one rune.
  public static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /// The bytes that Go would hold.
  public static byte[] bytes(String text) {
    if (isAscii(text)) {
      return text.getBytes(StandardCharsets.ISO_8859_1);
    }
    var out = new ByteArrayOutputStream(text.length() * 2);
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isStray(c)) {
        out.write(c - STRAY);
      } else {
        out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  /// The text of bytes, each stray byte kept.
  public static String text(byte[] bytes) {
    return text(bytes, 0, bytes.length);
  }

  /// The text of the bytes from `from` up to `to`.
  public static String text(byte[] bytes, int from, int to) {
    var out = new StringBuilder(to - from);
    int i = from;
    while (i < to) {
      int size = runeSize(bytes, i, to);
      if (size == 0) {
        out.append((char) (STRAY + (bytes[i] & 0xFF)));
        i++;
      } else if (size == 1) {
        out.append((char) bytes[i++]);
      } else {
        out.append(new String(bytes, i, size, StandardCharsets.UTF_8));
        i += size;
      }
    }
    return out.toString();
  }

  /// The bytes of the text from `from` up to `to`; the caller keeps within [#length].
  public static String slice(String text, int from, int to) {
    return isAscii(text) ? text.substring(from, to) : text(bytes(text), from, to);
  }

  /// Joins stray bytes that have become neighbours and make a character together.
  public static String mend(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowSurrogate(c) && !(i > 0 && pairs(text, i - 1))) {
        return text(bytes(text));
      }
    }
    return text;
  }

  /// Whether every byte belongs to a character.
  public static boolean isValid(String text) {
    return text.codePoints().noneMatch(Utf8::isStray);
  }

  /// A text that came as UTF-16: lone surrogates become U+FFFD, as Go's JSON decoder makes them.
  public static String whole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return replaced(text);
      }
    }
    return text;
  }

  /// Every stray byte and lone surrogate as U+FFFD.
  public static String replaced(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
    return out.toString();
  }

  /// Whether a code point of one of our texts stands for a byte that is no UTF-8.
  public static boolean isStray(int codePoint) {
    return codePoint >= 0xDC80 && codePoint <= 0xDCFF;
  }

  private static boolean pairs(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1));
  }

  /// The size of the character that begins at `i`; 0 when none does. `DecodeRune` in unicode/utf8.
  private static int runeSize(byte[] bytes, int i, int to) {
    int b = bytes[i] & 0xFF;
    if (b < 0x80) {
      return 1;
    }
    int size =
        b >= 0xC2 && b <= 0xDF ? 2 : b >= 0xE0 && b <= 0xEF ? 3 : b >= 0xF0 && b <= 0xF4 ? 4 : 0;
    if (size == 0 || i + size > to) {
      return 0;
    }
    int second = bytes[i + 1] & 0xFF;
    int low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
    int high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
    if (second < low || second > high) {
      return 0;
    }
    for (int k = 2; k < size; k++) {
      if ((bytes[i + k] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return size;
  }
}
