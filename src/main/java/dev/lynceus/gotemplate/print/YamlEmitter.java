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
import dev.lynceus.gotemplate.value.Types;
import dev.lynceus.gotemplate.value.Utf8;
import dev.lynceus.value.GoNumbers;
import java.math.BigInteger;
import java.util.Arrays;

/// A YAML document being written: emitterc.go of go-yaml v2.4, block style, lines folded at the
/// first blank behind column 80.
final class YamlEmitter {
  private static final int WIDTH = 80;

  private final StringBuilder out = new StringBuilder();
  private int column;
  private boolean afterBlank = true;
  private boolean onlyIndented = true;

  /// Writes the value as a document.
  String document(Go value) {
    node(value, -1, false, 0);
    indent(0);
    return out.toString();
  }

  /// @param indent the parent's; -1 at the root
  /// @param inMapping whether it is a mapping's value
  private void node(Go value, int indent, boolean inMapping, int depth) {
    Exhausted.beyond(out.length());
    if (depth > Exhausted.DEPTH) {
      throw new GoError(
          "error marshaling into JSON: json: unsupported value: encountered a cycle via "
              + GoMap.TYPE);
    }
    switch (value) {
      case Go.Text(String text) -> text(YamlScalar.readBack(Utf8.replaced(text)), indent, false);
      case Go.Bool(boolean b) -> word(Boolean.toString(b));
      case Go.Int(long n) -> word(Long.toString(n));
      case Go.Int64(long n) -> word(Long.toString(n));
      case Go.Uint8(int n) -> word(Integer.toString(n));
      case Go.Uint64(long bits) -> word(Long.toUnsignedString(bits));
      case Go.Float64(double d) -> word(number(d));
      case Go.Complex128 _ ->
          throw new GoError("error marshaling into JSON: json: unsupported type: complex128");
      case Go.Nothing _ -> word("null");
      case GoDuration(long n) -> word(Long.toString(n));
      case GoList list -> items(list, indent, inMapping, depth);
      case GoMap map -> {
        if (map.isNil()) {
          word("null");
        } else {
          fields(map, map.keys(), indent, depth);
        }
      }
      case GoTextMap map -> fields(map, map.keys(), indent, depth);
      case GoTime time ->
          text(
              TimeLayout.format("2006-01-02T15:04:05.999999999Z07:00", time.moment()),
              indent,
              false);
      case GoVersion version -> text(version.toString(), indent, false);
    }
  }

  private void items(GoList list, int parent, boolean inMapping, int depth) {
    if (list.isNil()) {
      word("null");
      return;
    }
    if (list.size() == 0) {
      indicator("[", true, true);
      indicator("]", false, false);
      return;
    }
    int indent = parent < 0 ? 0 : inMapping && !onlyIndented ? parent : parent + 2;
    for (int i = 0; i < list.size(); i++) {
      indent(indent);
      dash();
      node(list.get(i), indent, false, depth + 1);
    }
  }

  private void fields(Go map, String[] keys, int parent, int depth) {
    if (keys.length == 0) {
      indicator("{", true, true);
      indicator("}", false, false);
      return;
    }
    int indent = parent < 0 ? 0 : parent + 2;
    Arrays.sort(keys, new NaturalOrder());
    for (String key : keys) {
      indent(indent);
      String name = Utf8.replaced(key);
      if (name.indexOf(0x85) >= 0) {
        // go-yaml reads JSON back, where a key must not span lines
        throw new GoError("yaml: did not find expected ',' or '}'");
      }
      boolean simple =
          Utf8.length(name) <= 128 && name.chars().noneMatch(c -> YamlScalar.isBreak((char) c));
      if (simple) {
        text(name, indent, true);
        indicator(":", false, false);
      } else {
        mark("?");
        text(name, indent, false);
        indent(indent);
        mark(":");
      }
      Go value = Types.field(map, key);
      node(value == null ? Go.NIL : value, indent, true, depth + 1);
    }
  }

  private static String number(double d) {
    if (Double.isNaN(d) || Double.isInfinite(d)) {
      throw new GoError(
          "error marshaling into JSON: json: unsupported value: " + Floats.shortest(d));
    }
    String json = GoNumbers.json(d);
    boolean whole = json.indexOf('.') < 0 && json.indexOf('e') < 0;
    if (whole && json.length() <= 20) {
      BigInteger n = new BigInteger(json);
      if (n.bitLength() <= 63 || n.signum() > 0 && n.bitLength() <= 64) {
        return n.toString();
      }
    }
    return Floats.shortest(d);
  }

  private void dash() {
    mark("-");
  }

  /// An indicator behind which a nested collection may begin on the same line.
  private void mark(String indicator) {
    boolean indented = onlyIndented;
    indicator(indicator, true, false);
    onlyIndented = indented;
  }

