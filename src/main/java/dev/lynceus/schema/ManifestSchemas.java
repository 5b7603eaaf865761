package dev.lynceus.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The kinds that there are schemas for, and their schemas as far as they were asked for.
final class ManifestSchemas {
  private final Map<String, String> files;
  private final ConcurrentHashMap<String, Schema> compiled = new ConcurrentHashMap<>();

  /// @param index the text of `schemas/manifests/index.json`
  ManifestSchemas(String index) {
    var found = new HashMap<String, String>();
    var json = new JsonText(index, 0);
    json.open('{');
    while (json.more('}')) {
      if (json.name().equals("kinds")) {
        json.open('[');
        while (json.more(']')) {
          kind(json, found);
        }
      } else {
        json.skip();
      }
    }
    this.files = Map.copyOf(found);
  }

  private static void kind(JsonText json, Map<String, String> found) {
    String apiVersion = "";
    String kind = "";
    String file = "";
    json.open('{');
    while (json.more('}')) {
      switch (json.name()) {
        case "apiVersion" -> apiVersion = json.string();
        case "kind" -> kind = json.string();
        case "file" -> file = json.string();
        default -> json.skip();
      }
    }
    found.put(key(apiVersion, kind), file);
  }

  private static String key(String apiVersion, String kind) {
    return apiVersion + ' ' + kind;
  }

  /// Every kind, as `apps/v1 Deployment`.
  Set<String> kinds() {
    return files.keySet();
  }

  Optional<Schema> find(String apiVersion, String kind) {
    String key = key(apiVersion, kind);
    Schema known = compiled.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    String file = files.get(key);
    return file == null
        ? Optional.empty()
        : Optional.of(compiled.computeIfAbsent(key, k -> read(file)));
  }

  private static Schema read(String file) {
    var definitions = new Definitions(Schemas.resource("/schemas/manifests/" + file));
    return new Schema(definitions, definitions.root());
  }
}
