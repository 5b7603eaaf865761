package dev.lynceus.check;

import dev.lynceus.check.file.Configurations;
import dev.lynceus.check.file.DuplicateKey;
import dev.lynceus.check.file.ManifestSchema;
import dev.lynceus.check.file.Suppressions;
import dev.lynceus.check.file.YamlSyntax;
import dev.lynceus.check.safeguard.SafeguardChecks;
import dev.lynceus.rule.Check;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every check there is.
public final class Checks {
  public static final List<Check> ALL =
      Stream.concat(
              Stream.of(
                  new YamlSyntax(),
                  new DuplicateKey(),
                  new ManifestSchema(),
                  new Configurations(),
                  new Suppressions()),
              SafeguardChecks.ALL.stream())
          .toList();

  private Checks() {}

  public static Optional<Check> named(String name) {
    return ALL.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  public static List<String> names() {
    return ALL.stream().map(Check::name).sorted().toList();
  }
}
