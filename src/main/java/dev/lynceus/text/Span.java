package dev.lynceus.text;

/// A half-open range of one source; both ends are always present.
///
/// @param start first UTF-16 offset inside
/// @param end first offset behind, never smaller than `start`, at most the length of the text
public record Span(Source source, int start, int end) {
  public Span {
    if (start < 0 || end < start || end > source.text().length()) {
      throw new IllegalArgumentException(
          "span " + start + ".." + end + " outside " + source.path());
    }
  }

  // Written out: asked of every node that is read.
  @Override
  public boolean equals(Object other) {
    return other instanceof Span span
        && start == span.start
        && end == span.end
        && source.equals(span.source);
  }

  @Override
  public int hashCode() {
    return source.hashCode() * 31 + start;
  }

  /// The text inside.
  public String text() {
    return source.text().substring(start, end);
  }

  public Position startPosition() {
    return source.position(start);
  }

  /// The exclusive end.
  public Position endPosition() {
    return source.position(end);
  }

  /// The line, from 1, of the first character.
  public int line() {
    return source.line(start);
  }

  /// The empty span before the first character.
  public Span startPoint() {
    return new Span(source, start, start);
  }

  /// From this span's start to the end of another one further down in the same source.
  public Span to(Span last) {
    return new Span(source, start, Math.max(end, last.end));
  }

  /// Whether every character of the other span, of the same source, lies in this one.
  public boolean contains(Span other) {
    return source.equals(other.source) && start <= other.start && other.end <= end;
  }

  /// This span cut at the end of its first line: what an underline can show.
  public Span firstLine() {
    return new Span(source, start, Math.max(start, Math.min(end, source.lineEnd(line()))));
  }
}
