package dev.lynceus.review;

import dev.lynceus.finding.NotEvaluated;
import dev.lynceus.inventory.Tree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What of a tree a run can speak of, by paths from the root: a finding that is not found in a file
/// nobody looked at is not gone.
final class Coverage {
  private final Tree tree;
  private final Set<String> judged;

  private Coverage(Tree tree, Set<String> judged) {
    this.tree = tree;
    this.judged = judged;
  }

  /// @param notEvaluated what of the tree's files was not judged, or not all
  static Coverage of(Tree tree, List<NotEvaluated> notEvaluated) {
    var judged = new HashSet<String>();
    tree.paths().forEach(path -> judged.add(tree.inRoot(path)));
    notEvaluated.forEach(entry -> judged.remove(tree.inRoot(entry.path())));
    return new Coverage(tree, judged);
  }

  String inRoot(String reported) {
    return tree.inRoot(reported);
  }

  /// Whether everything in the file was looked at.
  boolean isJudged(String path) {
    return judged.contains(path);
  }

  boolean isGone(String path) {
    return !tree.exists(path);
  }

  /// Whether no file of the root was left aside by those who named files and folders.
  boolean isWhole() {
    return tree.whole();
  }
}
