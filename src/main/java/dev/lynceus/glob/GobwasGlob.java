package dev.lynceus.glob;

/// A pattern of a project's `sourceRepos`, `destinations` or `sourceNamespaces`: `*` is any text
/// (without a slash, where slashes separate), `**` any text at all, `{a,b}` one of both.
///
/// Source: gobwas/glob 0.2.3, syntax/lexer and syntax/ast, as util/glob of Argo CD 3.5.7 calls it.
public final class GobwasGlob {
  private final Steps steps;
  private final boolean broken;

  private GobwasGlob(Steps steps, boolean broken) {
    this.steps = steps;
    this.broken = broken;
  }

  /// Reads a pattern whose `*` and `?` take slashes too: clusters and namespaces.
  public static GobwasGlob of(String pattern) {
    return read(pattern, Piece.ANY);
  }

  /// Reads a pattern whose `*` and `?` stay between slashes: repositories.
  public static GobwasGlob ofPath(String pattern) {
    return read(pattern, Piece.ANY_BUT_SLASH);
  }

  private static GobwasGlob read(String pattern, Piece one) {
    var steps = new Steps.Builder();
    var braces = new BraceReader(steps);
    int at = 0;
    while (at < pattern.length()) {
      int c = pattern.codePointAt(at);
      at += Character.charCount(c);
      if (c == '*' && pattern.startsWith("*", at)) {
        steps.many(Piece.ANY);
        at++;
      } else if (c == '*') {
        steps.many(one);
      } else if (c == '?') {
        steps.take(one);
      } else if (c == '[') {
        CharacterSet set = CharacterSet.readGobwas(pattern, at);
        if (set.end() < 0) {
          return new GobwasGlob(new Steps.Builder().built(), true);
        }
        steps.take(Piece.of(set));
        at = set.end();
      } else if (c == '{') {
        braces.open();
      } else if (c == '}' && braces.inside()) {
        braces.close();
      } else if (c == ',' && braces.inside()) {
        braces.comma();
      } else if (c != '\\') {
        steps.take(Piece.of(c));
      } else if (at < pattern.length()) {
        int meant = pattern.codePointAt(at);
        at += Character.charCount(meant);
        steps.take(Piece.of(meant));
      }
    }
    // gobwas takes a brace that is never closed for one that is closed at the end.
    while (braces.inside()) {
      braces.close();
    }
    return new GobwasGlob(steps.built(), false);
  }

  /// Whether it is refused; Argo CD then says so in its log and goes on as if it matched nothing.
  public boolean broken() {
    return broken;
  }

  /// Whether it matches the whole text.
  public boolean matches(String text) {
    return !broken && steps.matches(text);
  }
}
