package dev.lynceus.check.file;

import dev.lynceus.rule.Check;
import java.util.List;

/// The checks of this room.
public final class FileChecks {
  public static final List<Check> ALL =
      List.of(
          new YamlSyntax(),
          new DuplicateKey(),
          new ManifestSchema(),
          new YamlAmbiguous(),
          new ForeignIdentity(),
          new Configurations(),
          new Suppressions(),
          new StaleBaseline());

  private FileChecks() {}
}
