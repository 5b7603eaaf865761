package dev.lynceus.yaml.lexer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.tokens.Token;

/// Tokens that were cut and not taken yet, numbered from the start of the source.
final class TokenQueue {
  private final ArrayDeque<Token> ready = new ArrayDeque<>();
  private final List<Token> shifted = new ArrayList<>();
  private int taken;

  boolean isEmpty() {
    return ready.isEmpty();
  }

  /// The first token; null when there is none.
  @Nullable Token peek() {
    return ready.peek();
  }

  void take() {
    ready.remove();
    taken++;
  }

  void add(Token token) {
    ready.addLast(token);
  }

  /// The number that the first token has.
  int first() {
    return taken;
  }

  /// The number that the next added token will have.
  int next() {
    return taken + ready.size();
  }

  /// Puts a token before the one of this number; at the end when that one was taken before.
  void insert(int number, Token token) {
    int index = number - taken;
    if (index < 0 || index >= ready.size()) {
      ready.addLast(token);
    } else if (index == 0) {
      ready.addFirst(token);
    } else {
      shifted.clear();
      while (ready.size() > index) {
        shifted.add(ready.removeLast());
      }
      ready.addLast(token);
      while (!shifted.isEmpty()) {
        ready.addLast(shifted.removeLast());
      }
    }
  }
}
