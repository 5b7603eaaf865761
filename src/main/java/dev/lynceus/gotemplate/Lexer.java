package dev.lynceus.gotemplate;

import dev.lynceus.gotemplate.print.Quote;

/// Divides a template into words, one at a time, as Go does (`text/template/parse/lex.go` of Go
/// 1.26).
final class Lexer {
  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";
  private static final int MARKER = 2;

  private String text;
  private int at;
  private int start;
  private int line = 1;
  private int startLine = 1;
  private int parentheses;
  private boolean inAction;
  private int action;

  Lexer(String text) {
    this.text = text;
  }

  /// The next word. Behind an error there is no text left.
  Item next() {
    return inAction ? inside() : outside();
  }

  private Item outside() {
    while (true) {
      int open = text.indexOf(OPEN, at);
      if (open < 0) {
        at = text.length();
        return at > start ? item(Item.Kind.TEXT, count()) : item(Item.Kind.EOF, line);
      }
      if (open > at) {
        int end = isLeftMarker(open + OPEN.length()) ? backOverBlanks(open) : open;
        at = end;
        Item before = item(Item.Kind.TEXT, count());
        at = open;
        ignore();
        if (!before.text().isEmpty()) {
          return before;
        }
      }
      at += OPEN.length();
      int marker = isLeftMarker(at) ? MARKER : 0;
      if (!text.startsWith("/*", at + marker)) {
        return open(marker);
      }
      at += marker;
      ignore();
      String wrong = skipComment();
      if (!wrong.isEmpty()) {
        return error(wrong);
      }
    }
  }

  private Item open(int marker) {
    action = start;
    Item delimiter = item(Item.Kind.LEFT_DELIM, line);
    inAction = true;
    at += marker;
    ignore();
    parentheses = 0;
    return delimiter;
  }

  /// Goes behind a comment and its closing braces; says what is wrong with it, if anything.
  private String skipComment() {
    int end = text.indexOf("*/", at + 2);
    if (end < 0) {
      return "unclosed comment";
    }
    at = end + 2;
    boolean trims = isTrimmingClose(at);
    if (!trims && !text.startsWith(CLOSE, at)) {
      return "comment ends before closing delimiter";
    }
    at += CLOSE.length() + (trims ? MARKER : 0);
    if (trims) {
      overBlanks();
    }
    ignore();
    return "";
  }

  private Item close() {
    boolean trims = isTrimmingClose(at);
    if (trims) {
      at += MARKER;
      ignore();
    }
    at += CLOSE.length();
    Item delimiter = item(Item.Kind.RIGHT_DELIM, line);
    if (trims) {
      overBlanks();
      ignore();
    }
    inAction = false;
    return delimiter;
  }

  private Item inside() {
    if (isTrimmingClose(at) || text.startsWith(CLOSE, at)) {
      return parentheses == 0 ? close() : error("unclosed left paren");
    }
    int c = peek();
    if (c < 0) {
      start = Math.min(action, start);
      return error("unclosed action");
    }
    if (isBlank(c)) {
      return blanks();
    }
    if (isNumberStart(c)) {
      return number();
    }
    if (isAlphanumeric(c)) {
      return word();
    }
    advance(c);
    return switch (c) {
      case '=' -> item(Item.Kind.ASSIGN, line);
      case ':' -> accept("=") ? item(Item.Kind.DECLARE, line) : error("expected :=");
      case '|' -> item(Item.Kind.PIPE, line);
      case '"' -> quoted('"', Item.Kind.STRING, "unterminated quoted string");
      case '`' -> raw();
      case '\'' -> quoted('\'', Item.Kind.CHAR_CONSTANT, "unterminated character constant");
      case '$' -> fieldOrVariable(Item.Kind.VARIABLE, Item.Kind.VARIABLE);
      case '.' -> fieldOrVariable(Item.Kind.FIELD, Item.Kind.DOT);
      case '(' -> parenthesis(1, Item.Kind.LEFT_PAREN);
      case ')' -> parenthesis(-1, Item.Kind.RIGHT_PAREN);
      default ->
          c > ' ' && c < 0x7F
              ? item(Item.Kind.CHAR, line)
              : error("unrecognized character in action: " + GoQuoting.codePoint(c));
    };
  }

  private Item parenthesis(int step, Item.Kind kind) {
    parentheses += step;
    return parentheses < 0 ? error("unexpected right paren") : item(kind, line);
  }

  /// Blanks between words, but for the one that belongs to a closing `-}}`.
  private Item blanks() {
    overBlanks();
    if (isTrimmingClose(at - 1)) {
      at--;
    }
    return item(Item.Kind.SPACE, count());
  }

  private Item word() {
    overAlphanumeric();
    String word = text.substring(start, at);
    return isTerminated() ? item(Item.Kind.of(word), line) : badCharacter();
  }

