package dev.lynceus.text;

import java.util.Arrays;

/// One file as it was seen: its path as reported, its text, and where its lines start.
///
/// Lines end with LF, as editors and GitHub count them; the CR of a CRLF belongs to its line's end.
/// Offsets are UTF-16 code units.
public final class Source {
  private final String path;
  private final String text;
  private final int[] lineStarts;

  public Source(String path, String text) {
    this.path = path;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  /// The path to report: relative with `/`, or absolute when the file lies outside the root.
  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  /// The number of lines, at least 1.
  public int lineCount() {
    return lineStarts.length;
  }

  /// The whole text as one span.
  public Span span() {
    return new Span(this, 0, text.length());
  }

  /// The line, from 1, that holds this offset.
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /// Line and column, from 1, of an offset from 0 to the text's length.
  public Position position(int offset) {
    int line = line(offset);
    return new Position(line, offset - lineStarts[line - 1] + 1);
  }

  /// The offset at which a line, from 1, starts.
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /// The offset behind a line's last character, its line break excluded.
  public int lineEnd(int line) {
    int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
    return end > lineStarts[line - 1] && end < text.length() && text.charAt(end - 1) == '\r'
        ? end - 1
        : end;
  }

  /// A line's text without its line break.
  public String lineText(int line) {
    return text.substring(lineStart(line), lineEnd(line));
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof Source s && path.equals(s.path) && text.equals(s.text);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public String toString() {
    return path;
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16 + text.length() / 24];
    int count = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = at + 1;
    }
    return Arrays.copyOf(starts, count);
  }
}
