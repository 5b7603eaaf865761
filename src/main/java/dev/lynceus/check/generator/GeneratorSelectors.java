package dev.lynceus.check.generator;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.finding.Finding;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import java.util.List;
import java.util.Set;

/// Finds selectors of generators that select otherwise than they look.
///
/// Settings: `defect`, what is looked for; `keys`, globs of labels that machines rewrite.
public final class GeneratorSelectors implements Check {
  @Override
  public String name() {
    return "generator-selector";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.AnApplicationSet.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    if (!(subject instanceof Subject.AnApplicationSet(ApplicationSet set))) {
      return List.of();
    }
    return switch (settings.text("defect")) {
      case "boundless" -> BoundlessClusters.findings(set, settings).toList();
      case "volatile" -> VolatileLabels.findings(set, settings).toList();
      case "futile" -> FutileSelector.findings(set, settings).toList();
      case "nested" -> NestedSelector.findings(set, settings).toList();
      default -> List.of();
    };
  }
}
