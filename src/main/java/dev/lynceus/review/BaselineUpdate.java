package dev.lynceus.review;

import dev.lynceus.finding.Finding;
import dev.lynceus.inventory.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A baseline brought up to date with what a run has found.
///
/// @param added how many entries it had not before
/// @param removed how many entries it has no more
public record BaselineUpdate(Baseline baseline, int added, int removed) {
  /// Every shown finding of the report, and what the baseline knew of files that the run does not
  /// speak of.
  ///
  /// @param report of a run that knew no baseline
  public static BaselineUpdate of(Policy policy, Report report, Tree tree) {
    Baseline before = policy.baseline();
    var coverage = Coverage.of(policy, tree, report.notEvaluated());
    var entries = new ArrayList<Baseline.Entry>();
    for (Report.Judged judged : report.judged()) {
      if (judged.status() == Report.Status.SHOWN) {
        entries.add(entry(judged, coverage));
      }
    }
    Set<String> now = keys(entries);
    for (Baseline.Entry entry : before.entries()) {
      if (!coverage.speaksOf(entry) && now.add(key(entry))) {
        entries.add(entry);
      }
    }
    Set<String> known = keys(before.entries());
    int added = (int) now.stream().filter(key -> !known.contains(key)).count();
    return new BaselineUpdate(new Baseline(entries), added, known.size() - (now.size() - added));
  }

  private static Baseline.Entry entry(Report.Judged judged, Coverage coverage) {
    Finding finding = judged.finding();
    var object = finding.location().object();
    return new Baseline.Entry(
        finding.location().span(),
        finding.rule(),
        coverage.inRoot(finding.location().path()),
        object.isNone() ? "" : object.toString(),
        judged.fingerprint());
  }

  private static Set<String> keys(List<Baseline.Entry> entries) {
    var keys = new HashSet<String>();
    entries.forEach(entry -> keys.add(key(entry)));
    return keys;
  }

  private static String key(Baseline.Entry entry) {
    return entry.path() + '\0' + entry.fingerprint();
  }
}
