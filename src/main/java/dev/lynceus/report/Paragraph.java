package dev.lynceus.report;

import dev.lynceus.text.Printable;
import java.util.ArrayList;
import java.util.List;

/// Running text, broken at its spaces.
final class Paragraph {
  private Paragraph() {}

  /// The lines of a text; a word that is wider than its line stands alone and unbroken, so that
  /// paths and addresses can be copied.
  ///
  /// @param first the columns of the first line
  /// @param rest the columns of every further line
  static List<String> lines(String text, int first, int rest) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    int used = 0;
    for (int at = 0; at <= text.length(); ) {
      int space = text.indexOf(' ', at);
      int end = space < 0 ? text.length() : space;
      String word = text.substring(at, end);
      int wide = Printable.width(word);
      if (used > 0 && used + 1 + wide > (lines.isEmpty() ? first : rest)) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += wide;
      at = end + 1;
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }
}
