package dev.lynceus.yaml;

import dev.lynceus.text.Span;

/// A comment, from its `#` to the end of its line.
public record Comment(Span span) {
  /// The text behind the `#`, without the blanks around it.
  public String text() {
    return span.text().substring(1).strip();
  }
}
