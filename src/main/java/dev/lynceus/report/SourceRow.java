package dev.lynceus.report;

import dev.lynceus.text.Printable;
import dev.lynceus.text.Source;

/// One line of a source as a terminal shows it: printable, tabs as four columns, and cut with `…`
/// around a place when it is too long.
///
/// Only the neighbourhood of the place is looked at, so a file that is one huge line costs no more
/// than any other.
final class SourceRow {
  private static final int TAB = 4;

  private final String text;
  private final int begin;
  private final int end;
  private final int shift;
  private final int from;
  private final int[] columns;

  private SourceRow(String text, int begin, int end, int shift, int from, int[] columns) {
    this.text = text;
    this.begin = begin;
    this.end = end;
    this.shift = shift;
    this.from = from;
    this.columns = columns;
  }

  /// A line, from 1, in at most so many columns, in which the characters from `start` to `stop` are
  /// visible, or as many of them as fit.
  static SourceRow of(Source source, int line, int start, int stop, int room) {
    String text = source.text();
    int lineFrom = source.lineStart(line);
    int lineTo = Math.max(lineFrom, source.lineEnd(line));
    int place = Math.clamp(start, lineFrom, lineTo);
    int from = boundary(text, Math.max(lineFrom, place - 2 * room), lineFrom);
    int to = boundary(text, Math.min(lineTo, place + 4 * room), lineFrom);
    int[] columns = columns(text, from, to);
    int placeColumn = columns[place - from];
    int stopColumn = columns[Math.clamp(stop, place, to) - from];

    int begin = from;
    boolean whole = to == lineTo && columns[to - from] <= room;
    boolean cutLeft = from > lineFrom || !whole && stopColumn > room - 1 && placeColumn > 0;
    if (cutLeft) {
      int lead = (room - 2 - Math.min(stopColumn - placeColumn, room - 2)) / 2;
      while (begin < place && columns[begin - from] < placeColumn - lead) {
        begin = next(text, begin);
      }
    }
    int shift = (cutLeft ? 1 : 0) - columns[begin - from];
    int end = begin;
    while (end < to && columns[next(text, end) - from] + shift <= room - 1) {
      end = next(text, end);
    }
    if (to == lineTo && columns[to - from] + shift <= room) {
      end = to;
    }
    String shown = (cutLeft ? "…" : "") + cells(text, begin, end) + (end < lineTo ? "…" : "");
    return new SourceRow(shown.stripTrailing(), begin, end, shift, from, columns);
  }

  String text() {
    return text;
  }

  /// Whether an offset of the source is visible.
  boolean shows(int offset) {
    return offset >= begin && offset <= end;
  }

  /// The column, from 0, at which an offset of the source stands, or the nearest visible one.
  int column(int offset) {
    return columns[Math.clamp(offset, begin, end) - from] + shift;
  }

  private static int boundary(String text, int at, int lineFrom) {
    boolean inside =
        at > lineFrom
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return inside ? at - 1 : at;
  }

  private static int next(String text, int at) {
    return at + Character.charCount(text.codePointAt(at));
  }

  /// For each offset the columns before it, counted from the first one; the second half of a pair
  /// shares its first half's.
  private static int[] columns(String text, int from, int to) {
    var columns = new int[to - from + 1];
    int column = 0;
    for (int at = from; at < to; ) {
      int codePoint = text.codePointAt(at);
      int count = Character.charCount(codePoint);
      for (int i = 0; i < count && at + i < to; i++) {
        columns[at + i - from] = column;
      }
      column += codePoint == '\t' ? TAB : Printable.width(codePoint);
      at += count;
    }
    columns[to - from] = column;
    return columns;
  }

  private static String cells(String text, int from, int to) {
    var out = new StringBuilder();
    for (int at = from; at < to; at = next(text, at)) {
      int codePoint = text.codePointAt(at);
      if (codePoint == '\t') {
        out.repeat(' ', TAB);
      } else {
        Printable.append(out, codePoint);
      }
    }
    return out.toString();
  }
}
