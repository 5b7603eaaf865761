package dev.lynceus.glob;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A pattern of a git generator's `files` as `git ls-files` reads it, which is how Argo CD reads it
/// unless its controller runs with new globbing: `*` and `?` cross slashes, `**` is `*`, a folder
/// means everything below it, there are no braces.
///
/// Sources: `LsFiles` in util/git/client.go of Argo CD 3.5.7; pathspec.c, `match_pathspec_item` in
/// dir.c and wildmatch.c of Git 2.39. Git matches bytes, and so does this.
public final class Pathspec {
  private final String literal;
  private final boolean wild;
  private final boolean excludes;
  private final boolean anyCase;
  private final SegmentGlob anywhere;
  private final Optional<PathGlob> segmented;
  private final String refusal;

  private Pathspec(String literal, Magic magic, String refusal) {
    this.literal = literal;
    this.wild = !magic.words().contains("literal");
    this.excludes = magic.words().contains("exclude");
    this.anyCase = magic.words().contains("icase");
    this.anywhere = SegmentGlob.of(literal);
    this.segmented =
        magic.words().contains("glob") ? Optional.of(PathGlob.of(literal)) : Optional.empty();
    this.refusal = refusal;
  }

  /// The words before a pattern, as in `:(glob,icase)apps/**`.
  ///
  /// @param end where the pattern starts
  private record Magic(List<String> words, int end) {
    private static final List<String> KNOWN = List.of("top", "literal", "glob", "icase", "exclude");

    static Magic read(String written) {
      if (!written.startsWith(":")) {
        return new Magic(List.of(), 0);
      }
      int close = written.indexOf(')');
      if (written.startsWith(":(") && close > 0) {
        List<String> words = new ArrayList<>(List.of(written.substring(2, close).split(",")));
        words.removeIf(String::isEmpty);
        return new Magic(words, close + 1);
      }
      var words = new ArrayList<String>();
      int at = 1;
      while (at < written.length() && "/!^".indexOf(written.charAt(at)) >= 0) {
        words.add(written.charAt(at) == '/' ? "top" : "exclude");
        at++;
      }
      boolean closed = at < written.length() && written.charAt(at) == ':';
      return new Magic(words, closed ? at + 1 : at);
    }

    String refusal(String written) {
      if (written.startsWith(":(") && end == 1) {
        return "the magic of " + written + " has no ) at its end";
      }
      for (String word : words) {
        if (!KNOWN.contains(word)) {
          return "pathspec magic " + word + " is not known here";
        }
      }
      return words.contains("literal") && words.contains("glob")
          ? "literal and glob exclude each other"
          : "";
    }
  }

  /// Reads a pattern; see [#refusal] for those that cannot be asked.
  public static Pathspec of(String pattern) {
    String written = pattern.isEmpty() ? "." : pattern;
    Magic magic = Magic.read(written);
    String refusal = magic.refusal(written);
    String path = written.substring(magic.end());
    if (refusal.isEmpty() && path.startsWith("/")) {
      refusal = path + " is outside the repository";
    }
    Optional<String> normal = normal(path);
    if (refusal.isEmpty() && normal.isEmpty()) {
      refusal = path + " is outside the repository";
    }
    return new Pathspec(bytes(normal.orElse("")), magic, refusal);
  }

  /// The path without `.`, `..` and empty segments (`normalize_path_copy`), a slash at its end
  /// kept; empty when it leaves the root.
  private static Optional<String> normal(String path) {
    var kept = new ArrayList<String>();
    for (String segment : PathGlob.split(path)) {
      if (segment.equals("..")) {
        if (kept.isEmpty()) {
          return Optional.empty();
        }
        kept.removeLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        kept.add(segment);
      }
    }
    String joined = String.join("/", kept);
    boolean folder = path.endsWith("/") || path.endsWith("/.") || path.endsWith("/..");
    return Optional.of(folder && !joined.isEmpty() ? joined + "/" : joined);
  }

  /// The text's UTF-8 bytes, each as a character.
  private static String bytes(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      }
    }
    return text;
  }

  /// Why git refuses the pattern or what it asks for is not known here; empty when it can be asked.
  public Optional<String> refusal() {
    return refusal.isEmpty() ? Optional.empty() : Optional.of(refusal);
  }

  /// Whether a tracked file is among those that git lists.
  ///
  /// @param file relative to the root, with `/`
  public boolean matches(String file) {
    return refusal.isEmpty() && names(bytes(file)) != excludes;
  }

  private boolean names(String file) {
    String path = anyCase ? file.toLowerCase(Locale.ROOT) : file;
    String wanted = anyCase ? literal.toLowerCase(Locale.ROOT) : literal;
    if (path.startsWith(wanted)
        && (wanted.isEmpty()
            || wanted.endsWith("/")
            || path.length() == wanted.length()
            || path.charAt(wanted.length()) == '/')) {
      return true;
    }
    if (!wild) {
      return false;
    }
    if (anyCase) {
      return segmented.isPresent()
          ? PathGlob.of(wanted).matches(path)
          : SegmentGlob.of(wanted).matches(path);
    }
    return segmented.map(g -> g.matches(path)).orElseGet(() -> anywhere.matches(path));
  }
}
