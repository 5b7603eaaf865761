package dev.lynceus.review;

import dev.lynceus.finding.NotEvaluated;
import dev.lynceus.inventory.Tree;
import dev.lynceus.rule.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What of a tree a run can speak of, by paths from the root: a finding that is not found in a file
/// nobody looked at is not gone.
final class Coverage {
  private final Tree tree;
  private final Set<String> judged;
  private final Set<String> off = new HashSet<>();
  private final Set<String> spanning = new HashSet<>();

  private Coverage(Policy policy, Tree tree, Set<String> judged) {
    this.tree = tree;
    this.judged = judged;
    policy.rules().stream().map(Rule::id).forEach(off::add);
    for (Policy.Active active : policy.active()) {
      off.remove(active.rule().id());
      if (active.spansFiles()) {
        spanning.add(active.rule().id());
      }
    }
  }

  /// @param notEvaluated what of the tree's files was not judged, or not all
  static Coverage of(Policy policy, Tree tree, List<NotEvaluated> notEvaluated) {
    var judged = new HashSet<String>();
    tree.paths().forEach(path -> judged.add(tree.inRoot(path)));
    notEvaluated.forEach(entry -> judged.remove(tree.inRoot(entry.path())));
    return new Coverage(policy, tree, judged);
  }

  String inRoot(String reported) {
    return tree.inRoot(reported);
  }

  /// Whether a finding like this one would have been found.
  ///
  /// A rule that is turned off did not look. One that looks at many files at once sees less where
  /// only some were named; there a file that is gone may also have been renamed to one that nobody
  /// looked at.
  boolean speaksOf(Baseline.Entry entry) {
    if (off.contains(entry.rule())) {
      return false;
    }
    return tree.whole()
        ? isJudged(entry.path()) || isGone(entry.path())
        : isJudged(entry.path()) && !spanning.contains(entry.rule());
  }

  /// Whether everything in the file was looked at.
  boolean isJudged(String path) {
    return judged.contains(path);
  }

  boolean isGone(String path) {
    return !tree.exists(path);
  }
}
