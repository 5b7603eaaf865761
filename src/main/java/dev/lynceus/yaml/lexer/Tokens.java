package dev.lynceus.yaml.lexer;

import org.snakeyaml.engine.v2.scanner.Scanner;

/// The tokens of one source from an offset on, cut as they are asked for.
public final class Tokens {
  private final Cursor cursor;
  private final TokenCutter cutter;
  private final Lexer scanner;

  /// @param chars the characters of the text, those that go-yaml refuses replaced, followed by at
  ///   least four NULs
  /// @param length without the NULs
  /// @param json whether the file is JSON by its name
  /// @param depth the deepest nesting that is read
  /// @param comments is told the offsets at which each comment starts and ends
  public Tokens(
      String text,
      char[] chars,
      int length,
      int from,
      boolean json,
      int depth,
      CommentPlace comments) {
    this.cursor = new Cursor(text, chars, length, from);
    this.cutter = new TokenCutter(cursor, json, depth, comments);
    this.scanner = new Lexer(cutter);
  }

  /// Takes note of a comment.
  public interface CommentPlace {
    void at(int start, int end);
  }

  /// The tokens as the engine's parser asks for them.
  ///
  /// They end early with a [LexicalError].
  public Scanner scanner() {
    return scanner;
  }

  /// The offset behind the last character that was looked at.
  public int position() {
    return cursor.pos;
  }

  /// The offset of the innermost bracket or brace that is open; -1 if none is.
  public int openFlow() {
    return cutter.openFlow();
  }

  /// Whether a character ends a word: a blank, a line break, or the NUL behind the text.
  public static boolean endsWord(char c) {
    return Cursor.isBlankOrEnd(c);
  }
}
