package dev.lynceus.glob;

import java.util.ArrayList;

/// A pattern of a git generator's `files` as Argo CD reads it with new globbing: `*` and `?` stay
/// within a segment, `**` spans any number of segments, `{a,b}` is one of both. It finds folders as
/// well as files.
///
/// Sources: `LsFiles` in util/git/client.go of Argo CD 3.5.7, which joins pattern and root and so
/// cleans the path; doublestar 4.10.0, match.go and validate.go.
public final class DoublestarGlob {
  private final String pattern;
  private final Steps steps;
  private final boolean broken;

  private DoublestarGlob(String pattern, Steps steps, boolean broken) {
    this.pattern = pattern;
    this.steps = steps;
    this.broken = broken;
  }

  /// Reads a pattern; see [#broken] for those that are refused.
  public static DoublestarGlob of(String written) {
    String pattern = clean(written);
    var reading = new Reading(pattern);
    boolean fits = reading.run();
    return new DoublestarGlob(pattern, reading.steps.built(), !fits);
  }

  /// The pattern as a path below the root: without empty segments, `.` and `..`.
  private static String clean(String written) {
    var kept = new ArrayList<String>();
    for (String segment : PathGlob.split(written)) {
      if (segment.equals("..") && !kept.isEmpty() && !kept.getLast().equals("..")) {
        kept.removeLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        kept.add(segment);
      }
    }
    return kept.isEmpty() ? "." : String.join("/", kept);
  }

  /// Whether it is refused (`ErrBadPattern`), which fails the whole generator.
  public boolean broken() {
    return broken;
  }

  /// Whether it finds a file or folder.
  ///
  /// @param path relative to the root, with `/`; `.` is the root itself
  public boolean matches(String path) {
    if (broken) {
      return false;
    }
    return path.equals(".") ? pattern.equals(".") || pattern.equals("**") : steps.matches(path);
  }

  /// The reading of one pattern.
  private static final class Reading {
    private final String pattern;
    private final Steps.Builder steps = new Steps.Builder();
    private final BraceReader braces = new BraceReader(steps);
    private int at;

    Reading(String pattern) {
      this.pattern = pattern;
    }

    /// Whether the pattern is a good one.
    boolean run() {
      while (at < pattern.length()) {
        if (!one()) {
          return false;
        }
      }
      return !braces.inside();
    }

    private boolean one() {
      int c = pattern.codePointAt(at);
      switch (c) {
        case '*' -> stars();
        case '?' -> {
          steps.take(Piece.ANY_BUT_SLASH);
          at++;
        }
        case '[' -> {
          CharacterSet set = CharacterSet.readDoublestar(pattern, at + 1);
          if (set.end() < 0) {
            return false;
          }
          steps.take(Piece.of(set));
          at = set.end();
        }
        case '{' -> {
          braces.open();
          at++;
        }
        case '}' -> {
          if (!braces.inside()) {
            return false;
          }
          braces.close();
          at++;
        }
        case ',' -> {
          if (braces.inside()) {
            braces.comma();
          } else {
            steps.take(Piece.of(c));
          }
          at++;
        }
        case '\\' -> {
          if (++at == pattern.length()) {
            return false;
          }
          literal();
        }
        case '/' -> slash();
        default -> literal();
      }
      return true;
    }

    private void literal() {
      int c = pattern.codePointAt(at);
      steps.take(Piece.of(c));
      at += Character.charCount(c);
    }

    /// A `/**` also stands for nothing: at the end it finds the folder itself.
    private void slash() {
      if (!pattern.startsWith("/**", at) || !endsSegment(at + 3)) {
        literal();
        return;
      }
      int fork = steps.open();
      steps.take(Piece.of('/'));
      steps.many(Piece.ANY);
      steps.set(fork, fork + 1, steps.size());
      at += 3;
    }

    private boolean endsSegment(int offset) {
      return offset == pattern.length()
          || pattern.charAt(offset) == '/'
          || braces.inside() && ",}".indexOf(pattern.charAt(offset)) >= 0;
    }

    private void stars() {
      boolean first = at == 0 || braces.inside() && "{,".indexOf(pattern.charAt(at - 1)) >= 0;
      boolean two = pattern.startsWith("**", at);
      at += two ? 2 : 1;
      if (!two || !first || !endsSegment(at)) {
        steps.many(Piece.ANY_BUT_SLASH);
      } else if (pattern.startsWith("/", at)) {
        int fork = steps.open();
        steps.many(Piece.ANY);
        steps.take(Piece.of('/'));
        steps.set(fork, fork + 1, steps.size());
        at++;
      } else {
        steps.many(Piece.ANY);
      }
    }
  }
}