  private void indicator(String indicator, boolean needsBlank, boolean isBlank) {
    if (needsBlank && !afterBlank) {
      put(' ');
    }
    for (int i = 0; i < indicator.length(); i++) {
      put(indicator.charAt(i));
    }
    afterBlank = isBlank;
    onlyIndented = false;
  }

  private void put(char c) {
    out.append(c);
    if (!Character.isLowSurrogate(c)) {
      column++;
    }
  }

  private void lineBreak(char c) {
    out.append(c);
    column = 0;
  }

  private void indent(int indent) {
    int wanted = Math.max(0, indent);
    if (!onlyIndented || column > wanted || column == wanted && !afterBlank) {
      lineBreak('\n');
    }
    while (column < wanted) {
      put(' ');
    }
    afterBlank = true;
    onlyIndented = true;
  }

  private void word(String word) {
    plain(word, 0, false);
  }

  private void text(String text, int parent, boolean key) {
    int indent = parent < 0 ? 2 : parent + 2;
    boolean folds = !key;
    switch (YamlScalar.of(text, key).style()) {
      case PLAIN -> plain(text, indent, folds);
      case SINGLE_QUOTED -> singleQuoted(text, indent, folds);
      case DOUBLE_QUOTED -> doubleQuoted(text, indent, folds);
      case LITERAL -> literal(text, indent);
    }
  }

  private void plain(String text, int indent, boolean folds) {
    if (!afterBlank) {
      put(' ');
    }
    boolean spaces = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' && folds && !spaces && column > WIDTH && text.charAt(i + 1) != ' ') {
        indent(indent);
      } else {
        put(c);
        onlyIndented &= c == ' ';
      }
      spaces = c == ' ';
    }
    afterBlank = false;
    onlyIndented = false;
  }

  private void singleQuoted(String text, int indent, boolean folds) {
    indicator("'", true, false);
    boolean spaces = false;
    boolean breaks = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inside = i > 0 && i < text.length() - 1;
      if (c == ' ') {
        if (folds && !spaces && column > WIDTH && inside && text.charAt(i + 1) != ' ') {
          indent(indent);
        } else {
          put(c);
        }
        spaces = true;
      } else if (YamlScalar.isBreak(c)) {
        if (!breaks && c == '\n') {
          lineBreak('\n');
        }
        lineBreak(c);
        onlyIndented = true;
        breaks = true;
      } else {
        if (breaks) {
          indent(indent);
        }
        if (c == '\'') {
          put(c);
        }
        put(c);
        onlyIndented = false;
        spaces = false;
        breaks = false;
      }
    }
    indicator("'", false, false);
  }

  private void doubleQuoted(String text, int indent, boolean folds) {
    indicator("\"", true, false);
    boolean spaces = false;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean escaped =
          c > 0xFFFF
              || !YamlScalar.isPrintable((char) c)
              || YamlScalar.isBreak((char) c)
              || c == '"'
              || c == '\\';
      if (escaped) {
        escape(c);
      } else if (c == ' ' && folds && !spaces && column > WIDTH && i > 0 && next < text.length()) {
        indent(indent);
        if (text.charAt(next) == ' ') {
          put('\\');
        }
      } else {
        put((char) c);
      }
      spaces = c == ' ';
      i = next;
    }
    indicator("\"", false, false);
  }

  private void escape(int c) {
    int known = "\0\7\b\t\n\13\f\r\33\"\\\u0085\u00a0\u2028\u2029".indexOf(c);
    String text;
    if (known >= 0) {
      text = "\\" + "0abtnvfre\"\\N_LP".charAt(known);
    } else {
      String hex = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
      int digits = c <= 0xFF ? 2 : c <= 0xFFFF ? 4 : 8;
      text =
          "\\"
              + (digits == 2 ? 'x' : digits == 4 ? 'u' : 'U')
              + "0".repeat(digits - hex.length())
              + hex;
    }
    for (int i = 0; i < text.length(); i++) {
      put(text.charAt(i));
    }
  }

  private void literal(String text, int indent) {
    indicator("|", true, false);
    hints(text);
    lineBreak('\n');
    onlyIndented = true;
    afterBlank = true;
    boolean breaks = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (YamlScalar.isBreak(c)) {
        lineBreak(c);
        onlyIndented = true;
        breaks = true;
      } else {
        if (breaks) {
          indent(indent);
        }
        put(c);
        onlyIndented = false;
        breaks = false;
      }
    }
  }

  private void hints(String text) {
    char first = text.charAt(0);
    if (first == ' ' || YamlScalar.isBreak(first)) {
      indicator("2", false, false);
    }
    int last = text.length() - 1;
    if (!YamlScalar.isBreak(text.charAt(last))) {
      indicator("-", false, false);
    } else if (last == 0 || YamlScalar.isBreak(text.charAt(last - 1))) {
      indicator("+", false, false);
    }
  }
}