  /// A field or a variable whose first character is read; with no name behind it, `bare`.
  private Item fieldOrVariable(Item.Kind kind, Item.Kind bare) {
    if (isTerminated()) {
      return item(bare, line);
    }
    overAlphanumeric();
    return isTerminated() ? item(kind, line) : badCharacter();
  }

  private Item badCharacter() {
    return error("bad character " + GoQuoting.codePoint(peek()));
  }

  private Item quoted(char quote, Item.Kind kind, String unterminated) {
    while (true) {
      int c = advance(peek());
      if (c == '\\') {
        c = advance(peek());
        if (c >= 0 && c != '\n') {
          continue;
        }
      }
      if (c < 0 || c == '\n') {
        return error(unterminated);
      }
      if (c == quote) {
        return item(kind, line);
      }
    }
  }

  private Item raw() {
    int end = text.indexOf('`', at);
    if (end < 0) {
      return error("unterminated raw quoted string");
    }
    at = end + 1;
    return item(Item.Kind.RAW_STRING, count());
  }

  private Item number() {
    boolean fits = scanNumber();
    Item.Kind kind = Item.Kind.NUMBER;
    if (fits && (peek() == '+' || peek() == '-')) {
      kind = Item.Kind.COMPLEX;
      fits = scanNumber() && text.charAt(at - 1) == 'i';
    }
    return fits
        ? item(kind, line)
        : error("bad number syntax: " + Quote.of(text.substring(start, at)));
  }

  private boolean scanNumber() {
    accept("+-");
    String digits = "0123456789_";
    boolean hex = false;
    boolean decimal = true;
    if (accept("0")) {
      hex = accept("xX");
      if (hex) {
        digits = "0123456789abcdefABCDEF_";
      } else if (accept("oO")) {
        digits = "01234567_";
      } else if (accept("bB")) {
        digits = "01_";
      }
      decimal = digits.length() == 11;
    }
    acceptAll(digits);
    if (accept(".")) {
      acceptAll(digits);
    }
    if (decimal && accept("eE") || hex && accept("pP")) {
      accept("+-");
      acceptAll("0123456789_");
    }
    accept("i");
    int c = peek();
    if (isAlphanumeric(c)) {
      advance(c);
      return false;
    }
    return true;
  }

  private boolean isNumberStart(int c) {
    if (c == '.') {
      return at + 1 == text.length() || isDigit(text.charAt(at + 1));
    }
    return c == '+' || c == '-' || isDigit(c);
  }

  private boolean accept(String valid) {
    int c = peek();
    if (c >= 0 && valid.indexOf(c) >= 0) {
      advance(c);
      return true;
    }
    return false;
  }

  private void acceptAll(String valid) {
    while (accept(valid)) {}
  }

  private int peek() {
    return at < text.length() ? text.codePointAt(at) : -1;
  }

  /// Goes over a character, counting lines; nothing at the end.
  private int advance(int c) {
    if (c >= 0) {
      at += Character.charCount(c);
      line += c == '\n' ? 1 : 0;
    }
    return c;
  }

  private void overAlphanumeric() {
    for (int c = peek(); isAlphanumeric(c); c = peek()) {
      at += Character.charCount(c);
    }
  }

  private void overBlanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
  }

  private int backOverBlanks(int end) {
    int from = end;
    while (from > start && isBlank(text.charAt(from - 1))) {
      from--;
    }
    return from;
  }

  private boolean isTerminated() {
    int c = peek();
    return c < 0 || isBlank(c) || ".,|:)(".indexOf(c) >= 0 || text.startsWith(CLOSE, at);
  }

  private boolean isLeftMarker(int from) {
    return from + 1 < text.length() && text.charAt(from) == '-' && isBlank(text.charAt(from + 1));
  }

  private boolean isTrimmingClose(int from) {
    return from < text.length()
        && isBlank(text.charAt(from))
        && text.startsWith("-" + CLOSE, from + 1);
  }

  /// Counts the lines of the present word, which was not read character by character.
  private int count() {
    line += lines(start, at);
    return line;
  }

  private void ignore() {
    startLine = count();
    start = at;
  }

  private int lines(int from, int to) {
    int lines = 0;
    for (int i = text.indexOf('\n', from, to); i >= 0; i = text.indexOf('\n', i + 1, to)) {
      lines++;
    }
    return lines;
  }

  /// The present word; the next one starts here, in the given line.
  private Item item(Item.Kind kind, int lineHere) {
    var item = new Item(kind, start, text.substring(start, at), startLine);
    start = at;
    startLine = lineHere;
    return item;
  }

  private Item error(String words) {
    var item = new Item(Item.Kind.ERROR, start, words, startLine);
    text = "";
    start = 0;
    at = 0;
    return item;
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isAlphanumeric(int c) {
    return c == '_' || c > 0 && (Character.isLetter(c) || Character.isDigit(c));
  }
}
