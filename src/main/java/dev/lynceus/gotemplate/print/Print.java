package dev.lynceus.gotemplate.print;

import dev.lynceus.gotemplate.value.Exhausted;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoDuration;
import dev.lynceus.gotemplate.value.GoList;
import dev.lynceus.gotemplate.value.GoMap;
import dev.lynceus.gotemplate.value.GoTextMap;
import dev.lynceus.gotemplate.value.GoTime;
import dev.lynceus.gotemplate.value.GoVersion;
import dev.lynceus.gotemplate.value.Types;
import dev.lynceus.gotemplate.value.Unknowable;
import dev.lynceus.gotemplate.value.Utf8;

/// `fmt.Sprint`, `Sprintln` and, for [Format], the printing of one value under one verb: `print.go`
/// of Go 1.26.
public final class Print {
  private final StringBuilder out;
  private final Flags flags;

  Print(StringBuilder out, Flags flags) {
    this.out = out;
    this.flags = flags;
  }

  /// A value as `%v` shows it; what is missing shows as `<nil>`.
  public static String show(Go value) {
    return switch (value) {
      case Go.Text(String text) -> text;
      case Go.Int(long n) -> Long.toString(n);
      case Go.Int64(long n) -> Long.toString(n);
      case Go.Bool(boolean b) -> Boolean.toString(b);
      case Go.Float64(double d) -> Floats.shortest(d);
      case Go.Nothing _ -> "<nil>";
      case Go.Uint8 _,
          Go.Uint64 _,
          Go.Complex128 _,
          GoDuration _,
          GoList _,
          GoMap _,
          GoTextMap _,
          GoTime _,
          GoVersion _ -> {
        var out = new StringBuilder();
        new Print(out, new Flags()).argument(value, 'v');
        yield out.toString();
      }
    };
  }

  /// `fmt.Sprint`: blanks only between two that are no texts.
  public static String all(Go... values) {
    if (values.length == 1) {
      return show(values[0]);
    }
    var out = new StringBuilder();
    boolean afterText = true;
    for (Go value : values) {
      boolean text = value instanceof Go.Text;
      if (!text && !afterText) {
        out.append(' ');
      }
      out.append(show(value));
      Exhausted.beyond(out.length());
      afterText = text;
    }
    return Utf8.mend(out.toString());
  }

