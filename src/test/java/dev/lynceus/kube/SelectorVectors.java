package dev.lynceus.kube;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lynceus.text.Source;
import dev.lynceus.yaml.YamlReader;

/// Judges vectors of selectors: one that is refused has a fault, one that is not has none, and one
/// that something meets does not contradict itself.
public final class SelectorVectors {
  private SelectorVectors() {}

  public static void judge(JsonNode vector) {
    String text = vector.get("selector").toString();
    var root = YamlReader.read(new Source("selector.json", text)).documents().getFirst().root();
    LabelSelector selector = LabelSelector.decode(root);
    boolean ofLabels = vector.get("topic").asText().equals("labels");
    var faults = selector.requirements().stream().flatMap(r -> r.fault(ofLabels).stream()).toList();
    if (vector.has("error")) {
      assertThat(faults).as(text).isNotEmpty();
      return;
    }
    assertThat(faults).as(text).isEmpty();
    if (vector.get("match").asBoolean()) {
      assertThat(selector.contradiction()).as(text).isEmpty();
    }
  }
}
