package dev.lynceus.yaml;

import dev.lynceus.value.Value;
import java.util.LinkedHashMap;

/// Trees as values, without their places: what `yaml.YAMLToJSON` of sigs.k8s.io/yaml makes of a
/// document.
public final class YamlValues {
  private YamlValues() {}

  /// The value of a node whose document has no troubles. Recursion is as deep as the document.
  public static Value of(Yaml node) {
    return switch (node) {
      case Yaml.Scalar s -> s.value();
      case Yaml.Sequence s -> new Value.Items(s.items().stream().map(YamlValues::of).toList());
      case Yaml.Mapping m -> {
        var fields = new LinkedHashMap<String, Value>();
        m.fields().forEach(f -> fields.put(f.name(), of(f.value())));
        yield new Value.Fields(fields);
      }
    };
  }
}
