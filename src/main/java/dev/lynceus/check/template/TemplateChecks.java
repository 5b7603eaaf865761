package dev.lynceus.check.template;

import dev.lynceus.rule.Check;
import java.util.List;

/// The checks of this room.
public final class TemplateChecks {
  public static final List<Check> ALL =
      List.of(
          new TemplateLanguage(),
          new UnstableTemplate(),
          new MutatedParameters(),
          new ChartTemplate(),
          new SwitchedOff(),
          new TemplateOptions(),
          new PatchWipes(),
          new PatchIdentity(),
          new PatchUnescaped());

  private TemplateChecks() {}
}
