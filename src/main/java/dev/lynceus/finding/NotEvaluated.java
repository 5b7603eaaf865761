package dev.lynceus.finding;

import dev.lynceus.text.Position;
import java.util.Comparator;

/// Something that was seen and not judged, and why.
///
/// @param path as reported
/// @param start where it begins; 1:1 for a whole file
/// @param reason a few words, no full stop
/// @param blocking whether something that had to be judged is in it, so that the run is incomplete
///   (exit 3)
public record NotEvaluated(String path, Position start, String reason, boolean blocking) {
  /// By path, position, reason.
  public static final Comparator<NotEvaluated> ORDER = NotEvaluated::order;

  private static int order(NotEvaluated a, NotEvaluated b) {
    int order = a.path.compareTo(b.path);
    order = order != 0 ? order : a.start.compareTo(b.start);
    return order != 0 ? order : a.reason.compareTo(b.reason);
  }
}
