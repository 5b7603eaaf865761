package dev.lynceus.yaml.lexer;

import static dev.lynceus.yaml.lexer.Cursor.isBlank;
import static dev.lynceus.yaml.lexer.Cursor.isBlankOrEnd;
import static dev.lynceus.yaml.lexer.Cursor.isBreak;
import static dev.lynceus.yaml.lexer.Cursor.isBreakOrEnd;

/// Reads the text of one scalar: plain, quoted or block, folding lines as YAML 1.1 does.
///
/// After `yaml_parser_scan_plain_scalar`, `_flow_scalar` and `_block_scalar` in scannerc.go of
/// go-yaml v2.4.
final class ScalarLexer {
  /// Plain texts up to this length are remembered, so that a key met again is the same string.
  private static final int REMEMBERED_LENGTH = 32;

  private final Cursor at;
  private final boolean json;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder leadingBreak = new StringBuilder();
  private final StringBuilder trailingBreaks = new StringBuilder();
  private final String[] remembered = new String[128];

  /// Where the last scalar's own characters ended; trailing blanks that were passed are not part of
  /// it.
  int end;

  /// Whether the last plain scalar was followed by a line break.
  boolean brokeLine;

  /// @param json whether JSON's own escapes, `\/` and surrogate pairs, are to be accepted as well
  ScalarLexer(Cursor at, boolean json) {
    this.at = at;
    this.json = json;
  }

  String plain(int parentIndent, boolean inFlow) {
    char[] chars = at.chars;
    int start = at.pos;
    int indent = parentIndent + 1;
    boolean joined = false;
    int hash = 0;
    end = start;
    brokeLine = false;
    while (true) {
      if (at.column() == 0 && at.atDocumentIndicator() || at.peek() == '#') {
        break;
      }
      int from = at.pos;
      int pos = from;
      for (char c = chars[pos];
          !isBlankOrEnd(c) && !endsPlain(c, chars[pos + 1], inFlow);
          c = chars[pos]) {
        hash = hash * 31 + c;
        pos++;
      }
      if (pos > from) {
        if (brokeLine && !joined) {
          text.setLength(0);
          text.append(chars, start, end - start);
          joined = true;
        }
        if (joined) {
          fold(end, from, false);
          text.append(chars, from, pos - from);
        }
        brokeLine = false;
        at.pos = pos;
        end = pos;
      }
      char c = at.peek();
      if (!isBlank(c) && !isBreak(c)) {
        break;
      }
      passBlanks(indent);
      if (!inFlow && at.column() < indent) {
        break;
      }
    }
    return joined ? text.toString() : remember(start, hash);
  }

  private String remember(int start, int hash) {
    int length = end - start;
    if (length > REMEMBERED_LENGTH) {
      return at.text.substring(start, end);
    }
    int slot = (hash ^ hash >>> 7 ^ hash >>> 16) & remembered.length - 1;
    String known = remembered[slot];
    if (known != null && known.length() == length && at.text.startsWith(known, start)) {
      return known;
    }
    String fresh = at.text.substring(start, end);
    remembered[slot] = fresh;
    return fresh;
  }

  private static boolean endsPlain(char c, char next, boolean inFlow) {
    if (c == ':') {
      return isBlankOrEnd(next);
    }
    return inFlow && (c == ',' || c == '?' || c == '[' || c == ']' || c == '{' || c == '}');
  }

  /// Passes blanks and line breaks behind a piece of plain text.
  private void passBlanks(int indent) {
    for (char c = at.peek(); isBlank(c) || isBreak(c); c = at.peek()) {
      if (isBreak(c)) {
        at.skipLine();
        brokeLine = true;
      } else if (brokeLine && c == '\t' && at.column() < indent) {
        throw new LexicalError("a tab cannot indent", "Indent with spaces.", at.pos);
      } else {
        at.pos++;
      }
    }
  }

