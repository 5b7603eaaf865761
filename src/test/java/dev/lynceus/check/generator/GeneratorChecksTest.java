package dev.lynceus.check.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.ArgoVersion;
import dev.lynceus.argo.Controller;
import dev.lynceus.edit.Edits;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Severity;
import dev.lynceus.kube.Manifest;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.text.Source;
import dev.lynceus.value.Value;
import dev.lynceus.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorChecksTest {
  private static String set(String generators) {
    return """
    apiVersion: argoproj.io/v1alpha1
    kind: ApplicationSet
    metadata: {name: web}
    spec:
      goTemplate: true
      generators: %s
      template: {metadata: {name: x}, spec: {project: p}}
    """
        .formatted(generators);
  }

  private static List<Finding> findings(
      Check check, String text, Map<String, Value> with, int minor) {
    var root = YamlReader.read(new Source("a.yaml", text)).documents().getFirst().root();
    var controller = new Controller(new ArgoVersion(3, minor), "", true);
    return check.check(
        new Subject.AnApplicationSet(
            ApplicationSet.decode(Manifest.decode(root, "a.yaml").getFirst())),
        new Settings("rule", Severity.ERROR, new Value.Fields(with), controller));
  }

  private static List<Finding> shape(String generators) {
    return findings(new GeneratorShape(), set(generators), Map.of(), 5);
  }

  private static List<Finding> futile(String generators, int minor) {
    return findings(
        new GeneratorSelectors(),
        set(generators),
        Map.of("defect", new Value.Text("futile")),
        minor);
  }

  private static List<Finding> boundless(String generators) {
    return findings(
        new GeneratorSelectors(),
        set(generators),
        Map.of("defect", new Value.Text("boundless")),
        5);
  }

  @Test
  void aSlipOfTheFingerIsMended() {
    String text = set("[{cluster: {}}]");
    Finding finding = findings(new GeneratorShape(), text, Map.of(), 5).getFirst();
    assertThat(Edits.applied(text, finding.edits())).isEqualTo(set("[{clusters: {}}]"));
    assertThat(shape("[{foo: {}}]").getFirst().edits()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "['${GENERATORS}']",
        "[{'${GENERATOR}': {}}]",
        "[{list: {}, git: {}}]",
        "[{matrix: {generators: '{{ x }}'}}]",
        "[{merge: {generators: [{list: {}}, {list: {}}]}}]",
      })
  void whatTheApiServerRefusesOrSomebodyFillsInIsLeftAlone(String generators) {
    assertThat(shape(generators)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{}]",
        "[{clusters: null}]",
        "[{matrix: {generators: [{list: {}}, {git: null}]}}]",
        "[{matrix: {generators: [{list: {}}, {matrix: {}}]}}]",
        "[{merge: {mergeKeys: [a], generators: [{list: {}}]}}]",
        "[{matrix: {generators: [{list: {}}, {matrix: {generators: [{clusters: {}}, {clusters: null}]}}]}}]",
        "[{matrix: {generators: [{list: {}}, {selector: {}}]}}]",
      })
  void whatTheApiServerDoesNotSeeIsFound(String generators) {
    assertThat(shape(generators)).hasSize(1);
  }

  @Test
  void ociIsAGeneratorFrom36On() {
    assertThat(findings(new GeneratorShape(), set("[{oci: {}}]"), Map.of(), 6)).isEmpty();
    assertThat(shape("[{oci: {}}]"))
        .extracting(Finding::message)
        .first()
        .asString()
        .contains("unknown to Argo CD 3.5");
  }

  @Test
  void aFilterOfParametersIsFilledInOnlyBelowASecondChild() {
    String filter = "selector: {matchLabels: {env: '{{ .env }}'}}";
    String second = "[{matrix: {generators: [{list: {}}, {git: {}, %s}]}}]".formatted(filter);
    String deeper =
        "[{matrix: {generators: [{list: {}}, {matrix: {generators: [{list: {}}, {git: {}, %s}]}}]}}]"
            .formatted(filter);
    assertThat(futile(second, 5)).hasSize(1);
    assertThat(futile(deeper, 5)).isEmpty();
    assertThat(futile("[{git: {}, %s}]".formatted(filter), 5)).hasSize(1);
  }

  @Test
  void beforeVersion34OnlySomeParametersAreInvisible() {
    String labels = "[{clusters: {}, selector: {matchLabels: {metadata.labels.env: qa}}}]";
    assertThat(futile(labels, 3)).hasSize(1);
    assertThat(futile(labels, 4)).isEmpty();
    String values =
        "selector: {matchExpressions: [{key: values.tier, operator: NotIn, values: [x]}]}";
    assertThat(futile("[{scmProvider: {values: {tier: x}}, %s}]".formatted(values), 3))
        .extracting(Finding::message)
        .first()
        .asString()
        .contains("nothing is held back");
    String list = "[{list: {elements: [{values: {tier: x}}]}, %s}]".formatted(values);
    assertThat(futile(list, 3)).isEmpty();
  }

  @Test
  void anExclusionOfAClusterIsNoChoice() {
    String not =
        "{clusters: {selector: {matchExpressions: [{key: a, operator: NotIn, values: [x]}]}}";
    assertThat(boundless("[" + not + "}]")).hasSize(1);
    assertThat(boundless("[" + not + ", selector: {matchLabels: {name: x}}}]")).isEmpty();
    assertThat(
            boundless("[{merge: {mergeKeys: [name], generators: [{list: {}}, {clusters: {}}]}}]"))
        .isEmpty();
    assertThat(
            boundless("[{merge: {mergeKeys: [name], generators: [{clusters: {}}, {list: {}}]}}]"))
        .hasSize(1);
  }
}
