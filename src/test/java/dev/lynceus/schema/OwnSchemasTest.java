package dev.lynceus.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lynceus.finding.Trouble;
import dev.lynceus.text.Source;
import dev.lynceus.yaml.Yaml;
import dev.lynceus.yaml.YamlReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnSchemasTest {
  private static Yaml read(String yaml) {
    var document = YamlReader.read(new Source("x.yaml", yaml)).documents().getFirst();
    assertThat(document.troubles()).isEmpty();
    return document.root();
  }

  private static List<String> configuration(String yaml) {
    return Schemas.configuration().violations(read(yaml)).stream()
        .map(Violation::toTrouble)
        .map(Trouble::message)
        .toList();
  }

  private static List<String> frontMatter(String yaml) {
    return Schemas.ruleFrontMatter().violations(read(yaml)).stream()
        .map(Violation::toTrouble)
        .map(Trouble::message)
        .toList();
  }

  @Test
  void aFullConfigurationIsFine() {
    String full =
        """
        argocdVersion: "3.5"
        controller: {policy: "", policyOverride: true}
        repository: https://git.example.com/tooling/deploy
        failOn: never
        failOnExisting: no
        exclude: ["expected/**"]
        rules:
          resources-not-preserved: {enabled: true, severity: warning, paths: ["apps/**"], with: {sources: [all]}}
        acceptNotEvaluated:
          - {path: charts/**, reason: rendered elsewhere}
        """;
    assertThat(configuration(full)).isEmpty();
    assertThat(configuration("# nothing yet\n{}\n")).isEmpty();
  }

  @Test
  void whatIsWrongInAConfigurationIsSaid() {
    assertThat(configuration("argocdVersion: 3.5\n"))
        .containsExactly("argocdVersion is the number 3.5, not text");
    assertThat(configuration("argocdVersion: \"3\"\n"))
        .containsExactly(
            "argocdVersion is the text \"3\", which is not major.minor of Argo CD in quotes, such as \"3.5\"");
    assertThat(configuration("failon: error\n")).containsExactly("failon is no setting here");
    assertThat(configuration("failOn: critical\n"))
        .containsExactly(
            "failOn is the text \"critical\", which is none of error, warning, notice, never");
    assertThat(configuration("rules: {a: {severty: error}}\n"))
        .containsExactly("severty is no setting of rules.a");
    assertThat(configuration("acceptNotEvaluated: [{path: x}]\n"))
        .containsExactly("acceptNotEvaluated[0] has no reason");
    assertThat(configuration("exclude: expected\n"))
        .containsExactly("exclude is the text \"expected\", not a list");
    assertThat(configuration("- a\n")).containsExactly("this is a list, not a mapping");
  }

  @Test
  void frontMatterNeedsEverythingButSettings() {
    String good = "id: a-b\ntitle: A title\nseverity: error\ncheck: some-check\nsince: 0.1.0\n";
    assertThat(frontMatter(good)).isEmpty();
    assertThat(frontMatter(good + "with: {x: [1]}\n")).isEmpty();
    assertThat(frontMatter("{}"))
        .containsExactly(
            "id is missing",
            "title is missing",
            "severity is missing",
            "check is missing",
            "since is missing");
    assertThat(frontMatter(good.replace("a-b", "A_b")))
        .containsExactly(
            "id is the text \"A_b\", which is not a name of lower-case words joined by hyphens");
  }

  @Test
  void theReportOfTheContractIsAReport() {
    String report =
        """
        {"version": 1, "verdict": "findings",
         "findings": [{"rule": "x", "severity": "error", "path": "a.yaml", "start": {"line": 7, "column": 9}, "end": {"line": 7, "column": 20},
                       "object": {"apiVersion": "v1", "kind": "Pod", "namespace": "", "name": "x"}, "message": "m", "help": "", "notes": [],
                       "fingerprint": "f", "since": "head", "status": "shown", "because": ""},
                      {"rule": "x", "severity": "error", "path": "a.yaml", "start": {"line": 7, "column": 9}, "end": {"line": 7, "column": 20},
                       "object": null, "message": "m", "help": "", "notes": [{"path": "b.yaml", "start": {"line": 1, "column": 1}, "end": {"line": 1, "column": 1}, "label": "l"}],
                       "fingerprint": "f", "since": "base", "status": "waived", "because": "of that"}],
         "notEvaluated": [{"path": "c.yaml", "start": {"line": 1, "column": 1}, "reason": "a template", "blocking": false}],
         "read": {"files": 1, "documents": 1, "objects": 1, "applicationSets": 0, "excluded": 0},
         "counts": {"error": 1, "warning": 0, "notice": 0, "suppressed": 0, "waived": 1, "baseline": 0}}
        """;
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Schemas.resource("/schemas/lynceus/report.json"), InputFormat.JSON);
    assertThat(schema.validate(report, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(report.replace("\"shown\"", "\"hidden\""), InputFormat.JSON))
        .hasSize(1);
  }
}
