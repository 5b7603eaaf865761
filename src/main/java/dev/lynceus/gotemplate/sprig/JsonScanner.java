package dev.lynceus.gotemplate.sprig;

import dev.lynceus.gotemplate.print.Quote;
import dev.lynceus.gotemplate.value.Exhausted;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoError;
import dev.lynceus.gotemplate.value.GoList;
import dev.lynceus.gotemplate.value.GoMap;
import dev.lynceus.gotemplate.value.Utf8;
import java.util.ArrayList;

/// A JSON text being read, with the words of `scanner.go` in encoding/json of Go 1.26.
final class JsonScanner {
  private final String text;
  private int at;
  private String wrongNumber = "";

  JsonScanner(String text) {
    this.text = text;
  }

  /// What the whole text stands for.
  ///
  /// @throws GoError where it is no JSON
  Go document() {
    Go value = value("looking for beginning of value", 0);
    blanks();
    if (at < text.length()) {
      throw unexpected("after top-level value");
    }
    return value;
  }

  /// What is wrong with the first number that is too large; empty when none is.
  String wrongNumber() {
    return wrongNumber;
  }

  private GoError unexpected(String where) {
    if (at >= text.length()) {
      // At the end the scanner is fed a blank, which only some of its states refuse
      boolean refused =
          !where.contains("string literal")
              && (where.startsWith("in ") || where.contains("decimal point"));
      return new GoError(
          refused ? "invalid character ' ' " + where : "unexpected end of JSON input");
    }
    int c = text.charAt(at);
    // Go names the first byte of a character
    int b = c < 0x80 ? c : Utf8.bytes(Character.toString(text.codePointAt(at)))[0] & 0xFF;
    String quoted = Quote.of(Character.toString(b));
    String shown =
        b == '\''
            ? "'\\''"
            : b == '"' ? "'\"'" : "'" + quoted.substring(1, quoted.length() - 1) + "'";
    return new GoError("invalid character " + shown + " " + where);
  }

  private void blanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private Go value(String where, int depth) {
    blanks();
    if (depth > Exhausted.DEPTH) {
      throw new Exhausted("the template reads JSON that is nested too deep");
    }
    char c = at < text.length() ? text.charAt(at) : 0;
    return switch (c) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> new Go.Text(string());
      case 't' -> literal("true", Go.TRUE);
      case 'f' -> literal("false", Go.FALSE);
      case 'n' -> literal("null", Go.NIL);
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      default -> throw unexpected(where);
    };
  }

  private Go object(int depth) {
    var fields = GoMap.empty();
    at++;
    blanks();
    if (peek('}')) {
      at++;
      return fields;
    }
    while (true) {
      blanks();
      if (!peek('"')) {
        throw unexpected("looking for beginning of object key string");
      }
      String key = string();
      blanks();
      if (!peek(':')) {
        throw unexpected("after object key");
      }
      at++;
      fields.put(key, value("looking for beginning of value", depth + 1));
      blanks();
      if (peek('}')) {
        at++;
        return fields;
      }
      if (!peek(',')) {
        throw unexpected("after object key:value pair");
      }
      at++;
    }
  }

  private Go array(int depth) {
    var items = new ArrayList<Go>();
    at++;
    blanks();
    if (peek(']')) {
      at++;
      return GoList.of();
    }
    while (true) {
      items.add(value("looking for beginning of value", depth + 1));
      blanks();
      if (peek(']')) {
        at++;
        return GoList.decoded(items.toArray(Go[]::new));
      }
      if (!peek(',')) {
        throw unexpected("after array element");
      }
      at++;
    }
  }

  private boolean peek(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private Go literal(String word, Go value) {
    for (int i = 0; i < word.length(); i++) {
      if (!peek(word.charAt(i))) {
        throw unexpected("in literal " + word + " (expecting '" + word.charAt(i) + "')");
      }
      at++;
    }
    return value;
  }

  private boolean digit() {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private void digits(String where) {
    if (!digit()) {
      throw unexpected(where);
    }
    while (digit()) {
      at++;
    }
  }

  private Go number() {
    int from = at;
    if (peek('-')) {
      at++;
    }
    if (peek('0')) {
      at++;
    } else {
      digits("in numeric literal");
    }
    if (peek('.')) {
      at++;
      digits("after decimal point in numeric literal");
    }
    if (peek('e') || peek('E')) {
      at++;
      if (peek('+') || peek('-')) {
        at++;
      }
      digits("in exponent of numeric literal");
    }
    String digits = text.substring(from, at);
    double value = Double.parseDouble(digits);
    if (Double.isInfinite(value)) {
      wrongNumber =
          wrongNumber.isEmpty()
              ? "json: cannot unmarshal number " + digits + " into Go value of type float64"
              : wrongNumber;
      return Go.NIL;
    }
    return new Go.Float64(value);
  }

  private String string() {
    var out = new StringBuilder();
    at++;
    while (!peek('"')) {
      if (at >= text.length() || text.charAt(at) < ' ') {
        throw unexpected("in string literal");
      }
      char c = text.charAt(at++);
      if (c == '\\') {
        escape(out);
      } else {
        out.append(c);
      }
    }
    at++;
    return Utf8.whole(out.toString());
  }

  private void escape(StringBuilder out) {
    char c = at < text.length() ? text.charAt(at) : 0;
    switch (c) {
      case '"', '\\', '/' -> out.append(c);
      case 'b' -> out.append('\b');
      case 'f' -> out.append('\f');
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 't' -> out.append('\t');
      case 'u' -> {
        out.append(hexadecimal());
        return;
      }
      default -> throw unexpected("in string escape code");
    }
    at++;
  }

  private char hexadecimal() {
    int value = 0;
    at++;
    for (int i = 0; i < 4; i++) {
      int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
      if (digit < 0 || text.charAt(at) >= 0x80) {
        throw unexpected("in \\u hexadecimal character escape");
      }
      value = value << 4 | digit;
      at++;
    }
    return (char) value;
  }
}
