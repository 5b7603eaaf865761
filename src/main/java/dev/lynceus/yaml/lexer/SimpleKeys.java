package dev.lynceus.yaml.lexer;

import java.util.ArrayList;

/// Remembers, for each open bracket, the place at which a key without `? ` may have begun; whether
/// it was one is known only when its colon comes.
///
/// After the `simple_keys` of scannerc.go, go-yaml v2.4, with its habit of forgetting to wait for
/// the colon behind an empty collection.
final class SimpleKeys {
  /// A key may only be this long, in characters, when it is not announced by `? `.
  private static final int KEY_LENGTH = 1024;

  /// A place at which a key may have begun.
  static final class SimpleKey {
    private boolean possible;
    private boolean required;
    private boolean awaited;
    private int opened;
    private int line;
    int token;
    int pos;
    int column;

    /// The key was one, and is used up.
    void take() {
      possible = false;
    }
  }

  private final Cursor at;
  private final ArrayList<SimpleKey> keys = new ArrayList<>();

  SimpleKeys(Cursor at) {
    this.at = at;
    keys.add(new SimpleKey());
  }

  /// Enters a bracket that will be this token.
  void open(int token) {
    var inner = new SimpleKey();
    inner.token = token;
    inner.opened = at.pos;
    keys.add(inner);
  }

  /// Leaves the innermost bracket.
  void close() {
    SimpleKey inner = keys.removeLast();
    SimpleKey outer = keys.getLast();
    if (outer.token == inner.token) {
      outer.awaited = false;
    }
  }

  /// The offset of the innermost open bracket; -1 when none is open.
  int innermostBracket() {
    return keys.size() > 1 ? keys.getLast().opened : -1;
  }

  /// The key of the innermost bracket, if its colon may still come.
  @org.jspecify.annotations.Nullable
  SimpleKey possible() {
    SimpleKey key = keys.getLast();
    return stillPossible(key) ? key : null;
  }

  /// Whether this token may turn out to be the first of a key.
  boolean mayBegin(int token) {
    for (int i = 0; i < keys.size(); i++) {
      SimpleKey key = keys.get(i);
      if (key.possible && key.awaited && key.token == token) {
        return stillPossible(key);
      }
    }
    return false;
  }

  /// A key may begin here, with this token.
  ///
  /// @param required whether nothing but a key can stand here
  void save(int token, boolean required) {
    remove();
    SimpleKey key = keys.getLast();
    key.possible = true;
    key.awaited = true;
    key.required = required;
    key.token = token;
    key.pos = at.pos;
    key.line = at.line;
    key.column = at.column();
  }

  /// No colon can come any more for the key of the innermost bracket.
  void remove() {
    SimpleKey key = keys.getLast();
    if (key.possible) {
      requireColon(key);
      key.possible = false;
    }
  }

  private boolean stillPossible(SimpleKey key) {
    if (key.possible && (key.line < at.line || key.pos + KEY_LENGTH < at.pos)) {
      requireColon(key);
      key.possible = false;
    }
    return key.possible;
  }

  private static void requireColon(SimpleKey key) {
    if (key.required) {
      throw new LexicalError(
          "a key is expected here, and its `:` does not come",
          "Write `key: value`, or indent the line so that it belongs to the one above.",
          key.pos);
    }
  }
}