  /// Appends what the blanks and breaks between two pieces of text mean.
  ///
  /// @param escaped whether the break before them was escaped, and so means nothing
  private void fold(int from, int to, boolean escaped) {
    char[] chars = at.chars;
    char leading = 0;
    boolean broke = escaped;
    trailingBreaks.setLength(0);
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (isBreak(c)) {
        i += c == '\r' && chars[i + 1] == '\n' ? 1 : 0;
        char meant = c == '\u2028' || c == '\u2029' ? c : '\n';
        if (broke) {
          trailingBreaks.append(meant);
        } else {
          leading = meant;
          broke = true;
        }
      }
    }
    if (!broke) {
      text.append(chars, from, to - from);
    } else if (leading == '\n') {
      text.append(trailingBreaks.isEmpty() ? " " : trailingBreaks);
    } else {
      text.append(leading == 0 ? "" : String.valueOf(leading)).append(trailingBreaks);
    }
  }

  String quoted(char quote) {
    int start = at.pos++;
    if (onOneLine(quote)) {
      return at.text.substring(start + 1, end - 1);
    }
    text.setLength(0);
    while (true) {
      if (at.column() == 0 && at.atDocumentIndicator()) {
        throw new LexicalError(
            "the quoted text that opens here is not closed before the next document",
            "Close the quote.",
            start);
      }
      if (at.atEnd()) {
        throw new LexicalError(
            "the quoted text that opens here is never closed", "Close the quote.", start);
      }
      boolean escapedBreak = quotedPiece(quote);
      if (at.peek() == quote) {
        break;
      }
      int from = at.pos;
      for (char c = at.peek(); isBlank(c) || isBreak(c); c = at.peek()) {
        if (isBreak(c)) {
          at.skipLine();
        } else {
          at.pos++;
        }
      }
      fold(from, at.pos, escapedBreak);
    }
    at.pos++;
    end = at.pos;
    return text.toString();
  }

  /// Passes a quoted text that needs neither unescaping nor folding; answers whether it was one,
  /// and otherwise stays.
  private boolean onOneLine(char quote) {
    char[] chars = at.chars;
    int pos = at.pos;
    char c = chars[pos];
    while (c != quote && c != '\\' && c != 0 && !isBreak(c)) {
      c = chars[++pos];
    }
    if (c != quote || quote == '\'' && chars[pos + 1] == '\'') {
      return false;
    }
    at.pos = pos + 1;
    end = at.pos;
    return true;
  }

  /// Reads up to a blank, a break or the closing quote; answers whether it ended with an escaped
  /// line break.
  private boolean quotedPiece(char quote) {
    char[] chars = at.chars;
    while (true) {
      int from = at.pos;
      int pos = from;
      char c = chars[pos];
      while (c != quote && c != '\\' && !isBlankOrEnd(c)) {
        c = chars[++pos];
      }
      text.append(chars, from, pos - from);
      at.pos = pos;
      if (c == '\'' && quote == '\'' && chars[pos + 1] == '\'') {
        text.append('\'');
        at.pos += 2;
      } else if (c == '\\' && quote == '\'') {
        text.append('\\');
        at.pos++;
      } else if (c == '\\' && isBreak(chars[pos + 1])) {
        at.pos++;
        at.skipLine();
        return true;
      } else if (c == '\\') {
        escape();
      } else {
        return false;
      }
    }
  }

  private void escape() {
    char c = at.peek(1);
    int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (digits > 0) {
      text.appendCodePoint(codePoint(digits));
      return;
    }
    text.append(
        switch (c) {
          case '0' -> '\0';
          case 'a' -> '\u0007';
          case 'b' -> '\b';
          case 't', '\t' -> '\t';
          case 'n' -> '\n';
          case 'v' -> '\u000b';
          case 'f' -> '\f';
          case 'r' -> '\r';
          case 'e' -> '\u001b';
          case ' ' -> ' ';
          case '"' -> '"';
          case '\'' -> '\'';
          case '\\' -> '\\';
          case 'N' -> '\u0085';
          case '_' -> '\u00a0';
          case 'L' -> '\u2028';
          case 'P' -> '\u2029';
          case '/' -> {
            if (json) {
              yield '/';
            }
            throw new LexicalError(
                "the escape \\/ is known to JSON only", "Write a plain / instead.", at.pos);
          }
          default ->
              throw new LexicalError(
                  "this escape is unknown in a double-quoted text",
                  "Use single quotes, or write \\\\ for a backslash.",
                  at.pos);
        });
    at.pos += 2;
  }

  private int codePoint(int digits) {
    int value = hex(at.pos + 2, digits);
    int start = at.pos;
    at.pos += 2 + digits;
    if (json && value >= 0xD800 && value < 0xDC00 && at.peek() == '\\' && at.peek(1) == 'u') {
      int low = hex(at.pos + 2, 4);
      if (low >= 0xDC00 && low < 0xE000) {
        at.pos += 6;
        return Character.toCodePoint((char) value, (char) low);
      }
    }
    if (value >= 0xD800 && value < 0xE000 || value > 0x10FFFF || value < 0) {
      throw new LexicalError("this escape names no character", "", start);
    }
    return value;
  }

  private int hex(int from, int digits) {
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = i < at.end && at.chars[i] < 128 ? Character.digit(at.chars[i], 16) : -1;
      if (digit < 0) {
        throw new LexicalError("this escape needs " + digits + " hexadecimal digits", "", at.pos);
      }
      value = value * 16 + digit;
    }
    return value;
  }

  String block(boolean literal, int parentIndent, Runnable comment) {
    text.setLength(0);
    leadingBreak.setLength(0);
    trailingBreaks.setLength(0);
    at.pos++;
    int chomping = 0;
    int increment = 0;
    for (int i = 0; i < 2; i++) {
      char c = at.peek();
      if (chomping == 0 && (c == '+' || c == '-')) {
        chomping = c == '+' ? 1 : -1;
        at.pos++;
      } else if (increment == 0 && c >= '0' && c <= '9') {
        if (c == '0') {
          throw new LexicalError("a block text cannot be indented by 0", "", at.pos);
        }
        increment = c - '0';
        at.pos++;
      }
    }
    at.skipBlanks();
    if (at.peek() == '#') {
      comment.run();
    }
    if (!isBreakOrEnd(at.peek())) {
      throw new LexicalError(
          "nothing but a comment may follow the sign of a block text",
          "Start the text on the next line.",
          at.pos);
    }
    end = at.pos;
    if (isBreak(at.peek())) {
      at.skipLine();
    }
    int indent = increment == 0 ? 0 : Math.max(parentIndent, 0) + increment;
    indent = blockBreaks(indent, parentIndent);
    boolean leadingBlank = false;
    while (at.column() == indent && !at.atEnd()) {
      boolean blank = isBlank(at.peek());
      boolean folds =
          !literal
              && !leadingBlank
              && !blank
              && !leadingBreak.isEmpty()
              && leadingBreak.charAt(0) == '\n';
      if (!folds) {
        text.append(leadingBreak);
      } else if (trailingBreaks.isEmpty()) {
        text.append(' ');
      }
      leadingBreak.setLength(0);
      text.append(trailingBreaks);
      trailingBreaks.setLength(0);
      leadingBlank = blank;
      int from = at.pos;
      at.skipToLineEnd();
      text.append(at.chars, from, at.pos - from);
      end = at.pos;
      at.readLine(leadingBreak);
      indent = blockBreaks(indent, parentIndent);
    }
    if (chomping != -1) {
      text.append(leadingBreak);
    }
    if (chomping == 1) {
      text.append(trailingBreaks);
    }
    return text.toString();
  }

  /// Passes indentation and empty lines; answers the indentation of the block, found out where it
  /// was not given.
  private int blockBreaks(int given, int parentIndent) {
    int widest = 0;
    while (true) {
      while ((given == 0 || at.column() < given) && at.peek() == ' ') {
        at.pos++;
      }
      widest = Math.max(widest, at.column());
      if ((given == 0 || at.column() < given) && at.peek() == '\t') {
        throw new LexicalError(
            "a tab stands where a block text must be indented with spaces",
            "Indent with spaces.",
            at.pos);
      }
      if (!isBreak(at.peek())) {
        break;
      }
      at.readLine(trailingBreaks);
    }
    return given != 0 ? given : Math.max(widest, Math.max(parentIndent + 1, 1));
  }
}
