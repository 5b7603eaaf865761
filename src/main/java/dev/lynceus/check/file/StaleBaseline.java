package dev.lynceus.check.file;

import dev.lynceus.argo.Words;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Location;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import java.util.List;
import java.util.Set;

/// Entries of the baseline whose finding is gone.
public final class StaleBaseline implements Check {
  @Override
  public String name() {
    return "baseline";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.ABaselineEntry.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    if (!(subject instanceof Subject.ABaselineEntry entry)) {
      return List.of();
    }
    String message =
        Words.brief(entry.rule())
            + (entry.object().isEmpty() ? "" : " of " + Words.brief(entry.object()))
            + " in "
            + Words.brief(entry.path())
            + " is no longer found, so this entry would only hide it when it comes back";
    return List.of(
        settings
            .finding(Location.of(entry.span()), message)
            .withHelp("Remove the entry, or run `lynceus init --baseline`."));
  }
}
