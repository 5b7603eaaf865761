package dev.lynceus.gotemplate.sprig;

import dev.lynceus.gotemplate.value.Exhausted;
import dev.lynceus.gotemplate.value.Utf8;
import java.util.Arrays;

/// Long text made short or broken into lines, counted in bytes: Masterminds/goutils v1.1.1.
public final class Wrapping {
  private Wrapping() {}

  /// `goutils.AbbreviateFull`; empty where it gives an error.
  public static String abbreviate(String text, int offset, int width) {
    int length = Utf8.length(text);
    if (text.isEmpty() || width < 4) {
      return "";
    }
    if (length <= width) {
      return text;
    }
    int from = Math.min(offset, length);
    if (length - from < width - 3) {
      from = length - (width - 3);
    }
    if (from <= 4) {
      return Utf8.slice(text, 0, width - 3) + "...";
    }
    if (width < 7) {
      return "";
    }
    return "..."
        + (from + width - 3 < length
            ? abbreviate(Utf8.slice(text, from, length), 0, width - 3)
            : Utf8.slice(text, length - (width - 3), length));
  }

  /// `goutils.WrapCustom`.
  ///
  /// @param cutsWords whether a word that is longer than a line is cut
  public static String wrap(String text, int width, String newline, boolean cutsWords) {
    byte[] bytes = Utf8.bytes(text);
    String between = newline.isEmpty() ? "\n" : newline;
    int columns = Math.max(1, width);
    var out = new StringBuilder();
    int at = 0;
    while (bytes.length - at > columns) {
      Exhausted.beyond(out.length());
      if (bytes[at] == ' ') {
        at++;
        continue;
      }
      int space = lastSpace(bytes, at, at + columns + 1);
      int end = space >= 0 ? space : at + columns;
      if (space < 0 && !cutsWords) {
        while (end < bytes.length && bytes[end] != ' ') {
          end++;
        }
        if (end == bytes.length) {
          break;
        }
      }
      out.append(Utf8.text(Arrays.copyOfRange(bytes, at, end))).append(between);
      at = space < 0 && cutsWords ? end : end + 1;
    }
    return Utf8.mend(
        out.append(Utf8.text(bytes, Math.min(at, bytes.length), bytes.length)).toString());
  }

  private static int lastSpace(byte[] bytes, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (bytes[i] == ' ') {
        return i;
      }
    }
    return -1;
  }
}
