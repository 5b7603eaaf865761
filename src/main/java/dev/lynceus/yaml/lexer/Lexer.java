package dev.lynceus.yaml.lexer;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.scanner.Scanner;
import org.snakeyaml.engine.v2.tokens.Token;

/// Hands the tokens of a [TokenCutter] to SnakeYAML Engine's parser, which asks for the first one
/// many times before it takes it.
final class Lexer implements Scanner {
  private final TokenCutter cutter;
  private @Nullable Token head;
  private Token.@Nullable ID headId;

  Lexer(TokenCutter cutter) {
    this.cutter = cutter;
  }

  @Override
  public boolean checkToken(Token.ID... choices) {
    Token.ID id = first();
    if (choices.length == 0) {
      return id != null;
    }
    for (Token.ID choice : choices) {
      if (id == choice) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean checkToken(Token.ID choice) {
    return first() == choice;
  }

  @Override
  public Token peekToken() {
    if (first() == null || head == null) {
      throw new NoSuchElementException("no token behind the end of the stream");
    }
    return head;
  }

  @Override
  public boolean hasNext() {
    return first() != null;
  }

  @Override
  public Token next() {
    Token first = peekToken();
    cutter.tokens().take();
    head = null;
    return first;
  }

  @Override
  public void resetDocumentIndex() {
    // The engine counts characters for its size limit; sizes are bounded before lexing here.
  }

  /// The first token's kind; null behind the end.
  private Token.@Nullable ID first() {
    if (head == null) {
      cutter.settle();
      head = cutter.tokens().peek();
      headId = head == null ? null : head.getTokenId();
    }
    return headId;
  }
}
