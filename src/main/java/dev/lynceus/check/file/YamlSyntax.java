package dev.lynceus.check.file;

import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Location;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What Kubernetes' YAML reader refuses, at its place.
public final class YamlSyntax implements Check {
  @Override
  public String name() {
    return "yaml-syntax";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.AFile.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    if (!(subject instanceof Subject.AFile file)) {
      return List.of();
    }
    var findings = new ArrayList<Finding>();
    for (var document : file.stream().documents()) {
      for (var trouble : document.troubles()) {
        findings.add(
            settings
                .finding(Location.of(trouble.span()), trouble.message())
                .withHelp(trouble.help()));
      }
    }
    return findings;
  }
}
