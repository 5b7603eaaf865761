package dev.lynceus.check.file;

import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Location;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import java.util.List;
import java.util.Set;

/// Files below `.lynceus/` that are not what they should be, where they are judged and not obeyed.
public final class Configurations implements Check {
  @Override
  public String name() {
    return "configuration";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.AConfiguration.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    return subject instanceof Subject.AConfiguration configuration
        ? configuration.troubles().stream()
            .map(t -> settings.finding(Location.of(t.span()), t.message()).withHelp(t.help()))
            .toList()
        : List.of();
  }
}
