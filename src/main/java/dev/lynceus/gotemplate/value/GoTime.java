package dev.lynceus.gotemplate.value;

import java.time.ZonedDateTime;

/// A `time.Time`.
public record GoTime(ZonedDateTime moment) implements Go {
  /// Its type in Go's words.
  public static final String TYPE = "time.Time";
}
