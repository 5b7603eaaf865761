package dev.lynceus.gotemplate;

import dev.lynceus.gotemplate.print.Quote;
import java.util.Locale;

/// Text as Go's messages show it: the verb `%#U` of Go's `fmt`.
final class GoQuoting {
  private GoQuoting() {}

  /// `%#U`: the code point's number and, when it prints, itself.
  static String codePoint(int c) {
    String number = "U+" + String.format(Locale.ROOT, "%04X", c);
    return Quote.isPrint(c) ? number + " '" + Character.toString(c) + "'" : number;
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
}
