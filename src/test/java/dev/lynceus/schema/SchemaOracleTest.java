package dev.lynceus.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lynceus.kube.Nodes;
import dev.lynceus.text.Source;
import dev.lynceus.value.Json;
import dev.lynceus.value.Value;
import dev.lynceus.yaml.Yaml;
import dev.lynceus.yaml.YamlReader;
import dev.lynceus.yaml.YamlValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Our walker beside networknt's validator, on the recorded vectors and on thousands of mutations
/// of them.
class SchemaOracleTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<String, com.networknt.schema.Schema> theirs = new HashMap<>();

  private record Case(String id, String apiVersion, String kind, Value value) {}

  @Test
  void bothFindTheSameInEveryVector() throws IOException {
    List<Case> vectors = vectors();
    assertThat(vectors).hasSizeGreaterThan(100);
    for (Case vector : vectors) {
      assertSame(vector, vector.value());
    }
  }

  @Test
  void bothFindTheSameInMutatedVectors() throws IOException {
    var random = new Random(20_25);
    var seen = EnumSet.noneOf(Keyword.class);
    int wrong = 0;
    int count = 0;
    for (Case vector : vectors()) {
      for (int i = 0; i < 40; i++) {
        Value mutated = new Mutation(random).of(vector.value());
        List<Violation> found = assertSame(vector, mutated);
        found.forEach(v -> seen.add(v.keyword()));
        wrong += found.isEmpty() ? 0 : 1;
        count++;
      }
    }
    assertThat(count).isGreaterThan(4000);
    // a generator that breaks nothing would prove nothing
    assertThat(wrong).isGreaterThan(count / 3);
    assertThat(seen)
        .containsAll(EnumSet.complementOf(EnumSet.of(Keyword.CONST, Keyword.MAX_LENGTH)));
  }

  private List<Violation> assertSame(Case origin, Value value) throws IOException {
    String text = Json.go(value);
    Set<String> expected = theirs(origin, text);
    Yaml root = YamlReader.read(new Source("mutated.json", text)).documents().getFirst().root();
    var found = new TreeSet<String>();
    List<Violation> violations =
        Schemas.manifest(origin.apiVersion(), origin.kind()).orElseThrow().violations(root);
    for (Violation v : violations) {
      assertThat(found.add(SchemaVectors.line(v.pointer(), v.keyword().word(), v.property())))
          .as("said twice: %s in %s", v, text)
          .isTrue();
      assertThat(v.message("", "field")).isNotBlank();
      assertThat(v.help()).endsWith(".");
    }
    assertThat(found).as("%s: %s", origin.id(), text).isEqualTo(expected);
    return violations;
  }

  private Set<String> theirs(Case origin, String text) throws IOException {
    String key = origin.apiVersion() + " " + origin.kind();
    com.networknt.schema.Schema schema = theirs.get(key);
    if (schema == null) {
      schema = registry.getSchema(file(origin), InputFormat.JSON);
      theirs.put(key, schema);
    }
    var found = new TreeSet<String>();
    for (var error : schema.validate(text, InputFormat.JSON)) {
      found.add(
          SchemaVectors.line(
              pointer(error),
              error.getKeyword(),
              error.getProperty() == null ? "" : error.getProperty()));
    }
    return found;
  }

  private static String pointer(com.networknt.schema.Error error) {
    return error.getInstanceLocation().toString();
  }

  private static String file(Case origin) {
    String group =
        origin.apiVersion().indexOf('/') < 0 ? "core/" + origin.apiVersion() : origin.apiVersion();
    return Schemas.resource(
        "/schemas/manifests/"
            + group
            + "/"
            + origin.kind().toLowerCase(java.util.Locale.ROOT)
            + ".json");
  }

  private static List<Case> vectors() throws IOException {
    var cases = new ArrayList<Case>();
    for (JsonNode vector :
        JSON.readTree(
                Files.readAllBytes(Path.of("src/test/resources/conformance/schema-vectors.json")))
            .get("vectors")) {
      Yaml root =
          YamlReader.read(new Source("vector.yaml", vector.get("manifest").asText()))
              .documents()
              .getFirst()
              .root();
      cases.add(
          new Case(
              vector.get("id").asText(),
              Nodes.text(root, "apiVersion"),
              Nodes.text(root, "kind"),
              YamlValues.of(root)));
    }
    return cases;
  }
}
