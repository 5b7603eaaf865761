package dev.lynceus.glob;

import java.util.ArrayList;
import java.util.List;

/// A pattern for one name between two slashes: `*`, `?`, `[a-z]`, `[!a-z]`, `[[:alpha:]]`, and `\`
/// before what is meant as it stands.
///
/// Like wildmatch of Git 2.39 (`wildmatch.c`), but on characters instead of bytes. A `[` that is
/// never closed matches nothing.
final class SegmentGlob {
  private final String pattern;
  private final String literal;
  private final boolean plain;
  private final boolean ending;
  private final boolean open;
  private final List<Piece> pieces;

  private SegmentGlob(
      String pattern, String literal, boolean plain, boolean open, List<Piece> pieces) {
    this.pattern = pattern;
    this.literal = literal;
    this.plain = plain;
    this.open = open;
    this.pieces = List.copyOf(pieces);
    this.ending =
        pieces.size() > 1
            && pieces.getFirst().isStar()
            && pieces.stream().skip(1).allMatch(p -> p.kind() == Piece.Kind.CHARACTER);
  }

  static SegmentGlob of(String pattern) {
    var pieces = new ArrayList<Piece>();
    var literal = new StringBuilder();
    boolean plain = true;
    int at = 0;
    while (at < pattern.length()) {
      int c = pattern.codePointAt(at);
      at += Character.charCount(c);
      switch (c) {
        case '*' -> {
          plain = false;
          if (pieces.isEmpty() || !pieces.getLast().isStar()) {
            pieces.add(Piece.STAR);
          }
        }
        case '?' -> {
          plain = false;
          pieces.add(Piece.ANY);
        }
        case '[' -> {
          plain = false;
          CharacterSet set = CharacterSet.read(pattern, at);
          if (set.end() < 0) {
            return new SegmentGlob(pattern, "", false, true, List.of());
          }
          pieces.add(Piece.of(set));
          at = set.end();
        }
        default -> {
          int meant = c;
          if (c == '\\') {
            if (at == pattern.length()) {
              return new SegmentGlob(pattern, "", false, true, List.of());
            }
            meant = pattern.codePointAt(at);
            at += Character.charCount(meant);
          }
          literal.appendCodePoint(meant);
          pieces.add(Piece.of(meant));
        }
      }
    }
    return new SegmentGlob(pattern, literal.toString(), plain, false, pieces);
  }

  /// Whether the pattern ends inside `[` or behind `\`, and so matches nothing.
  boolean open() {
    return open;
  }

  boolean matches(String name) {
    if (plain) {
      return literal.equals(name);
    }
    if (ending) {
      return name.endsWith(literal);
    }
    return !open && walk(name);
  }

  private boolean walk(String name) {
    int at = 0;
    int piece = 0;
    int star = -1;
    int taken = 0;
    while (at < name.length()) {
      int c = name.codePointAt(at);
      if (piece < pieces.size() && pieces.get(piece).takes(c)) {
        piece++;
        at += Character.charCount(c);
      } else if (piece < pieces.size() && pieces.get(piece).isStar()) {
        star = piece++;
        taken = at;
      } else if (star >= 0) {
        taken += Character.charCount(name.codePointAt(taken));
        at = taken;
        piece = star + 1;
      } else {
        return false;
      }
    }
    while (piece < pieces.size() && pieces.get(piece).isStar()) {
      piece++;
    }
    return piece == pieces.size();
  }

  @Override
  public String toString() {
    return pattern;
  }
}
