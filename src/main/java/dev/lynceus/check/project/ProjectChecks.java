package dev.lynceus.check.project;

import dev.lynceus.rule.Check;
import java.util.List;

/// The checks of this room.
public final class ProjectChecks {
  public static final List<Check> ALL =
      List.of(
          new ProjectTemplated(),
          new Unfenced(),
          new ProjectTooOpen(),
          new ControlPlaneDestination());

  private ProjectChecks() {}
}
