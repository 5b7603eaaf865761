package dev.lynceus.gotemplate.sprig;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/// `time.ParseInLocation` of Go 1.26 in UTC, where controllers live.
public final class TimeReader {
  private TimeReader() {}

  /// The time that Go has where there is none.
  public static ZonedDateTime zero() {
    return ZonedDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
  }

  /// The time that a text tells in a layout such as `2006-01-02`.
  ///
  /// @throws dev.lynceus.gotemplate.value.GoError with the words of Go
  public static ZonedDateTime read(String layout, String text) {
    return new TimeFields(layout, text).read();
  }
}
