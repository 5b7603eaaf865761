package dev.lynceus.check.safeguard;

import dev.lynceus.rule.Check;
import java.util.List;

/// The mechanisms of this room.
public final class SafeguardChecks {
  public static final List<Check> ALL =
      List.of(
          new OutageSafeguard(),
          new MissingRepository(),
          new PreserveContradiction(),
          new SafeguardPlacement(),
          new ApplicationSetFinalizer(),
          new EmptyRenderGuard(),
          new IgnoredDifferences(),
          new FinalizerPolicy(),
          new ManagedApplicationSet(),
          new RootApplication());

  private SafeguardChecks() {}
}
