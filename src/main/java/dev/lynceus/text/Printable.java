package dev.lynceus.text;

import java.util.Arrays;
import java.util.Locale;

/// The one gate for a stranger's text on its way to a terminal, a log or a report that people read.
///
/// What could act on a terminal, hide, or turn the reading direction becomes visible as an escape:
/// backslash, `u`, and the code point's hexadecimal number in braces. These are controls (line
/// breaks and tabs too), format characters (zero-width, bidi, soft hyphen, byte order mark), line
/// and paragraph separators, spaces that only look like one, characters without a glyph, private
/// ones, lone surrogates and unassigned ones. Everything else stays as it is, in any script.
public final class Printable {
  /// Code points that Unicode calls wide or full-width: pairs of first and last, ascending. Emoji
  /// come from the JDK's own table.
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x2329, 0x232A, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3,
    0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0,
    0x18DFF, 0x1AFF0, 0x1B2FF, 0x1D300, 0x1D376, 0x1F200, 0x1F265, 0x20000, 0x3FFFD
  };

  private Printable() {}

  /// The text on one line with everything dangerous visible; the same object when there is nothing
  /// to do.
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c > 0x7E) {
        return escape(text, i);
      }
    }
    return text;
  }

  /// As [#of(String)], cut with `…` when the text has more code points than the limit.
  public static String of(String text, int limit) {
    if (text.length() <= limit || text.codePointCount(0, text.length()) <= limit) {
      return of(text);
    }
    return of(text.substring(0, text.offsetByCodePoints(0, limit))) + '…';
  }

  /// Appends one code point: itself, or its escape.
  public static void append(StringBuilder out, int codePoint) {
    if (isPrintable(codePoint)) {
      out.appendCodePoint(codePoint);
    } else {
      out.append("\\u{")
          .append(Integer.toHexString(codePoint).toUpperCase(Locale.ROOT))
          .append('}');
    }
  }

  /// Whether a code point shows as what it is.
  public static boolean isPrintable(int codePoint) {
    if (codePoint < 0x7F) {
      return codePoint >= 0x20;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> codePoint == 0x3000;
      default -> !isInvisible(codePoint);
    };
  }

  /// The columns that a code point takes on a terminal after passing this gate: 0 for a combining
  /// mark, 2 for a wide one, else 1; an escape takes as many as it has characters.
  public static int width(int codePoint) {
    if (codePoint < 0x7F && codePoint >= 0x20) {
      return 1;
    }
    if (!isPrintable(codePoint)) {
      return 4 + hexDigits(codePoint);
    }
    if (codePoint < 0x300) {
      return 1;
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || isJoiningJamo(codePoint)) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  /// The columns that a text takes after passing this gate.
  public static int width(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      columns += width(codePoint);
      i += Character.charCount(codePoint);
    }
    return columns;
  }

  private static String escape(String text, int from) {
    int clean = from;
    while (clean < text.length() && isPrintable(text.codePointAt(clean))) {
      clean += Character.charCount(text.codePointAt(clean));
    }
    if (clean == text.length()) {
      return text;
    }
    var out = new StringBuilder(text.length() + 16).append(text, 0, clean);
    for (int i = clean; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      append(out, codePoint);
      i += Character.charCount(codePoint);
    }
    return out.toString();
  }

  /// Letters, marks and symbols without a glyph: the rest of Unicode's
  /// `Default_Ignorable_Code_Point`, and the empty braille pattern.
  private static boolean isInvisible(int codePoint) {
    return switch (codePoint) {
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
      default ->
          codePoint >= 0x180B && codePoint <= 0x180F
              || codePoint >= 0xFE00 && codePoint <= 0xFE0F
              || codePoint >= 0xE0000 && codePoint <= 0xE0FFF;
    };
  }

  /// Hangul vowels and finals, drawn into the syllable that the wide initial began.
  private static boolean isJoiningJamo(int codePoint) {
    return codePoint >= 0x1160 && codePoint <= 0x11FF || codePoint >= 0xD7B0 && codePoint <= 0xD7FF;
  }

  private static boolean isWide(int codePoint) {
    if (codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF) {
      return false; // Regional indicators: two of them make one flag of two columns.
    }
    int at = Arrays.binarySearch(WIDE, codePoint);
    return at >= 0 || (-at - 1) % 2 == 1 || Character.isEmojiPresentation(codePoint);
  }

  private static int hexDigits(int codePoint) {
    return Math.max(1, (35 - Integer.numberOfLeadingZeros(codePoint)) / 4);
  }
}
