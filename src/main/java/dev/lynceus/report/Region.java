package dev.lynceus.report;

import dev.lynceus.text.Position;
import dev.lynceus.text.Span;

/// A span as other tools are told of it: both ends on lines that hold something of it.
///
/// @param end exclusive
record Region(Position start, Position end) {
  /// The end stands on the line of the last character, which need not be the line on which the next
  /// character stands.
  static Region of(Span span) {
    Position end = span.endPosition();
    if (span.end() > span.start() && end.column() == 1) {
      Position last = span.source().position(span.end() - 1);
      end = new Position(last.line(), last.column() + 1);
    }
    return new Region(span.startPosition(), end);
  }
}
