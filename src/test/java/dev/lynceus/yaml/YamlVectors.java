package dev.lynceus.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lynceus.text.Source;
import dev.lynceus.value.Json;
import java.util.ArrayList;
import java.util.List;

/// Judges vectors of the YAML dialect: the JSON text of the first document, or that it is refused.
public final class YamlVectors {
  private YamlVectors() {}

  public static void judge(JsonNode vector) {
    String yaml =
        vector.has("yaml")
            ? vector.get("yaml").asText()
            : new String(
                java.util.Base64.getDecoder().decode(vector.get("yamlBase64").asText()),
                java.nio.charset.StandardCharsets.UTF_8);
    List<String> outcome = new ArrayList<>();
    // As deep as go-yaml reads, deeper than a thread's usual stack
    var thread = new Thread(null, () -> outcome.add(convert(yaml)), "deep", 1 << 29);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    String answer = outcome.isEmpty() ? "(crashed)" : outcome.getFirst();
    if (vector.has("error")) {
      assertThat(answer).as(yaml).startsWith("refused:");
    } else {
      assertThat(answer).as(yaml).isEqualTo(vector.get("expected").asText());
    }
  }

  private static String convert(String yaml) {
    var documents = YamlReader.read(new Source("vector.yaml", yaml), Limits.OF_GO).documents();
    if (documents.isEmpty()) {
      return "null";
    }
    var first = documents.getFirst();
    return first.troubles().isEmpty()
        ? Json.go(YamlValues.of(first.root()))
        : "refused: " + first.troubles().getFirst().message();
  }
}
