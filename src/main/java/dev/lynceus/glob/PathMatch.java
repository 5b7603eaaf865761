package dev.lynceus.glob;

import java.util.ArrayList;
import java.util.List;

/// A pattern of a git generator's `directories`, or of the kinds and groups of a project, as Go's
/// `path.Match` reads it: `*` and `?` stay between slashes, `[^a-z]` may take one, `**` is no more
/// than `*`, and there are no braces.
///
/// Source: Go 1.25, path/match.go. `filepath.Match` is the same where the separator is `/`.
public final class PathMatch {
  private final List<Chunk> chunks;
  private final boolean broken;

  private PathMatch(List<Chunk> chunks, boolean broken) {
    this.chunks = List.copyOf(chunks);
    this.broken = broken;
  }

  /// What stands between two stars.
  ///
  /// @param star whether a star comes before it
  private record Chunk(boolean star, List<Piece> pieces) {
    Chunk {
      pieces = List.copyOf(pieces);
    }

    /// Where it ends when it starts at this offset; -1 when it does not fit there.
    int end(String path, int start) {
      int at = start;
      for (Piece piece : pieces) {
        if (at >= path.length() || !piece.takes(path.codePointAt(at))) {
          return -1;
        }
        at += Character.charCount(path.codePointAt(at));
      }
      return at;
    }
  }

  /// Reads a pattern; see [#broken] for those that Go refuses.
  public static PathMatch of(String pattern) {
    var chunks = new ArrayList<Chunk>();
    var pieces = new ArrayList<Piece>();
    boolean star = false;
    int at = 0;
    while (at < pattern.length()) {
      int c = pattern.codePointAt(at);
      at += Character.charCount(c);
      switch (c) {
        case '*' -> {
          if (star || !pieces.isEmpty()) {
            chunks.add(new Chunk(star, pieces));
            pieces.clear();
          }
          star = true;
          while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
          }
        }
        case '?' -> pieces.add(Piece.ANY_BUT_SLASH);
        case '[' -> {
          CharacterSet set = CharacterSet.readGo(pattern, at);
          if (set.end() < 0) {
            return new PathMatch(List.of(), true);
          }
          pieces.add(Piece.of(set));
          at = set.end();
        }
        case '\\' -> {
          if (at == pattern.length()) {
            return new PathMatch(List.of(), true);
          }
          int meant = pattern.codePointAt(at);
          at += Character.charCount(meant);
          pieces.add(Piece.of(meant));
        }
        default -> pieces.add(Piece.of(c));
      }
    }
    if (star || !pieces.isEmpty()) {
      chunks.add(new Chunk(star, pieces));
    }
    return new PathMatch(chunks, false);
  }

  /// Whether Go refuses the pattern (`ErrBadPattern`); it then matches nothing.
  public boolean broken() {
    return broken;
  }

  /// Whether it matches the whole path.
  public boolean matches(String path) {
    int at = 0;
    for (int i = 0; i < chunks.size() && at >= 0; i++) {
      at = next(chunks.get(i), i == chunks.size() - 1, path, at);
    }
    return !broken && at == path.length();
  }

  /// Where a chunk ends, as far to the left as it goes; -1 when it fits nowhere. Go never takes a
  /// star's first choice back.
  private static int next(Chunk chunk, boolean last, String path, int start) {
    if (chunk.star() && chunk.pieces().isEmpty()) {
      return path.indexOf('/', start) < 0 ? path.length() : -1;
    }
    int at = start;
    while (true) {
      int end = chunk.end(path, at);
      if (end >= 0 && (!last || end == path.length())) {
        return end;
      }
      if (!chunk.star() || at >= path.length() || path.charAt(at) == '/') {
        return -1;
      }
      at += Character.charCount(path.codePointAt(at));
    }
  }
}
