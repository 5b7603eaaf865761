package dev.lynceus.check;

import dev.lynceus.check.file.FileChecks;
import dev.lynceus.check.generator.GeneratorChecks;
import dev.lynceus.check.project.ProjectChecks;
import dev.lynceus.check.safeguard.SafeguardChecks;
import dev.lynceus.check.template.TemplateChecks;
import dev.lynceus.rule.Check;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every check there is.
public final class Checks {
  public static final List<Check> ALL =
      Stream.of(
              FileChecks.ALL,
              SafeguardChecks.ALL,
              TemplateChecks.ALL,
              GeneratorChecks.ALL,
              ProjectChecks.ALL)
          .flatMap(List::stream)
          .toList();

  private Checks() {}

  public static Optional<Check> named(String name) {
    return ALL.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  public static List<String> names() {
    return ALL.stream().map(Check::name).sorted().toList();
  }
}
