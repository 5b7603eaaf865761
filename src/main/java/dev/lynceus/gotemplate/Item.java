package dev.lynceus.gotemplate;

import dev.lynceus.gotemplate.print.Quote;

/// One word of a template, as Go's lexer divides it (`text/template/parse/lex.go` of Go 1.26).
///
/// @param start its offset in the template, in UTF-16 code units
/// @param text the word as written; of an error, what is wrong
/// @param line the line that it starts in, from 1
record Item(Kind kind, int start, String text, int line) {
  /// How many bytes of a word an error message shows whole.
  private static final int SHOWN = 10;

  enum Kind {
    ERROR,
    BOOL,
    CHAR,
    CHAR_CONSTANT,
    COMPLEX,
    ASSIGN,
    DECLARE,
    EOF,
    FIELD,
    IDENTIFIER,
    LEFT_DELIM,
    LEFT_PAREN,
    NUMBER,
    PIPE,
    RAW_STRING,
    RIGHT_DELIM,
    RIGHT_PAREN,
    SPACE,
    STRING,
    TEXT,
    VARIABLE,
    BLOCK,
    BREAK,
    CONTINUE,
    DOT,
    DEFINE,
    ELSE,
    END,
    IF,
    NIL,
    RANGE,
    TEMPLATE,
    WITH;

    private boolean isKeyword() {
      return compareTo(BLOCK) >= 0;
    }

    /// What a bare word is: a keyword, a truth value or else a name.
    static Kind of(String word) {
      return switch (word) {
        case "block" -> BLOCK;
        case "break" -> BREAK;
        case "continue" -> CONTINUE;
        case "define" -> DEFINE;
        case "else" -> ELSE;
        case "end" -> END;
        case "if" -> IF;
        case "nil" -> NIL;
        case "range" -> RANGE;
        case "template" -> TEMPLATE;
        case "with" -> WITH;
        case "true", "false" -> BOOL;
        default -> IDENTIFIER;
      };
    }
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /// The word as Go's error messages show it.
  String shown() {
    if (kind == Kind.EOF) {
      return "EOF";
    }
    if (kind == Kind.ERROR) {
      return text;
    }
    if (kind.isKeyword()) {
      return "<" + text + ">";
    }
    return GoQuoting.bytes(text) > SHOWN
        ? Quote.of(GoQuoting.first(text, SHOWN)) + "..."
        : Quote.of(text);
  }
}
