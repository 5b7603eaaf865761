package dev.lynceus.review;

import dev.lynceus.finding.Finding;
import dev.lynceus.inventory.Tree;
import dev.lynceus.rule.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lets every rule in force look at a subject.
final class RuleRun {
  private final Tree tree;
  private final Map<Class<?>, List<Policy.Active>> byKind = new HashMap<>();

  /// Paths of a rule are patterns below the tree's root.
  RuleRun(Policy policy, Tree tree) {
    this.tree = tree;
    for (Class<?> kind : Subject.class.getPermittedSubclasses()) {
      byKind.put(
          kind, policy.active().stream().filter(a -> a.check().subjects().contains(kind)).toList());
    }
  }

  /// The findings of one subject; rules that are set to other paths do not look.
  List<Finding> run(Subject subject, String path) {
    List<Finding> findings = List.of();
    for (Policy.Active active : byKind.getOrDefault(subject.getClass(), List.of())) {
      if (active.appliesTo(tree, path)) {
        List<Finding> found = run(active, subject, path);
        if (!found.isEmpty()) {
          findings = findings.isEmpty() ? new ArrayList<>() : findings;
          findings.addAll(found);
        }
      }
    }
    return findings;
  }

  /// The findings of a subject that spans files: a rule's paths are held against each finding's
  /// own.
  List<Finding> runAcross(Subject subject) {
    var findings = new ArrayList<Finding>();
    for (Policy.Active active : byKind.getOrDefault(subject.getClass(), List.of())) {
      run(active, subject, "the repository").stream()
          .filter(f -> active.appliesTo(tree, f.location().path()))
          .forEach(findings::add);
    }
    return findings;
  }

  private static List<Finding> run(Policy.Active active, Subject subject, String path) {
    try {
      return active.check().check(subject, active.settings());
    } catch (RuntimeException | StackOverflowError e) {
      throw new CheckFailure(active.rule().id(), path, e);
    }
  }
}
