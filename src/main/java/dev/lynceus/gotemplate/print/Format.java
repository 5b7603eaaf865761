package dev.lynceus.gotemplate.print;

import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.Utf8;

/// `fmt.Sprintf` of Go 1.26, with its words for what does not fit.
public final class Format {
  private Format() {}

  /// The format with its arguments in place: `%!d(string=x)` where one has the wrong type,
  /// `%!(EXTRA string=x)` where there are too many.
  public static String format(String format, Go... arguments) {
    return Utf8.mend(new Directives(format, arguments).run());
  }
}
