package dev.lynceus.finding;

import dev.lynceus.text.Span;

/// Where a finding points: the characters to underline, and the object they belong to.
public record Location(Span span, ObjectRef object) {
  public static Location of(Span span) {
    return new Location(span, ObjectRef.NONE);
  }

  public String path() {
    return span.source().path();
  }
}
