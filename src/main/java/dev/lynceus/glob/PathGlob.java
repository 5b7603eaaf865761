package dev.lynceus.glob;

import java.util.ArrayList;
import java.util.List;

/// A pattern for a whole path, from its first segment to its last: each segment a glob, `**` any
/// number of segments.
///
/// As Git reads it (2.39, `wildmatch.c` with `WM_PATHNAME`): a `**` at the end needs at least one
/// segment, elsewhere none.
final class PathGlob {
  private static final SegmentGlob ANY = SegmentGlob.of("*");

  /// `**` where the segment is the sentinel itself.
  private static final SegmentGlob ACROSS = SegmentGlob.of("**");

  private final List<SegmentGlob> segments;

  /// Whether only the last segment of a path matters.
  private final boolean nameOnly;

  private PathGlob(List<SegmentGlob> segments) {
    this.segments = List.copyOf(segments);
    this.nameOnly =
        segments.size() == 2 && isAcross(segments.getFirst()) && !isAcross(segments.getLast());
  }

  private static boolean isAcross(SegmentGlob segment) {
    return segment.equals(ACROSS);
  }

  /// A line of an ignore file without its `!`: without `/` it names something anywhere, otherwise
  /// something from here; a `/` at its end is for the caller.
  static PathGlob ofLine(String line) {
    String rest = line.endsWith("/") ? line.substring(0, line.length() - 1) : line;
    if (rest.indexOf('/') < 0) {
      return of("**/" + rest);
    }
    return of(rest.startsWith("/") ? rest.substring(1) : rest);
  }

  /// @param pattern without a slash at either end
  static PathGlob of(String pattern) {
    var segments = new ArrayList<SegmentGlob>();
    for (String text : split(pattern)) {
      if (!isStars(text)) {
        segments.add(SegmentGlob.of(text));
      } else if (segments.isEmpty() || !isAcross(segments.getLast())) {
        segments.add(ACROSS);
      }
    }
    if (!segments.isEmpty() && isAcross(segments.getLast())) {
      segments.add(ANY);
    }
    return new PathGlob(segments);
  }

  /// Two stars or more and nothing else.
  private static boolean isStars(String text) {
    return text.length() > 1 && text.chars().allMatch(c -> c == '*');
  }

  boolean open() {
    return segments.stream().anyMatch(SegmentGlob::open);
  }

  /// Whether a segment is one that no path from the root has.
  boolean leadsNowhere() {
    for (SegmentGlob segment : segments) {
      String text = segment.toString();
      if (text.isEmpty() || text.equals(".") || text.equals("..")) {
        return true;
      }
    }
    return false;
  }

  /// Whether the whole path matches.
  boolean matches(String path) {
    if (nameOnly) {
      return segments.getLast().matches(path.substring(path.lastIndexOf('/') + 1));
    }
    List<String> names = split(path);
    return matches(names, names.size());
  }

  /// Whether the path, or one of the folders on the way to it, matches.
  boolean covers(List<String> path) {
    for (int length = 1; length <= path.size(); length++) {
      if (matches(path, length)) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(List<String> path, int length) {
    int at = 0;
    int segment = 0;
    int across = -1;
    int taken = 0;
    while (at < length) {
      if (segment < segments.size() && isAcross(segments.get(segment))) {
        across = segment++;
        taken = at;
      } else if (segment < segments.size() && segments.get(segment).matches(path.get(at))) {
        segment++;
        at++;
      } else if (across >= 0) {
        at = ++taken;
        segment = across + 1;
      } else {
        return false;
      }
    }
    return segment == segments.size();
  }

  /// The segments of a path or pattern; empty ones stay.
  static List<String> split(String path) {
    var segments = new ArrayList<String>();
    int start = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
      segments.add(path.substring(start, slash));
      start = slash + 1;
    }
    segments.add(path.substring(start));
    return segments;
  }
}
