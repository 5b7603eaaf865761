package dev.lynceus.rule;

import dev.lynceus.finding.Finding;
import java.util.List;
import java.util.Set;

/// A mechanism that finds one kind of defect; a rule file names it and gives it settings.
/// Stateless, called from any thread.
public interface Check {
  /// The name that rule files use, such as `outage-safeguard`. The schema of its settings is
  /// `$defs/<name>` in `schemas/lynceus/checks.json`; a check without an entry there has none.
  String name();

  /// The kinds of subject it looks at.
  Set<Class<? extends Subject>> subjects();

  /// The defects of one subject, of one of those kinds, in any order.
  List<Finding> check(Subject subject, Settings settings);
}
