package dev.lynceus.review;

import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Fingerprint;
import dev.lynceus.rule.Rule;
import dev.lynceus.rule.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Decides how each finding fares: order, once each, silenced or shown. The only place where a
/// finding can be silenced.
final class Sift {
  private final Policy policy;
  private final RuleRun rules;

  Sift(Policy policy, RuleRun rules) {
    this.policy = policy;
    this.rules = rules;
  }

  /// @param coverage asked only where a baseline has to be held against it
  List<Report.Judged> sift(
      List<Finding> findings, List<Suppression> suppressions, Supplier<Coverage> coverage) {
    Map<String, List<Suppression>> byPath = new HashMap<>();
    suppressions.forEach(
        s -> byPath.computeIfAbsent(s.span().source().path(), _ -> new ArrayList<>()).add(s));
    var used = new IdentityHashMap<Suppression, Set<String>>();
    var silenced = new IdentityHashMap<Finding, String>();
    for (Finding finding : findings) {
      var near = byPath.getOrDefault(finding.location().path(), List.of());
      silencer(finding, near)
          .ifPresent(s -> {
            silenced.put(finding, s.reason());
            used.computeIfAbsent(s, _ -> new HashSet<>()).add(finding.rule());
          });
    }
    var all = new ArrayList<>(findings);
    for (Suppression suppression : suppressions) {
      all.addAll(rules.runAcross(subject(suppression, used.getOrDefault(suppression, Set.of()))));
    }
    List<Report.Judged> judged = judged(all, silenced);
    return policy.baseline().entries().isEmpty() ? judged : known(judged, coverage.get());
  }

  /// Takes out what the baseline knows, and adds what is wrong with the baseline.
  private List<Report.Judged> known(List<Report.Judged> judged, Coverage coverage) {
    var shown = judged.stream().filter(j -> j.status() == Report.Status.SHOWN).toList();
    var match = new BaselineMatch(policy.baseline(), shown, coverage);
    var all = new ArrayList<Report.Judged>();
    for (Report.Judged one : judged) {
      all.add(
          match.knows(one)
              ? new Report.Judged(
                  one.finding(),
                  Report.Status.BASELINE,
                  "it is recorded in the baseline",
                  one.fingerprint())
              : one);
    }
    var stale = new ArrayList<Finding>();
    for (Baseline.Entry entry : match.stale()) {
      stale.addAll(
          rules.runAcross(
              new Subject.ABaselineEntry(
                  entry.span(), entry.rule(), entry.path(), entry.object())));
    }
    all.addAll(judged(stale, new IdentityHashMap<>()));
    all.sort((a, b) -> Finding.ORDER.compare(a.finding(), b.finding()));
    return all;
  }

  private static Optional<Suppression> silencer(Finding finding, List<Suppression> near) {
    int line = near.isEmpty() ? 0 : finding.location().span().line();
    return near.stream().filter(s -> s.silences(finding.rule(), line)).findFirst();
  }

  private Subject.ASuppression subject(Suppression suppression, Set<String> used) {
    Set<String> known = new HashSet<>(policy.rules().stream().map(Rule::id).toList());
    Set<String> active = new HashSet<>(policy.active().stream().map(a -> a.rule().id()).toList());
    return new Subject.ASuppression(
        suppression.span(),
        suppression.rules(),
        suppression.reason(),
        suppression.rules().stream().filter(r -> !known.contains(r)).toList(),
        suppression.rules().stream().filter(r -> active.contains(r) && !used.contains(r)).toList());
  }

  private static List<Report.Judged> judged(
      List<Finding> findings, IdentityHashMap<Finding, String> silenced) {
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort(Finding.ORDER);
    List<Finding> once = new ArrayList<>();
    for (Finding finding : sorted) {
      if (once.isEmpty() || Finding.ORDER.compare(once.getLast(), finding) != 0) {
        once.add(finding);
      }
    }
    Map<String, Integer> seen = new HashMap<>();
    var judged = new ArrayList<Report.Judged>();
    for (Finding finding : once) {
      String print = fingerprint(finding);
      // Numbered file by file, so that what happens in one changes nothing in another.
      int again = seen.merge(finding.location().path() + '\0' + print, 1, Integer::sum);
      String because = silenced.getOrDefault(finding, "");
      var status = because.isEmpty() ? Report.Status.SHOWN : Report.Status.SUPPRESSED;
      judged.add(new Report.Judged(finding, status, because, print + ":" + again));
    }
    return judged;
  }

  /// Stable when lines move and files are renamed: the rule, the object, the words, and the text of
  /// the line.
  private static String fingerprint(Finding finding) {
    var span = finding.location().span();
    String line = span.source().lineText(span.line()).strip();
    return Fingerprint.of(
        finding.rule(), finding.location().object().toString(), finding.message(), line);
  }
}
