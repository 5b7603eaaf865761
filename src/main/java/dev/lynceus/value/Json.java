package dev.lynceus.value;

import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/// Writes values as JSON text.
public final class Json {
  /// Go orders strings by their UTF-8 bytes, which is the order of their code points.
  public static final Comparator<String> GO_ORDER =
      (a, b) -> {
        int n = Math.min(a.length(), b.length());
        for (int i = 0; i < n; i++) {
          char x = a.charAt(i);
          char y = b.charAt(i);
          if (x != y) {
            boolean wide = Character.isSurrogate(x) != Character.isSurrogate(y);
            return wide ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
          }
        }
        return Integer.compare(a.length(), b.length());
      };

  private Json() {}

  /// One line as Go's `json.Marshal` writes it: keys sorted, `<`, `>`, `&` and the Unicode line
  /// separators escaped.
  public static String go(Value value) {
    var out = new StringBuilder();
    write(value, out, true, "");
    return out.toString();
  }

  /// Indented text for people and tools: fields in their own order, nothing escaped that JSON does
  /// not demand.
  public static String pretty(Value value) {
    var out = new StringBuilder();
    write(value, out, false, "\n");
    return out.append('\n').toString();
  }

  private static void write(Value value, StringBuilder out, boolean go, String newline) {
    switch (value) {
      case Value.Null() -> out.append("null");
      case Value.Bool(boolean b) -> out.append(b);
      case Value.Int(long n) -> out.append(n);
      case Value.Unsigned(long bits) -> out.append(Long.toUnsignedString(bits));
      case Value.Real(double d) -> out.append(GoNumbers.json(d));
      case Value.Text(String text) -> quote(text, out, go);
      case Value.Items list -> writeItems(list, out, go, newline);
      case Value.Fields map -> writeFields(map, out, go, newline);
    }
  }

  private static void writeItems(Value.Items list, StringBuilder out, boolean go, String newline) {
    String inner = newline.isEmpty() ? "" : newline + "  ";
    out.append('[');
    for (Iterator<Value> i = list.items().iterator(); i.hasNext(); ) {
      out.append(inner);
      write(i.next(), out, go, inner);
      out.append(i.hasNext() ? "," : newline);
    }
    out.append(']');
  }

  private static void writeFields(Value.Fields map, StringBuilder out, boolean go, String newline) {
    String inner = newline.isEmpty() ? "" : newline + "  ";
    Map<String, Value> fields = map.fields();
    if (go) {
      var sorted = new TreeMap<String, Value>(GO_ORDER);
      sorted.putAll(fields);
      fields = sorted;
    }
    out.append('{');
    for (Iterator<Map.Entry<String, Value>> i = fields.entrySet().iterator(); i.hasNext(); ) {
      var field = i.next();
      out.append(inner);
      quote(field.getKey(), out, go);
      out.append(newline.isEmpty() ? ":" : ": ");
      write(field.getValue(), out, go, inner);
      out.append(i.hasNext() ? "," : newline);
    }
    out.append('}');
  }

  private static void quote(String text, StringBuilder out, boolean go) {
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
        default -> {
          if (!go && isInvisible(text, i)
              || c < 0x20
              || c == '\u2028'
              || c == '\u2029'
              || go && (c == '<' || c == '>' || c == '&')) {
            escape(c, out);
          } else if (Character.isSurrogate(c) && !paired(text, i)) {
            out.append("\\ufffd");
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /// Whether the character is one that a terminal obeys or does not show; escaped, it reads back as
  /// itself.
  private static boolean isInvisible(String text, int i) {
    char c = text.charAt(i);
    int point =
        Character.isLowSurrogate(c) && i > 0 ? text.codePointBefore(i + 1) : text.codePointAt(i);
    return Character.isISOControl(c) || Character.getType(point) == Character.FORMAT;
  }

  private static boolean paired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }

  private static void escape(char c, StringBuilder out) {
    String hex = Integer.toHexString(c);
    out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
  }
}
