package dev.lynceus.review;

import dev.lynceus.finding.Finding;
import dev.lynceus.rule.Rule;
import dev.lynceus.rule.Subject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Decides how each finding fares: order, once each, silenced or shown. The only place where a
/// finding can be silenced.
final class Sift {
  private final Policy policy;
  private final RuleRun rules;

  Sift(Policy policy, RuleRun rules) {
    this.policy = policy;
    this.rules = rules;
  }

  List<Report.Judged> sift(List<Finding> findings, List<Suppression> suppressions) {
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
    return judged(all, silenced);
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
      int again = seen.merge(print, 1, Integer::sum);
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
    String all =
        String.join(
            "\0", finding.rule(), finding.location().object().toString(), finding.message(), line);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
