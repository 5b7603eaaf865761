package dev.lynceus.review;

import dev.lynceus.finding.NotEvaluated;
import dev.lynceus.finding.Trouble;
import dev.lynceus.inventory.Tree;
import dev.lynceus.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The whole pipeline over one side: read, recognise, judge, sift.
public final class Review {
  /// Below this many files, starting threads costs more than they bring.
  private static final int FEW = 8;

  private Review() {}

  /// Judges a tree. The same tree and policy give the same report, whatever the number of threads.
  ///
  /// @param configurationTroubles what is wrong with files below `.lynceus/` that are judged and
  ///   not obeyed
  /// @param failOn the threshold at which the run fails
  /// @throws CheckFailure when a check throws: a defect of Lynceus
  public static Report review(
      Tree tree, Policy policy, List<Trouble> configurationTroubles, Report.FailOn failOn) {
    var rules = new RuleRun(policy, tree);
    var kustomizations = Kustomizations.of(tree);
    var judge = new FileJudge(tree, kustomizations, rules);
    List<String> paths = tree.paths();
    Stream<String> stream = paths.size() < FEW ? paths.stream() : paths.parallelStream();
    FileOutcome all = FileOutcome.join(stream.map(judge::judge).toList());
    var findings = new ArrayList<>(all.findings());
    findings.addAll(
        rules.runAcross(
            new Subject.ARepository(
                tree,
                url(tree, policy),
                kustomizations.inRoot(),
                all.sets(),
                all.applications(),
                all.projects(),
                all.decisionSources())));
    if (!configurationTroubles.isEmpty()) {
      findings.addAll(rules.runAcross(new Subject.AConfiguration(configurationTroubles)));
    }
    List<NotEvaluated> notEvaluated = notEvaluated(tree, all, policy.configuration());
    List<Report.Judged> judged =
        new Sift(policy, rules)
            .sift(findings, all.suppressions(), () -> Coverage.of(policy, tree, notEvaluated));
    var read =
        new Report.Read(
            paths.size(), all.documents(), all.objects(), all.sets().size(), tree.excluded());
    return new Report(judged, notEvaluated, read, failOn);
  }

  private static String url(Tree tree, Policy policy) {
    String said = policy.configuration().repository();
    return said.isEmpty() ? tree.origin() : said;
  }

  private static List<NotEvaluated> notEvaluated(
      Tree tree, FileOutcome all, Configuration configuration) {
    return Stream.concat(tree.leftOut().stream(), all.notEvaluated().stream())
        .map(n -> accepted(n, tree.inRoot(n.path()), configuration))
        .sorted(NotEvaluated.ORDER)
        .distinct()
        .toList();
  }

  private static NotEvaluated accepted(
      NotEvaluated seen, String path, Configuration configuration) {
    for (var accepted : configuration.accepted()) {
      if (accepted.path().matches(path)) {
        return new NotEvaluated(
            seen.path(), seen.start(), seen.reason() + "; accepted: " + accepted.reason(), false);
      }
    }
    return seen;
  }
}
