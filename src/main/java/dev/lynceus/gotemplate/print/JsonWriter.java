package dev.lynceus.gotemplate.print;

import dev.lynceus.gotemplate.value.Exhausted;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoDuration;
import dev.lynceus.gotemplate.value.GoError;
import dev.lynceus.gotemplate.value.GoList;
import dev.lynceus.gotemplate.value.GoMap;
import dev.lynceus.gotemplate.value.GoTextMap;
import dev.lynceus.gotemplate.value.GoTime;
import dev.lynceus.gotemplate.value.GoVersion;
import dev.lynceus.value.GoNumbers;
import java.util.function.Consumer;

/// `json.Marshal`, `json.MarshalIndent` and an encoder that leaves HTML alone: encoding/json of Go
/// 1.26.
public final class JsonWriter {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder();
  private final boolean html;
  private final boolean pretty;

  private JsonWriter(boolean html, boolean pretty) {
    this.html = html;
    this.pretty = pretty;
  }

  /// One line, `<`, `>` and `&` escaped.
  ///
  /// @throws GoError for what JSON cannot say
  public static String marshal(Go value) {
    return new JsonWriter(true, false).text(value);
  }

  /// One line, only escaped what must be.
  public static String raw(Go value) {
    return new JsonWriter(false, false).text(value);
  }

  /// With two blanks a level.
  public static String pretty(Go value) {
    return new JsonWriter(true, true).text(value);
  }

  private String text(Go value) {
    write(value, 0);
    return out.toString();
  }

  private void write(Go value, int depth) {
    Exhausted.beyond(out.length());
    if (depth > Exhausted.DEPTH) {
      throw new GoError("json: unsupported value: encountered a cycle via " + GoMap.TYPE);
    }
    switch (value) {
      case Go.Text(String text) -> quote(text);
      case Go.Bool(boolean b) -> out.append(b);
      case Go.Int(long n) -> out.append(n);
      case Go.Int64(long n) -> out.append(n);
      case Go.Uint8(int n) -> out.append(n);
      case Go.Uint64(long bits) -> out.append(Long.toUnsignedString(bits));
      case Go.Float64(double d) -> real(d);
      case Go.Complex128 _ -> throw new GoError("json: unsupported type: complex128");
      case Go.Nothing _ -> out.append("null");
      case GoDuration(long n) -> out.append(n);
      case GoList list -> {
        if (list.isNil()) {
          out.append("null");
        } else {
          group('[', ']', list.size(), depth, i -> write(list.get(i), depth + 1));
        }
      }
      case GoMap map -> {
        if (map.isNil()) {
          out.append("null");
        } else {
          String[] keys = map.keys();
          group('{', '}', keys.length, depth, i -> field(keys[i], map.get(keys[i]), depth));
        }
      }
      case GoTextMap map -> {
        String[] keys = map.keys();
        group('{', '}', keys.length, depth, i -> field(keys[i], map.get(keys[i]), depth));
      }
      case GoTime time ->
          quote(TimeLayout.format("2006-01-02T15:04:05.999999999Z07:00", time.moment()));
      case GoVersion version -> quote(version.toString());
    }
  }

  private void group(char open, char close, int size, int depth, Consumer<Integer> item) {
    out.append(open);
    for (int i = 0; i < size; i++) {
      if (i > 0) {
        out.append(',');
      }
      newline(depth + 1);
      item.accept(i);
    }
    if (size > 0) {
      newline(depth);
    }
    out.append(close);
  }

  private void newline(int depth) {
    if (pretty) {
      out.append('\n').repeat("  ", depth);
    }
  }

  private void field(String key, @org.jspecify.annotations.Nullable Go value, int depth) {
    quote(key);
    out.append(pretty ? ": " : ":");
    write(value == null ? Go.NIL : value, depth + 1);
  }

  private void real(double d) {
    if (Double.isNaN(d) || Double.isInfinite(d)) {
      throw new GoError("json: unsupported value: " + Floats.shortest(d));
    }
    out.append(GoNumbers.json(d));
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\u2028', '\u2029' -> out.append(c == '\u2028' ? "\\u2028" : "\\u2029");
        default -> {
          if (c < ' ' || html && (c == '<' || c == '>' || c == '&')) {
            out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
          } else if (Character.isHighSurrogate(c)) {
            out.append(c).append(text.charAt(++i));
          } else if (Character.isLowSurrogate(c)) {
            out.append("\\ufffd");
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