  /// `fmt.Sprintln`.
  public static String line(Go... values) {
    var out = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      out.append(i > 0 ? " " : "").append(show(values[i]));
      Exhausted.beyond(out.length());
    }
    return Utf8.mend(out.append('\n').toString());
  }

  void argument(Go value, int verb) {
    if (value instanceof Go.Nothing) {
      if (verb == 'T' || verb == 'v') {
        flags.pad("<nil>", out);
      } else {
        bad(verb, value);
      }
    } else if (verb == 'T') {
      flags.pad(flags.cut(Types.type(value)), out);
    } else if (verb == 'p') {
      pointer(value);
    } else {
      value(value, verb, 0);
    }
  }

  /// Addresses differ from run to run.
  private void pointer(Go value) {
    if (value instanceof GoList
        || value instanceof GoMap
        || value instanceof GoTextMap
        || value instanceof GoVersion) {
      throw new Unknowable("printf");
    }
    bad('p', value);
  }

  private void value(Go value, int verb, int depth) {
    Exhausted.beyond(out.length());
    if (depth > Exhausted.DEPTH) {
      throw new Exhausted("the template prints a value that is nested too deep");
    }
    switch (value) {
      case Go.Text(String text) -> text(text, verb, value);
      case Go.Bool(boolean b) -> {
        if (verb == 't' || verb == 'v') {
          flags.pad(Boolean.toString(b), out);
        } else {
          bad(verb, value);
        }
      }
      case Go.Int(long n) -> whole(n, true, verb, value);
      case Go.Int64(long n) -> whole(n, true, verb, value);
      case Go.Uint8(int n) -> whole(n, false, verb, value);
      case Go.Uint64(long bits) -> whole(bits, false, verb, value);
      case Go.Float64(double d) -> real(d, verb, value);
      case Go.Complex128(double re, double im) -> complex(re, im, verb, value);
      case Go.Nothing _ -> out.append(flags.goSyntax ? "interface {}(nil)" : "<nil>");
      case GoDuration duration -> spoken(value, duration.toString(), duration.nanoseconds(), verb);
      case GoList list -> list(list, verb, depth);
      case GoMap map -> fields(map, verb, depth);
      case GoTextMap map -> texts(map, verb, depth);
      case GoTime time -> spoken(value, TimeLayout.string(time.moment()), 0, verb);
      case GoVersion version -> spoken(value, version.toString(), 0, verb);
    }
  }

  /// A value that knows how to show itself.
  private void spoken(Go value, String words, long number, int verb) {
    boolean asText = verb == 'v' || verb == 's' || verb == 'x' || verb == 'X' || verb == 'q';
    if (asText && !flags.goSyntax) {
      text(words, verb, value);
    } else if (value instanceof GoDuration) {
      whole(number, true, verb, value);
    } else {
      throw new Unknowable("printf");
    }
  }

  private void text(String text, int verb, Go value) {
    switch (verb) {
      case 'v', 's' -> {
        if (verb == 'v' && flags.goSyntax) {
          quoted(text);
        } else {
          flags.pad(flags.cut(text), out);
        }
      }
      case 'x', 'X' -> Digits.bytes(text, verb == 'X', flags, out);
      case 'q' -> quoted(text);
      default -> bad(verb, value);
    }
  }

  private void quoted(String text) {
    String cut = flags.cut(text);
    flags.pad(
        flags.sharp && Quote.canBackquote(cut)
            ? "`" + cut + "`"
            : flags.plus ? Quote.ascii(cut) : Quote.of(cut),
        out);
  }

  private void whole(long n, boolean signed, int verb, Go value) {
    switch (verb) {
      case 'v' -> {
        if (flags.goSyntax && !signed) {
          boolean sharp = flags.sharp;
          flags.sharp = true;
          Digits.whole(n, 16, false, 'v', flags, out);
          flags.sharp = sharp;
        } else {
          Digits.whole(n, 10, signed, 'v', flags, out);
        }
      }
      case 'd' -> Digits.whole(n, 10, signed, 'd', flags, out);
      case 'b' -> Digits.whole(n, 2, signed, 'b', flags, out);
      case 'o', 'O' -> Digits.whole(n, 8, signed, (char) verb, flags, out);
      case 'x', 'X' -> Digits.whole(n, 16, signed, (char) verb, flags, out);
      case 'c' -> Digits.character(n, flags, out);
      case 'q' -> Digits.quotedCharacter(n, flags, out);
      case 'U' -> Digits.unicode(n, flags, out);
      default -> bad(verb, value);
    }
  }

  private void real(double d, int verb, Go value) {
    switch (verb) {
      case 'v' -> Digits.real(d, 'g', -1, flags, out);
      case 'b', 'g', 'G', 'x', 'X' -> Digits.real(d, (char) verb, -1, flags, out);
      case 'f', 'e', 'E' -> Digits.real(d, (char) verb, 6, flags, out);
      case 'F' -> Digits.real(d, 'f', 6, flags, out);
      default -> bad(verb, value);
    }
  }

  private void complex(double re, double im, int verb, Go value) {
    if ("vbgGxXfFeE".indexOf(verb) < 0) {
      bad(verb, value);
      return;
    }
    boolean plus = flags.plus;
    out.append('(');
    real(re, verb, value);
    flags.plus = true;
    real(im, verb, value);
    out.append("i)");
    flags.plus = plus;
  }

  private void list(GoList list, int verb, int depth) {
    if (flags.goSyntax) {
      out.append(list.element().type());
      if (list.isNil()) {
        out.append("(nil)");
        return;
      }
    }
    out.append(flags.goSyntax ? '{' : '[');
    for (int i = 0; i < list.size(); i++) {
      if (i > 0) {
        out.append(flags.goSyntax ? ", " : " ");
      }
      value(list.get(i), verb, depth + 1);
    }
    out.append(flags.goSyntax ? '}' : ']');
  }

  private void fields(GoMap map, int verb, int depth) {
    out.append(flags.goSyntax ? GoMap.TYPE : "map");
    if (flags.goSyntax && map.isNil()) {
      out.append("(nil)");
      return;
    }
    out.append(flags.goSyntax ? '{' : '[');
    String between = "";
    for (String key : map.keys()) {
      out.append(between);
      text(key, verb, new Go.Text(key));
      out.append(':');
      Go field = map.get(key);
      value(field == null ? Go.NIL : field, verb, depth + 1);
      between = flags.goSyntax ? ", " : " ";
    }
    out.append(flags.goSyntax ? '}' : ']');
  }

  private void texts(GoTextMap map, int verb, int depth) {
    out.append(flags.goSyntax ? GoTextMap.TYPE + "{" : "map[");
    String between = "";
    for (String key : map.keys()) {
      out.append(between);
      text(key, verb, new Go.Text(key));
      out.append(':');
      Go text = map.get(key);
      value(text == null ? Go.EMPTY : text, verb, depth + 1);
      between = flags.goSyntax ? ", " : " ";
    }
    out.append(flags.goSyntax ? '}' : ']');
  }

  /// `%!d(string=x)`.
  private void bad(int verb, Go value) {
    out.append("%!").appendCodePoint(Utf8.isStray(verb) ? 0xFFFD : verb).append('(');
    if (value instanceof Go.Nothing) {
      out.append("<nil>");
    } else {
      out.append(Types.type(value)).append('=');
      value(value, 'v', 0);
    }
    out.append(')');
  }
}
