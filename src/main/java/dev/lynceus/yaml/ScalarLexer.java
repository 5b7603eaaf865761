package dev.lynceus.yaml;

import static dev.lynceus.yaml.Cursor.isBlank;
import static dev.lynceus.yaml.Cursor.isBlankOrEnd;
import static dev.lynceus.yaml.Cursor.isBreak;
import static dev.lynceus.yaml.Cursor.isBreakOrEnd;

/// Reads the text of one scalar: plain, quoted or block, folding lines as YAML 1.1 does.
///
/// After `yaml_parser_scan_plain_scalar`, `_flow_scalar` and `_block_scalar` in scannerc.go of
/// go-yaml v2.4.
final class ScalarLexer {
  private final Cursor at;
  private final boolean json;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder blanks = new StringBuilder();
  private final StringBuilder leadingBreak = new StringBuilder();
  private final StringBuilder trailingBreaks = new StringBuilder();

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

  private void reset() {
    text.setLength(0);
    blanks.setLength(0);
    leadingBreak.setLength(0);
    trailingBreaks.setLength(0);
  }

  String plain(int parentIndent, boolean inFlow) {
    char[] chars = at.chars;
    int start = at.pos;
    int indent = parentIndent + 1;
    boolean leadingBlanks = false;
    boolean joined = false;
    end = start;
    while (true) {
      if (at.column() == 0 && at.atDocumentIndicator() || at.peek() == '#') {
        break;
      }
      int from = at.pos;
      int pos = from;
      for (char c = chars[pos];
          !isBlankOrEnd(c) && !endsPlain(c, chars[pos + 1], inFlow);
          c = chars[pos]) {
        pos++;
      }
      if (pos > from) {
        if (leadingBlanks && !joined) {
          text.append(chars, start, end - start);
          joined = true;
        }
        if (joined) {
          fold(leadingBlanks);
          text.append(chars, from, pos - from);
        }
        leadingBlanks = false;
        blanks.setLength(0);
        at.pos = pos;
        end = pos;
      }
      char c = at.peek();
      if (!isBlank(c) && !isBreak(c)) {
        break;
      }
      leadingBlanks = passBlanks(leadingBlanks, indent);
      if (!inFlow && at.column() < indent) {
        break;
      }
    }
    brokeLine = leadingBlanks;
    String result = joined ? text.toString() : new String(chars, start, end - start);
    reset();
    return result;
  }

  private static boolean endsPlain(char c, char next, boolean inFlow) {
    if (c == ':') {
      return isBlankOrEnd(next);
    }
    return inFlow && (c == ',' || c == '?' || c == '[' || c == ']' || c == '{' || c == '}');
  }

  private boolean passBlanks(boolean leadingBlanks, int indent) {
    boolean broke = leadingBlanks;
    for (char c = at.peek(); isBlank(c) || isBreak(c); c = at.peek()) {
      if (isBlank(c)) {
        if (broke && c == '\t' && at.column() < indent) {
          throw new LexicalError("a tab cannot indent", "Indent with spaces.", at.pos);
        }
        passBlank(c, broke);
      } else {
        broke = passBreak(broke);
      }
    }
    return broke;
  }

  private void passBlank(char c, boolean broke) {
    if (!broke) {
      blanks.append(c);
    }
    at.pos++;
  }

  private boolean passBreak(boolean broke) {
    if (broke) {
      at.readLine(trailingBreaks);
    } else {
      blanks.setLength(0);
      at.readLine(leadingBreak);
    }
    return true;
  }

  /// Appends what the passed blanks and breaks mean between two pieces of text.
  private void fold(boolean broke) {
    if (!broke) {
      text.append(blanks);
    } else if (!leadingBreak.isEmpty() && leadingBreak.charAt(0) == '\n') {
      text.append(trailingBreaks.isEmpty() ? " " : trailingBreaks);
    } else {
      text.append(leadingBreak).append(trailingBreaks);
    }
    blanks.setLength(0);
    leadingBreak.setLength(0);
    trailingBreaks.setLength(0);
  }

  String quoted(char quote) {
    reset();
    int start = at.pos++;
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
      boolean broke = escapedBreak;
      for (char c = at.peek(); isBlank(c) || isBreak(c); c = at.peek()) {
        if (isBlank(c)) {
          passBlank(c, broke);
        } else {
          broke = passBreak(broke);
        }
      }
      fold(broke);
    }
    at.pos++;
    end = at.pos;
    String result = text.toString();
    reset();
    return result;
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
    reset();
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
    String result = text.toString();
    reset();
    return result;
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
