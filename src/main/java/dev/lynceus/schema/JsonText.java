package dev.lynceus.schema;

/// Reads well-formed JSON from front to back; what is not well-formed is a defect of a packaged
/// schema and throws.
final class JsonText {
  private final String text;
  private int at;

  JsonText(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /// The offset of the next token.
  int offset() {
    blank();
    return at;
  }

  /// Whether the next token starts with this character.
  boolean starts(char c) {
    blank();
    return text.charAt(at) == c;
  }

  /// Steps into an object or list; its opening bracket is next.
  void open(char bracket) {
    if (!starts(bracket)) {
      throw broken("no " + bracket);
    }
    at++;
  }

  /// Whether the open object or list goes on; steps over the comma or out behind the closing
  /// bracket.
  boolean more(char bracket) {
    blank();
    char c = text.charAt(at);
    if (c == bracket) {
      at++;
      return false;
    }
    if (c == ',') {
      at++;
    }
    return true;
  }

  /// A member's name and the colon behind it.
  String name() {
    String name = string();
    open(':');
    return name;
  }

  String string() {
    int end = closingQuote();
    String raw = text.substring(at, end);
    at = end + 1;
    return raw.indexOf('\\') < 0 ? raw : unescape(raw);
  }

  boolean truth() {
    boolean truth = starts('t');
    word(truth ? "true" : "false");
    return truth;
  }

  void nothing() {
    blank();
    word("null");
  }

  /// A whole number that is not negative.
  int number() {
    blank();
    int value = 0;
    int from = at;
    while (text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      value = Math.addExact(Math.multiplyExact(value, 10), text.charAt(at++) - '0');
    }
    if (at == from) {
      throw broken("no number");
    }
    return value;
  }

  /// Steps over one value of any kind.
  void skip() {
    int depth = 0;
    do {
      blank();
      switch (text.charAt(at)) {
        case '"' -> at = closingQuote() + 1;
        case '{', '[' -> {
          depth++;
          at++;
        }
        case '}', ']' -> {
          depth--;
          at++;
        }
        case ',', ':' -> at++;
        default -> bare();
      }
    } while (depth > 0);
  }

  private void bare() {
    int from = at;
    while (at < text.length() && "{}[],:\" \t\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (at == from) {
      throw broken("no value");
    }
  }

  private void word(String word) {
    if (!text.startsWith(word, at)) {
      throw broken("no " + word);
    }
    at += word.length();
  }

  private int closingQuote() {
    open('"');
    int end = text.indexOf('"', at);
    while (end >= 0 && escaped(end)) {
      end = text.indexOf('"', end + 1);
    }
    if (end < 0) {
      throw broken("an open string");
    }
    return end;
  }

  private boolean escaped(int quote) {
    int back = quote;
    while (back > at && text.charAt(back - 1) == '\\') {
      back--;
    }
    return (quote - back) % 2 == 1;
  }

  private static String unescape(String raw) {
    var out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      char escape = raw.charAt(++i);
      switch (escape) {
        case 'n' -> out.append('\n');
        case 't' -> out.append('\t');
        case 'r' -> out.append('\r');
        case 'b' -> out.append('\b');
        case 'f' -> out.append('\f');
        case 'u' -> {
          out.append((char) Integer.parseInt(raw, i + 1, i + 5, 16));
          i += 4;
        }
        default -> out.append(escape);
      }
    }
    return out.toString();
  }

  private void blank() {
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    if (at == text.length()) {
      throw broken("the end");
    }
  }

  IllegalStateException broken(String what) {
    return new IllegalStateException(
        what
            + " at offset "
            + at
            + " of a schema: "
            + text.substring(Math.min(at, text.length()), Math.min(text.length(), at + 40)));
  }
}
