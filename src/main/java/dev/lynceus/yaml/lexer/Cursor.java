package dev.lynceus.yaml.lexer;

/// Where the lexer stands in the characters of one source, and the character classes of YAML 1.1.
///
/// The characters end with a few NULs, so looking ahead needs no bounds check; a NUL of the text
/// itself was replaced before.
final class Cursor {
  /// Which of the first 128 characters are a blank, a break or the end.
  private static final boolean[] BLANK_OR_END = new boolean[128];

  static {
    for (char c : new char[] {0, ' ', '\t', '\n', '\r'}) {
      BLANK_OR_END[c] = true;
    }
  }

  final String text;
  final char[] chars;
  final int end;
  int pos;
  int line;
  int lineStart;

  Cursor(String text, char[] chars, int end, int pos) {
    this.text = text;
    this.chars = chars;
    this.end = end;
    this.pos = pos;
    this.lineStart = pos;
  }

  int column() {
    return pos - lineStart;
  }

  char peek() {
    return chars[pos];
  }

  char peek(int ahead) {
    return chars[pos + ahead];
  }

  boolean atEnd() {
    return pos >= end;
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  static boolean isBreakOrEnd(char c) {
    return c == '\n' || c == '\r' || c == 0 || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  static boolean isBlankOrEnd(char c) {
    return c < 128 ? BLANK_OR_END[c] : isBreak(c);
  }

  static boolean isWord(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '-';
  }

  /// Whether `---` or `...` stands here, at the start of a line and followed by a blank.
  boolean atDocumentIndicator() {
    char c = peek();
    return (c == '-' || c == '.')
        && column() == 0
        && peek(1) == c
        && peek(2) == c
        && isBlankOrEnd(peek(3));
  }

  /// Passes one line break, CRLF as one.
  void skipLine() {
    pos += peek() == '\r' && peek(1) == '\n' ? 2 : 1;
    line++;
    lineStart = pos;
  }

  /// Passes one line break, if one is here, and appends what it means: LF, except that the Unicode
  /// separators stay themselves.
  void readLine(StringBuilder into) {
    char c = peek();
    if (isBreak(c)) {
      into.append(c == '\u2028' || c == '\u2029' ? c : '\n');
      skipLine();
    }
  }

  void skipToLineEnd() {
    while (!isBreakOrEnd(peek())) {
      pos++;
    }
  }

  void skipBlanks() {
    while (isBlank(peek())) {
      pos++;
    }
  }
}
