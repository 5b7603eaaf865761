package dev.lynceus.review;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Holds findings against a baseline, each entry against one finding at most.
///
/// The same file and number come first, then the same file, then any file where the entry's own is
/// gone or has no such finding any more: so moved lines and renamed files change nothing, and a
/// second finding of the same kind is a new one.
final class BaselineMatch {
  private final Coverage coverage;
  private final List<Baseline.Entry> entries;
  private final Set<Baseline.Entry> used = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Report.Judged> known = Collections.newSetFromMap(new IdentityHashMap<>());

  /// @param shown findings that nothing else silences
  BaselineMatch(Baseline baseline, List<Report.Judged> shown, Coverage coverage) {
    this.coverage = coverage;
    this.entries = baseline.entries();
    pass(
        shown,
        entries,
        j -> path(j) + '\0' + j.fingerprint(),
        e -> e.path() + '\0' + e.fingerprint());
    pass(shown, entries, j -> path(j) + '\0' + print(j), e -> e.path() + '\0' + e.print());
    List<Baseline.Entry> free =
        entries.stream()
            .filter(e -> !used.contains(e))
            .filter(e -> coverage.isJudged(e.path()) || coverage.isGone(e.path()))
            .toList();
    pass(shown, free, BaselineMatch::print, Baseline.Entry::print);
  }

  private void pass(
      List<Report.Judged> shown,
      List<Baseline.Entry> entries,
      Function<Report.Judged, String> ofFinding,
      Function<Baseline.Entry, String> ofEntry) {
    Map<String, Deque<Baseline.Entry>> open = new HashMap<>();
    for (Baseline.Entry entry : entries) {
      if (!used.contains(entry)) {
        open.computeIfAbsent(ofEntry.apply(entry), _ -> new ArrayDeque<>()).add(entry);
      }
    }
    for (Report.Judged judged : shown) {
      Deque<Baseline.Entry> same =
          open.isEmpty() || known.contains(judged) ? null : open.get(ofFinding.apply(judged));
      if (same != null && !same.isEmpty()) {
        used.add(same.remove());
        known.add(judged);
      }
    }
  }

  private String path(Report.Judged judged) {
    return coverage.inRoot(judged.finding().location().path());
  }

  private static String print(Report.Judged judged) {
    return judged.fingerprint().substring(0, judged.fingerprint().indexOf(':'));
  }

  /// Whether the finding is in the baseline.
  boolean knows(Report.Judged judged) {
    return known.contains(judged);
  }

  /// Whether one of the findings is this entry's.
  boolean isUsed(Baseline.Entry entry) {
    return used.contains(entry);
  }

  /// Entries without a finding, as far as this run can tell.
  List<Baseline.Entry> stale() {
    return entries.stream().filter(e -> !used.contains(e) && coverage.speaksOf(e)).toList();
  }
}
