package dev.lynceus.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SchemasTest {
  private static final Path SCHEMAS = Path.of("schemas");

  @Test
  void everyDefinitionOfEverySchemaCompiles() throws IOException {
    List<Path> files = files();
    assertThat(files).hasSizeGreaterThanOrEqualTo(79);
    for (Path file : files) {
      var definitions = new Definitions(Files.readString(file));
      assertThat(definitions.names()).as(file.toString()).isEqualTo(definitionNames(file));
      definitions.whole(definitions.root());
      for (String name : definitions.names()) {
        links(definitions, definitions.shape(name));
      }
      links(definitions, definitions.root());
    }
  }

  @Test
  void everyOwnSchemaIsASchema() throws IOException {
    var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    var meta =
        registry.getSchema(
            com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    for (String name : List.of("configuration", "rule", "report", "checks")) {
      String text = Files.readString(SCHEMAS.resolve("lynceus/" + name + ".json"));
      assertThat(meta.validate(text, InputFormat.JSON)).as(name).isEmpty();
    }
  }

  @Test
  void theIndexNamesExactlyTheFilesThatThereAre() throws IOException {
    var index = new ManifestSchemas(Files.readString(SCHEMAS.resolve("manifests/index.json")));
    assertThat(index.kinds()).hasSizeGreaterThanOrEqualTo(75);
    for (String kind : index.kinds()) {
      assertThat(
              Schemas.manifest(
                  kind.substring(0, kind.indexOf(' ')), kind.substring(kind.indexOf(' ') + 1)))
          .as(kind)
          .isPresent();
    }
    assertThat(files().stream().filter(f -> f.startsWith(SCHEMAS.resolve("manifests"))))
        .hasSameSizeAs(index.kinds());
  }

  @Test
  void aKindNobodyKnowsHasNoSchema() {
    assertThat(Schemas.manifest("example.com/v1", "Deployment")).isEmpty();
    assertThat(Schemas.manifest("apps/v1", "deployment")).isEmpty();
    assertThat(Schemas.manifest("../../lynceus", "rule")).isEmpty();
    assertThat(Schemas.manifest("", "")).isEmpty();
  }

  @Test
  void aCheckWithoutSettingsHasNoSchema() {
    assertThat(Schemas.checkSettings("yaml-syntax")).isEmpty();
    assertThat(Schemas.checksWithSettings())
        .allSatisfy(c -> assertThat(Schemas.checkSettings(c)).isPresent());
  }

  @Test
  void anUnknownKeywordStops() {
    assertThatThrownBy(() -> new Definitions("{\"type\": \"object\", \"minimum\": 1}"))
        .hasMessageContaining("unknown keyword minimum");
    assertThatThrownBy(() -> new Definitions("{\"type\": \"text\"}"))
        .hasMessageContaining("the type text");
    assertThatThrownBy(() -> new Definitions("{\"$ref\": \"other.json\"}"))
        .hasMessageContaining("the reference other.json");
    assertThatThrownBy(() -> new Definitions("{\"if\": {\"minItems\": 1}}"))
        .hasMessageContaining("a condition");
    assertThatThrownBy(() -> new Definitions("{\"enum\": [1]}"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new Definitions("{\"type\": \"object\""))
        .isInstanceOf(IllegalStateException.class);
  }

  private static void links(Definitions definitions, Shape shape) {
    definitions.whole(shape);
    shape.properties().values().forEach(child -> links(definitions, child));
    if (shape.members() != null && shape.members().others() != null) {
      links(definitions, shape.members().others());
    }
    if (shape.elements() != null && shape.elements().each() != null) {
      links(definitions, shape.elements().each());
    }
    if (shape.choice() != null) {
      links(definitions, shape.choice().then());
      links(definitions, shape.choice().otherwise());
    }
  }

  private static Set<String> definitionNames(Path file) throws IOException {
    JsonNode definitions = new ObjectMapper().readTree(Files.readAllBytes(file)).path("$defs");
    var names = new TreeSet<String>();
    definitions.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<Path> files() throws IOException {
    try (var all = Files.walk(SCHEMAS)) {
      return all.filter(f -> f.toString().endsWith(".json") && !f.endsWith("index.json"))
          .sorted()
          .toList();
    }
  }
}
