package dev.lynceus.glob;

import java.util.List;

/// A pattern of our own configuration, in `exclude:` and `paths:`, read as a line of an ignore file
/// is.
///
/// `*` and `?` stay within a segment, `**` crosses them, `[a-z]` is one character. A pattern
/// without `/` names a file or folder anywhere; one with `/` starts at the root. A pattern that
/// names a folder covers everything below it, and with `/` at its end it names folders only.
public final class OwnGlob {
  private final String pattern;
  private final boolean folder;
  private final PathGlob path;

  private OwnGlob(String pattern, boolean folder, PathGlob path) {
    this.pattern = pattern;
    this.folder = folder;
    this.path = path;
  }

  /// Reads a pattern; every text is one. See [#open] and [#leadsNowhere] for those that are
  /// certainly a slip.
  public static OwnGlob of(String pattern) {
    String rest = pattern.startsWith("./") ? pattern.substring(1) : pattern;
    return new OwnGlob(pattern, rest.endsWith("/"), PathGlob.ofLine(rest));
  }

  /// Whether it ends inside `[` or behind `\`, and so matches nothing.
  public boolean open() {
    return path.open();
  }

  /// Whether a segment of it is empty, `.` or `..`, and so matches nothing.
  public boolean leadsNowhere() {
    return path.leadsNowhere();
  }

  /// Whether it speaks of this file: of itself or of a folder that holds it.
  ///
  /// @param file relative to the root, with `/`
  public boolean matches(String file) {
    List<String> segments = PathGlob.split(file);
    return path.covers(folder ? segments.subList(0, segments.size() - 1) : segments);
  }

  /// Whether it speaks of this very file or folder, whatever it says of the folders around.
  ///
  /// @param named relative to the root, with `/`
  public boolean names(String named, boolean isFolder) {
    return (isFolder || !folder) && path.matches(named);
  }

  /// The pattern as written.
  @Override
  public String toString() {
    return pattern;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OwnGlob glob && pattern.equals(glob.pattern);
  }

  @Override
  public int hashCode() {
    return pattern.hashCode();
  }
}
