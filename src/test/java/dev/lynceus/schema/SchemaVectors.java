package dev.lynceus.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lynceus.kube.Nodes;
import dev.lynceus.text.Source;
import dev.lynceus.yaml.Yaml;
import dev.lynceus.yaml.YamlReader;
import java.util.List;
import java.util.stream.StreamSupport;

/// Judges vectors of the manifest schemas: exactly the listed errors, each a pointer, a keyword
/// and, for fields, a name.
public final class SchemaVectors {
  private SchemaVectors() {}

  public static void judge(JsonNode vector) {
    var source = new Source("vector.yaml", vector.get("manifest").asText());
    Yaml root = YamlReader.read(source).documents().getFirst().root();
    Schema schema =
        Schemas.manifest(Nodes.text(root, "apiVersion"), Nodes.text(root, "kind")).orElseThrow();
    List<Violation> violations = schema.violations(root);
    List<String> expected =
        StreamSupport.stream(vector.get("errors").spliterator(), false)
            .map(e ->
                line(
                    e.get("pointer").asText(),
                    e.get("error").asText(),
                    e.path("property").asText("")))
            .toList();
    assertThat(violations.stream().map(v -> line(v.pointer(), v.keyword().word(), v.property())))
        .as(source.text())
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(violations).allSatisfy(v -> assertThat(source.span().contains(v.span())).isTrue());
  }

  static String line(String pointer, String keyword, String property) {
    return pointer + " " + keyword + (property.isEmpty() ? "" : " " + property);
  }
}
