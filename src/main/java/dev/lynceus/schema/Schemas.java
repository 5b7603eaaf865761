package dev.lynceus.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/// The packaged schemas. Each is read when it is first asked for, and kept; there are as many as
/// the program brings.
public final class Schemas {
  private Schemas() {}

  /// A holder for each schema of Lynceus' own files, so that none is read before it is needed.
  private static final class ConfigurationFile {
    static final Schema SCHEMA = own("configuration");
  }

  private static final class BaselineFile {
    static final Schema SCHEMA = own("baseline");
  }

  private static final class RuleFrontMatter {
    static final Schema SCHEMA = own("rule");
  }

  private static final class CheckSettings {
    static final Definitions DEFINITIONS =
        new Definitions(resource("/schemas/lynceus/checks.json"));
  }

  private static final class Manifests {
    static final ManifestSchemas SCHEMAS =
        new ManifestSchemas(resource("/schemas/manifests/index.json"));
  }

  /// Of `.lynceus/lynceus.yaml`.
  public static Schema configuration() {
    return ConfigurationFile.SCHEMA;
  }

  /// Of `.lynceus/baseline.json`.
  public static Schema baseline() {
    return BaselineFile.SCHEMA;
  }

  /// Of the YAML between the `---` lines of `rules/<id>.md`.
  public static Schema ruleFrontMatter() {
    return RuleFrontMatter.SCHEMA;
  }

  /// Of the settings of a check: `$defs/<check>` in `schemas/lynceus/checks.json`. Empty for a
  /// check without settings.
  public static Optional<Schema> checkSettings(String check) {
    Definitions definitions = CheckSettings.DEFINITIONS;
    return definitions.find(check).map(shape -> new Schema(definitions, shape));
  }

  /// The names of the checks that have settings.
  public static Set<String> checksWithSettings() {
    return CheckSettings.DEFINITIONS.names();
  }

  /// Of objects of a kind, such as `apps/v1` and `Deployment`; the core group's are `v1`. Empty for
  /// a kind that is not known. A schema of a list kind does not exist: judge the items.
  public static Optional<Schema> manifest(String apiVersion, String kind) {
    return Manifests.SCHEMAS.find(apiVersion, kind);
  }

  /// The text of the schema of `.lynceus/lynceus.yaml`, for editors.
  public static String configurationText() {
    return resource("/schemas/lynceus/configuration.json");
  }

  private static Schema own(String name) {
    var definitions = new Definitions(resource("/schemas/lynceus/" + name + ".json"));
    return new Schema(definitions, definitions.root());
  }

  static String resource(String path) {
    try (InputStream in = Schemas.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
