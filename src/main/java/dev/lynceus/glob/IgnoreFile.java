package dev.lynceus.glob;

import java.util.ArrayList;
import java.util.List;

/// The rules of one `.gitignore` or `info/exclude`, about paths below the folder it stands in.
///
/// As Git 2.39 reads them (`dir.c`, `add_patterns_from_buffer`, `parse_path_pattern`,
/// `last_matching_pattern_from_list`), letters always distinguished. That a file cannot come back
/// when its folder is ignored is for whoever walks the folders.
public final class IgnoreFile {
  /// The rules of a file that has none.
  public static final IgnoreFile EMPTY = new IgnoreFile(List.of());

  private final List<Line> lines;

  private IgnoreFile(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  /// What the rules say of a path.
  public enum Ruling {
    IGNORED,
    /// A `!` rule has the last word.
    KEPT,
    UNSAID
  }

  /// One rule.
  ///
  /// @param folder whether it speaks of folders only
  private record Line(boolean negated, boolean folder, PathGlob path) {
    boolean matches(String file, boolean isFolder) {
      return (isFolder || !folder) && path.matches(file);
    }
  }

  public static IgnoreFile read(String text) {
    var lines = new ArrayList<Line>();
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      boolean carriage = end > start && text.charAt(end - 1) == '\r';
      String line = trimmed(text.substring(start, carriage ? end - 1 : end));
      if (!line.isEmpty() && line.charAt(0) != '#') {
        lines.add(line(line));
      }
      start = end + 1;
    }
    return lines.isEmpty() ? EMPTY : new IgnoreFile(lines);
  }

  private static Line line(String written) {
    boolean negated = written.startsWith("!");
    String rest = negated ? written.substring(1) : written;
    return new Line(negated, rest.endsWith("/"), PathGlob.ofLine(rest));
  }

  /// Without the blanks at its end, unless a `\` stands before them.
  private static String trimmed(String line) {
    int blanks = -1;
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if (c == ' ') {
        blanks = blanks < 0 ? at : blanks;
      } else {
        blanks = -1;
        at += c == '\\' ? 1 : 0;
      }
    }
    return blanks < 0 ? line : line.substring(0, blanks);
  }

  /// What the last rule that matches says.
  ///
  /// @param path relative to the folder of these rules, with `/`
  public Ruling ruling(String path, boolean isFolder) {
    for (Line line : lines.reversed()) {
      if (line.matches(path, isFolder)) {
        return line.negated() ? Ruling.KEPT : Ruling.IGNORED;
      }
    }
    return Ruling.UNSAID;
  }
}
