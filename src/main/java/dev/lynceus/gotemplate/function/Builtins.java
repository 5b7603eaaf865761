package dev.lynceus.gotemplate.function;

import static dev.lynceus.gotemplate.function.Arguments.answer;
import static dev.lynceus.gotemplate.function.Arguments.text;

import dev.lynceus.gotemplate.print.Format;
import dev.lynceus.gotemplate.print.Print;
import dev.lynceus.gotemplate.print.Quote;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoDuration;
import dev.lynceus.gotemplate.value.GoError;
import dev.lynceus.gotemplate.value.GoList;
import dev.lynceus.gotemplate.value.GoMap;
import dev.lynceus.gotemplate.value.GoTextMap;
import dev.lynceus.gotemplate.value.GoTime;
import dev.lynceus.gotemplate.value.GoVersion;
import dev.lynceus.gotemplate.value.Types;
import dev.lynceus.gotemplate.value.Utf8;
import java.util.List;

/// Go's own functions, but for comparisons: text/template/funcs.go of Go 1.26.
final class Builtins {
  private Builtins() {}

  static List<GoFunction> all() {
    return List.of(
        GoFunction.variadic("and", a -> a[0], Parameter.VALUE, Parameter.VALUE).builtin(),
        GoFunction.variadic("or", a -> a[0], Parameter.VALUE, Parameter.VALUE).builtin(),
        GoFunction.fixed("not", a -> Go.of(!Types.isTrue(a[0])), Parameter.VALUE).builtin(),
        GoFunction.variadic("call", Builtins::call, Parameter.VALUE, Parameter.VALUE).builtin(),
        GoFunction.variadic("index", Builtins::index, Parameter.VALUE, Parameter.VALUE).builtin(),
        GoFunction.fixed("len", a -> new Go.Int(length(a[0])), Parameter.VALUE).builtin(),
        GoFunction.variadic("print", a -> answer(Print.all(a)), Parameter.ANY).builtin(),
        GoFunction.variadic("println", a -> answer(Print.line(a)), Parameter.ANY).builtin(),
        GoFunction.variadic(
                "printf",
                a -> answer(Format.format(text(a[0]), Arguments.from(1, a))),
                Parameter.TEXT,
                Parameter.ANY)
            .builtin(),
        GoFunction.variadic("html", a -> answer(html(spoken(a))), Parameter.ANY).builtin(),
        GoFunction.variadic("js", a -> answer(js(spoken(a))), Parameter.ANY).builtin(),
        GoFunction.variadic("urlquery", a -> answer(query(spoken(a))), Parameter.ANY).builtin());
  }

  /// No value that a template can get hold of is a function.
  private static Go call(Go[] arguments) {
    if (arguments[0] instanceof Go.Nothing) {
      throw new GoError("call of nil");
    }
    throw new GoError(Types.type(arguments[0]));
  }

  private static Go index(Go[] arguments) {
    Go item = arguments[0];
    if (item instanceof Go.Nothing) {
      throw new GoError("index of untyped nil");
    }
    for (int i = 1; i < arguments.length; i++) {
      Go index = arguments[i];
      item =
          switch (item) {
            case GoList list -> list.get(place(index, list.size(), "slice"));
            case Go.Text(String text) -> {
              byte[] bytes = Utf8.bytes(text);
              yield new Go.Uint8(bytes[place(index, bytes.length, "string")] & 0xFF);
            }
            case GoMap map -> {
              Go field = map.get(key(index));
              yield field == null ? Go.NIL : field;
            }
            case GoTextMap map -> {
              Go field = map.get(key(index));
              yield field == null ? Go.EMPTY : field;
            }
            case Go.Nothing _ -> throw new GoError("index of nil pointer");
            case Go.Bool _,
                Go.Int _,
                Go.Int64 _,
                Go.Uint8 _,
                Go.Uint64 _,
                Go.Float64 _,
                Go.Complex128 _,
                GoDuration _,
                GoTime _,
                GoVersion _ ->
                throw new GoError("can't index item of type " + Types.pointedAt(item));
          };
    }
    return item;
  }

  private static int place(Go index, int size, String kind) {
    Long place = Types.integer(index);
    if (place == null) {
      throw new GoError(
          index instanceof Go.Nothing
              ? "cannot index slice/array with nil"
              : "cannot index slice/array with type " + Types.type(index));
    }
    if (place < 0 || place > size) {
      throw new GoError("index out of range: " + place);
    }
    if (place == size) {
      throw new GoError("reflect: " + kind + " index out of range");
    }
    return place.intValue();
  }

  private static String key(Go index) {
    if (index instanceof Go.Text(String text)) {
      return text;
    }
    throw new GoError(
        index instanceof Go.Nothing
            ? "value is nil; should be of type string"
            : "value has type " + Types.type(index) + "; should be string");
  }

  static long length(Go value) {
    return switch (value) {
      case Go.Text(String text) -> Utf8.length(text);
      case GoList list -> list.size();
      case GoMap map -> map.size();
      case GoTextMap map -> map.size();
      case Go.Nothing nothing ->
          throw new GoError(
              nothing == Go.NIL
                  ? "len of nil pointer"
                  : "reflect: call of reflect.Value.Type on zero Value");
      case Go.Bool _,
          Go.Int _,
          Go.Int64 _,
          Go.Uint8 _,
          Go.Uint64 _,
          Go.Float64 _,
          Go.Complex128 _,
          GoDuration _,
          GoTime _,
          GoVersion _ ->
          throw new GoError("len of type " + Types.pointedAt(value));
    };
  }

  /// `evalArgs`: as `print`, but what is nil shows as it does in a template.
  private static String spoken(Go[] arguments) {
    Go[] shown = new Go[arguments.length];
    for (int i = 0; i < shown.length; i++) {
      shown[i] = arguments[i] instanceof Go.Nothing ? answer("<no value>") : arguments[i];
    }
    return Print.all(shown);
  }

  private static String html(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case 0 -> out.append('\uFFFD');
        case '"' -> out.append("&#34;");
        case '\'' -> out.append("&#39;");
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  private static String js(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '\\', '\'', '"' -> out.append('\\').append((char) c);
            case '<' -> out.append("\\u003C");
            case '>' -> out.append("\\u003E");
            case '&' -> out.append("\\u0026");
            case '=' -> out.append("\\u003D");
            default -> {
              if (c < ' ' || c >= 0x80 && !Quote.isPrint(c) && !Utf8.isStray(c)) {
                String hex = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
                out.append("\\u").repeat('0', Math.max(0, 4 - hex.length())).append(hex);
              } else {
                out.appendCodePoint(c);
              }
            }
          }
        });
    return out.toString();
  }

  /// `url.QueryEscape`.
  static String query(String text) {
    var out = new StringBuilder(text.length());
    for (byte b : Utf8.bytes(text)) {
      char c = (char) (b & 0xFF);
      if (c >= 'a' && c <= 'z'
          || c >= 'A' && c <= 'Z'
          || c >= '0' && c <= '9'
          || "-_.~".indexOf(c) >= 0) {
        out.append(c);
      } else if (c == ' ') {
        out.append('+');
      } else {
        out.append('%')
            .append("0123456789ABCDEF".charAt(c >> 4))
            .append("0123456789ABCDEF".charAt(c & 15));
      }
    }
    return out.toString();
  }
}
