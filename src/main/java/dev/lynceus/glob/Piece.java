package dev.lynceus.glob;

/// One step of a pattern: a character, any character, a set of them, or any number of any.
record Piece(Kind kind, int character, CharacterSet set) {
  static final Piece STAR = new Piece(Kind.STAR, 0, CharacterSet.NONE);
  static final Piece ANY = new Piece(Kind.ANY, 0, CharacterSet.NONE);
  static final Piece ANY_BUT_SLASH = new Piece(Kind.ANY_BUT_SLASH, 0, CharacterSet.NONE);

  enum Kind {
    CHARACTER,
    ANY,
    ANY_BUT_SLASH,
    SET,
    STAR
  }

  static Piece of(int character) {
    return new Piece(Kind.CHARACTER, character, CharacterSet.NONE);
  }

  static Piece of(CharacterSet set) {
    return new Piece(Kind.SET, 0, set);
  }

  boolean isStar() {
    return kind == Kind.STAR;
  }

  /// Whether it is for this one character.
  boolean takes(int c) {
    return switch (kind) {
      case CHARACTER -> c == character;
      case ANY -> true;
      case ANY_BUT_SLASH -> c != '/';
      case SET -> set.contains(c);
      case STAR -> false;
    };
  }
}
