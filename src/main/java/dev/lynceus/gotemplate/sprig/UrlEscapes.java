package dev.lynceus.gotemplate.sprig;

import dev.lynceus.gotemplate.print.Quote;
import dev.lynceus.gotemplate.value.GoError;
import dev.lynceus.gotemplate.value.Utf8;
import java.io.ByteArrayOutputStream;

/// Percent signs in the parts of a URL: `escape` and `unescape` in net/url of Go 1.26.
final class UrlEscapes {
  private static final String HEX = "0123456789ABCDEF";

  private UrlEscapes() {}

  /// Where in a URL a text stands.
  enum Part {
    HOST("!$&'()*+,;=:[]<>\""),
    ZONE("!$&'()*+,;=:[]<>\""),
    USER("$&+,;="),
    PATH("$&+,/:;=@"),
    FRAGMENT("$&+,/:;=?@!()*");

    private final String bare;

    Part(String bare) {
      this.bare = bare;
    }

    private boolean escapes(int c) {
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      return !letter && "-_.~".indexOf(c) < 0 && bare.indexOf(c) < 0;
    }
  }

  static String escape(String text, Part part) {
    var out = new StringBuilder(text.length());
    for (byte b : Utf8.bytes(text)) {
      int c = b & 0xFF;
      if (c < 0x80 && !part.escapes(c)) {
        out.append((char) c);
      } else {
        out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return out.toString();
  }

  static String unescape(String text, Part part) {
    byte[] bytes = Utf8.bytes(text);
    var out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int c = bytes[i];
      if (c == '%') {
        out.write(escaped(bytes, i, part));
        i += 2;
      } else {
        if ((part == Part.HOST || part == Part.ZONE) && c >= 0 && part.escapes(c)) {
          throw new GoError(
              "invalid character " + Quote.of(Character.toString(c)) + " in host name");
        }
        out.write(c);
      }
    }
    return Utf8.text(out.toByteArray());
  }

  private static int escaped(byte[] bytes, int at, Part part) {
    int high = at + 2 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
    int low = at + 2 < bytes.length ? Character.digit(bytes[at + 2], 16) : -1;
    String shown = Utf8.text(bytes, at, Math.min(bytes.length, at + 3));
    int value = high << 4 | low;
    boolean wrong =
        high < 0
            || low < 0
            || part == Part.HOST && high < 8 && !shown.equals("%25")
            || part == Part.ZONE
                && !shown.equals("%25")
                && value != ' '
                && Part.HOST.escapes(value);
    if (wrong) {
      throw new GoError("invalid URL escape " + Quote.of(shown));
    }
    return value;
  }
}
