package dev.lynceus.review;

import dev.lynceus.finding.Finding;
import dev.lynceus.inventory.Tree;
import java.util.ArrayList;
import java.util.List;

/// A baseline brought up to date with what a run has found.
///
/// @param added how many entries it had not before
/// @param removed how many entries it has no more
public record BaselineUpdate(Baseline baseline, int added, int removed) {
  /// Every shown finding of the report, and what the baseline knew of files that the run does not
  /// speak of. A finding that `check` would know, because its file was renamed, is no new one.
  ///
  /// @param report of a run that knew no baseline
  public static BaselineUpdate of(Policy policy, Report report, Tree tree) {
    List<Baseline.Entry> before = policy.baseline().entries();
    var coverage = Coverage.of(policy, tree, report.notEvaluated());
    List<Report.Judged> shown =
        report.judged().stream().filter(j -> j.status() == Report.Status.SHOWN).toList();
    var match = new BaselineMatch(policy.baseline(), shown, coverage);
    var entries = new ArrayList<Baseline.Entry>();
    shown.forEach(judged -> entries.add(entry(judged, coverage)));
    List<Baseline.Entry> unmatched = before.stream().filter(e -> !match.isUsed(e)).toList();
    List<Baseline.Entry> kept = unmatched.stream().filter(e -> !coverage.speaksOf(e)).toList();
    entries.addAll(kept);
    int added = (int) shown.stream().filter(judged -> !match.knows(judged)).count();
    return new BaselineUpdate(new Baseline(entries), added, unmatched.size() - kept.size());
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
}
