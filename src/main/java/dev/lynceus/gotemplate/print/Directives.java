package dev.lynceus.gotemplate.print;

import dev.lynceus.gotemplate.value.Exhausted;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.Types;

/// A format on its way through its directives: `doPrintf` in `print.go` of Go 1.26.
final class Directives {
  private static final int LARGEST = 1_000_000;

  private final String format;
  private final Go[] arguments;
  private final StringBuilder out = new StringBuilder();
  private final Flags flags = new Flags();
  private final Print print = new Print(out, flags);
  private int at;
  private int argument;
  private boolean reordered;
  private boolean afterIndex;
  private boolean goodIndex;

  Directives(String format, Go[] arguments) {
    this.format = format;
    this.arguments = arguments;
  }

  String run() {
    while (at < format.length()) {
      int percent = format.indexOf('%', at);
      if (percent < 0) {
        out.append(format, at, format.length());
        break;
      }
      out.append(format, at, percent);
      at = percent + 1;
      flags.clear();
      goodIndex = true;
      afterIndex = false;
      if (!directive()) {
        break;
      }
      Exhausted.beyond(out.length());
    }
    if (!reordered && argument < arguments.length) {
      extra();
    }
    return out.toString();
  }

  /// One directive behind its percent sign; false when the format ends inside it.
  private boolean directive() {
    if (flagsAndShortVerb()) {
      return true;
    }
    index();
    width();
    precision();
    if (!afterIndex) {
      index();
    }
    if (at >= format.length()) {
      out.append("%!(NOVERB)");
      return false;
    }
    int verb = format.codePointAt(at);
    at += Character.charCount(verb);
    if (verb == '%') {
      out.append('%');
    } else if (!goodIndex) {
      out.append("%!").appendCodePoint(verb).append("(BADINDEX)");
    } else if (argument >= arguments.length) {
      out.append("%!").appendCodePoint(verb).append("(MISSING)");
    } else {
      if (verb == 'v' || verb == 'w') {
        flags.forValue();
      }
      print.argument(arguments[argument++], verb);
    }
    return true;
  }

  /// Reads the flags; a small verb directly behind them is done at once.
  private boolean flagsAndShortVerb() {
    for (; at < format.length(); at++) {
      char c = format.charAt(at);
      switch (c) {
        case '#' -> flags.sharp = true;
        case '0' -> flags.zero = true;
        case '+' -> flags.plus = true;
        case '-' -> flags.minus = true;
        case ' ' -> flags.space = true;
        default -> {
          if (c < 'a' || c > 'z' || argument >= arguments.length) {
            return false;
          }
          if (c == 'v' || c == 'w') {
            flags.forValue();
          }
          at++;
          print.argument(arguments[argument++], c);
          return true;
        }
      }
    }
    return false;
  }

  private void width() {
    if (at < format.length() && format.charAt(at) == '*') {
      at++;
      Integer given = fromArgument();
      flags.hasWidth = given != null;
      flags.width = given == null ? 0 : given;
      if (given == null) {
        out.append("%!(BADWIDTH)");
      }
      if (flags.width < 0) {
        flags.width = -flags.width;
        flags.minus = true;
        flags.zero = false;
      }
      afterIndex = false;
      return;
    }
    Integer number = number();
    flags.hasWidth = number != null;
    flags.width = number == null ? 0 : number;
    if (afterIndex && flags.hasWidth) {
      goodIndex = false;
    }
  }

  private void precision() {
    if (at + 1 >= format.length() || format.charAt(at) != '.') {
      return;
    }
    at++;
    if (afterIndex) {
      goodIndex = false;
    }
    index();
    if (at < format.length() && format.charAt(at) == '*') {
      at++;
      Integer given = fromArgument();
      flags.hasPrecision = given != null && given >= 0;
      flags.precision = flags.hasPrecision && given != null ? given : 0;
      if (!flags.hasPrecision) {
        out.append("%!(BADPREC)");
      }
      afterIndex = false;
      return;
    }
    Integer number = number();
    flags.precision = number == null ? 0 : number;
    flags.hasPrecision = true;
  }

  /// A number in the format; null when there is none. One that is too large swallows the rest.
  private @org.jspecify.annotations.Nullable Integer number() {
    int value = 0;
    int from = at;
    while (at < format.length() && format.charAt(at) >= '0' && format.charAt(at) <= '9') {
      if (value > LARGEST) {
        at = format.length();
        return null;
      }
      value = value * 10 + (format.charAt(at++) - '0');
    }
    return at == from ? null : value;
  }

  private @org.jspecify.annotations.Nullable Integer fromArgument() {
    if (argument >= arguments.length) {
      return null;
    }
    Go given = arguments[argument++];
    Long number = Types.integer(given);
    return number == null || number > LARGEST || number < -LARGEST
        ? null
        : (Integer) number.intValue();
  }

  /// `[3]`: which argument comes next.
  private void index() {
    afterIndex = false;
    if (at >= format.length() || format.charAt(at) != '[') {
      return;
    }
    reordered = true;
    int close = format.length() - at < 3 ? -1 : format.indexOf(']', at + 1);
    if (close < 0) {
      goodIndex = false;
      at++;
      return;
    }
    String digits = format.substring(at + 1, close);
    at = close + 1;
    boolean number = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    afterIndex = number && digits.length() < 9;
    int wanted = afterIndex ? Integer.parseInt(digits) - 1 : -1;
    if (afterIndex && wanted >= 0 && wanted < arguments.length) {
      argument = wanted;
    } else {
      goodIndex = false;
    }
  }

  private void extra() {
    flags.clear();
    out.append("%!(EXTRA ");
    for (int i = argument; i < arguments.length; i++) {
      out.append(i > argument ? ", " : "");
      Go value = arguments[i];
      if (value instanceof Go.Nothing) {
        out.append("<nil>");
      } else {
        out.append(Types.type(value)).append('=');
        print.argument(value, 'v');
      }
    }
    out.append(')');
  }
}
