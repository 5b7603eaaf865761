package dev.lynceus.check.generator;

import dev.lynceus.rule.Check;
import java.util.List;

/// The checks of this room.
public final class GeneratorChecks {
  public static final List<Check> ALL =
      List.of(
          new GeneratorShape(),
          new GeneratorSelectors(),
          new ScmProviders(),
          new MatrixFanOut(),
          new MatchKey(),
          new Polling(),
          new ProgressiveSync(),
          new VersionSupport());

  private GeneratorChecks() {}
}
