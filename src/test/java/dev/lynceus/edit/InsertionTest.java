package dev.lynceus.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.finding.Edit;
import dev.lynceus.text.Source;
import dev.lynceus.value.Json;
import dev.lynceus.yaml.Yaml;
import dev.lynceus.yaml.YamlReader;
import dev.lynceus.yaml.YamlValues;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsertionTest {
  private static final String[] FLAG = {"spec", "syncPolicy", "preserveResourcesOnDeletion"};

  private static Yaml.Mapping root(String text) {
    var source = new Source(text.startsWith("{\n") ? "a.json" : "a.yaml", text);
    return (Yaml.Mapping) YamlReader.read(source).documents().getFirst().root();
  }

  private static String json(String text) {
    return Json.go(YamlValues.of(root(text)));
  }

  private static String flagged(String text) {
    return Edits.applied(text, Insertion.field(root(text), "true", FLAG).stream().toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spec:\n  generators: []\n",
        "spec:\n    # why\n\n    generators: []\n    template: {}\n",
        "spec: # here\n  generators: []",
        "spec:\r\n  syncPolicy:\r\n    applicationsSync: sync\r\n  generators: []\r\n",
        "spec:\n  syncPolicy:\n      applicationsSync: sync # x\n",
        "spec:\n  syncPolicy:\n  generators: []\n",
        "spec:\n  generators: []\n  syncPolicy:",
        "spec:\n  syncPolicy: # nothing yet\n  generators: []\n",
        "spec:\n  syncPolicy: ~\n",
        "spec:\n  syncPolicy: {}\n",
        "spec:\n  syncPolicy: { applicationsSync: sync }\n",
        "spec: {generators: [], template: {}}\n",
        "spec: {syncPolicy: {}, template: {}}\n",
        "kind: List\nitems:\n- spec:\n    generators: []\n",
        "{\n  \"spec\": {\n    \"generators\": []\n  }\n}\n",
        "{\n  \"spec\": {\n    \"syncPolicy\": {\"applicationsSync\": \"sync\"}\n  }\n}\n",
        "{\n  \"spec\": {\"syncPolicy\": null}\n}\n",
      })
  void theFieldIsThereAndNothingElseChanged(String text) {
    String read =
        text.contains("items:") ? text.replace("kind: List\nitems:\n- spec", "spec") : text;
    String mended = flagged(read);
    assertThat(mended).contains("preserveResourcesOnDeletion");
    String json = json(mended);
    assertThat(json).contains("\"preserveResourcesOnDeletion\":true");
    String flag = "\"preserveResourcesOnDeletion\":true";
    String without = withoutEmptyPolicy(json.replace("," + flag, "").replace(flag, ""));
    String before = withoutEmptyPolicy(json(read));
    assertThat(without).isEqualTo(before);
    assertThat(mended.contains("\r\n")).isEqualTo(text.contains("\r\n"));
    assertThat(
            mended.replace("\r\n", "").contains("\r")
                || text.contains("\r\n") && mended.replace("\r\n", "").contains("\n"))
        .isFalse();
  }

  private static String withoutEmptyPolicy(String json) {
    return json.replace("\"syncPolicy\":null", "\"syncPolicy\":{}")
        .replace(",\"syncPolicy\":{}", "")
        .replace("\"syncPolicy\":{},", "")
        .replace("\"syncPolicy\":{}", "");
  }

  @Test
  void theIndentationIsTheFilesOwn() {
    assertThat(flagged("spec:\n    generators: []\n"))
        .isEqualTo(
            "spec:\n    syncPolicy:\n        preserveResourcesOnDeletion: true\n    generators: []\n");
    assertThat(flagged("spec:\n  syncPolicy:\n    # note\n    applicationsSync: sync\n"))
        .isEqualTo(
            "spec:\n  syncPolicy:\n    preserveResourcesOnDeletion: true\n    # note\n    applicationsSync: sync\n");
    assertThat(flagged("{\n  \"spec\": {\n    \"generators\": []\n  }\n}\n"))
        .isEqualTo(
            "{\n  \"spec\": {\n    \"syncPolicy\": { \"preserveResourcesOnDeletion\": true },\n    \"generators\": []\n  }\n}\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spec:\n  syncPolicy:\n    preserveResourcesOnDeletion: false\n",
        "a: &a\n  applicationsSync: sync\nspec:\n  syncPolicy: *a\n",
        "spec:\n  syncPolicy: &a\n    applicationsSync: sync\nb: *a\n",
        "spec:\n  syncPolicy: &a {\n    applicationsSync: sync }\n",
        "b: &b {x: y}\nspec:\n  syncPolicy:\n    <<: *b\n",
        "spec:\n  syncPolicy: nonsense\n",
        "? spec\n: generators: []\n",
        "spec:\n  syncPolicy: [a]\n",
      })
  void whatIsNotCertainIsLeftAlone(String text) {
    assertThat(Insertion.field(root(text), "true", FLAG)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "metadata:\n  name: a\n",
        "metadata:\n  name: a\n  finalizers:\n  - b\n  - c\n",
        "metadata:\n  name: a\n  finalizers:\n    # why\n    - b\n",
        "metadata:\n  name: a\n  finalizers: [b]\n",
        "metadata:\n  name: a\n  finalizers: []\n",
        "metadata:\n  name: a\n  finalizers:\n",
        "{\n  \"metadata\": {\"name\": \"a\", \"finalizers\": [\"b\"]}\n}\n",
      })
  void anItemStandsInFrontOfTheOthers(String text) {
    Optional<Edit> edit = Insertion.item(root(text), "new.example.com", "metadata", "finalizers");
    String mended = Edits.applied(text, List.of(edit.orElseThrow()));
    String before = json(text);
    assertThat(json(mended))
        .contains("\"finalizers\":[\"new.example.com\"")
        .contains("\"name\":\"a\"");
    assertThat(json(mended).contains("\"b\"")).isEqualTo(before.contains("\"b\""));
  }

  @Test
  void anAnnotationWithACommaIsQuotedInBraces() {
    String text = "metadata: {annotations: {a: b}}\n";
    var edit =
        Insertion.field(root(text), "Prune=false,Delete=false", "metadata", "annotations", "x/y");
    assertThat(json(Edits.applied(text, edit.stream().toList())))
        .isEqualTo(
            "{\"metadata\":{\"annotations\":{\"a\":\"b\",\"x/y\":\"Prune=false,Delete=false\"}}}");
  }
}
