package dev.lynceus.gotemplate.function;

import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoMap;
import dev.lynceus.gotemplate.value.GoTime;
import java.time.ZonedDateTime;
import java.util.Arrays;

/// Arguments, whose types have been checked, as Java has them, and results as Go does.
final class Arguments {
  private Arguments() {}

  static String text(Go value) {
    return ((Go.Text) value).text();
  }

  static int whole(Go value) {
    return Math.clamp(((Go.Int) value).value(), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  static boolean bool(Go value) {
    return ((Go.Bool) value).value();
  }

  static GoMap map(Go value) {
    return (GoMap) value;
  }

  static ZonedDateTime time(Go value) {
    return ((GoTime) value).moment();
  }

  static Go[] from(int start, Go[] arguments) {
    return Arrays.copyOfRange(arguments, start, arguments.length);
  }

  /// The text as a function gives it back.
  static Go answer(String text) {
    return new Go.Text(text);
  }
}
