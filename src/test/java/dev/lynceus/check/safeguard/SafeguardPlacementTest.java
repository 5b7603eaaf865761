package dev.lynceus.check.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.edit.Edits;
import dev.lynceus.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeguardPlacementTest {
  private static final String SET =
      """
      apiVersion: argoproj.io/v1alpha1
      kind: ApplicationSet
      metadata:
        name: web
      spec:
        generators:
          - list: {elements: [{finalizers: x, applicationsSync: y}]}
        template:
          metadata:
            name: x
          spec:
            project: p
            destination: {name: prod}
            source: {helm: {valuesObject: {finalizers: [a], preserveResourcesOnDeletion: true}}}
      """;

  private static List<Finding> judge(String text) {
    return Judged.file(text).asIn("safeguard-misplaced").by(new SafeguardPlacement());
  }

  @Test
  void dataOfOthersIsNotSearched() {
    assertThat(judge(SET)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "syncPolicy: {managedNamespaceMetadata: {labels: {finalizers: x}, annotations: {applicationsSync: x}}}",
        "sources: [{plugin: {parameters: [{name: a, map: {preserveResourcesOnDeletion: x}}]}}]",
        "sources: [{kustomize: {commonLabels: {finalizers: x}, commonAnnotations: {finalizers: x}}}]",
      })
  void mapsWithNamesOfAnybodysOwnAreNotSearched(String field) {
    assertThat(judge(SET.replace("project: p\n", "project: p\n      " + field + "\n"))).isEmpty();
    assertThat(
            judge(
                SET.replace(
                    "  name: web\n",
                    "  name: web\n  annotations: {finalizers: x}\n  labels: {applicationsSync: x}\n")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "metadata:\n  name: web\nspec:|metadata:\n  name: web\n  preserveResourcesOnDeletion: true\nspec:",
        "spec:\n  generators:|preserveResourcesOnDeletion: true\nspec:\n  generators:",
        "spec:\n  generators:|spec:\n  preserveResourcesOnDeletion: true\n  generators:",
        "spec:\n  generators:|spec:\n  preserveResourcesOnDeletion: yes # why\n  syncPolicy:\n    preserveResourcesOnDeletion: true\n  generators:",
        "      project: p\n|      project: p\n      syncPolicy:\n        preserveResourcesOnDeletion: true\n",
        "      project: p\n|      project: p\n      syncPolicy: {preserveResourcesOnDeletion: true, automated: {prune: true}}\n",
      })
  void theMendMovesTheFlag(String change) {
    int bar = change.indexOf('|');
    String text = SET.replace(change.substring(0, bar), change.substring(bar + 1));
    List<Finding> found = judge(text);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().location().span().text()).isEqualTo("preserveResourcesOnDeletion");
    String mended = Edits.applied(text, found.getFirst().edits());
    assertThat(judge(mended)).isEmpty();
    String right = "  syncPolicy:\n    preserveResourcesOnDeletion: true\n";
    assertThat(mended).contains(right);
    String rest =
        change.contains("automated")
            ? SET.replace(
                "project: p\n", "project: p\n      syncPolicy: {automated: {prune: true}}\n")
            : SET;
    assertThat(mended.replace(right, "")).isEqualTo(rest);
  }

  @Test
  void aPolicyMovesLikeTheFlag() {
    String text =
        SET.replace(
            "      project: p\n",
            "      project: p\n      syncPolicy: {applicationsSync: create-only}\n");
    assertThat(Edits.applied(text, judge(text).getFirst().edits()))
        .contains("spec:\n  syncPolicy:\n    applicationsSync: create-only\n");
    String unclear =
        SET.replace(
            "spec:\n  generators",
            "spec:\n  applicationsSync: create-only\n  syncPolicy: {applicationsSync: sync}\n  generators");
    assertThat(judge(unclear)).hasSize(1);
    assertThat(judge(unclear).getFirst().edits()).isEmpty();
  }

  @Test
  void templatesOfGeneratorsCountAtTheTopOnly() {
    String template =
        "template: {metadata: {finalizers: [a/b]}, spec: {project: p, destination: {}}}";
    String top = SET.replace("    - list", "    - clusters: {" + template + "}\n    - list");
    assertThat(judge(top)).isEmpty();
    String deep =
        SET.replace(
            "    - list",
            "    - matrix: {generators: [{clusters: {" + template + "}}, {list: {}}]}\n    - list");
    assertThat(judge(deep)).hasSize(1);
    assertThat(judge(deep).getFirst().message())
        .startsWith(
            "finalizers under spec.generators.matrix.generators.clusters.template.metadata is ignored by Argo CD");
  }

  @Test
  void theSetsFlagInAPatchIsFound() {
    var found =
        judge(
            SET
                + "  templatePatch: |\n    spec:\n      syncPolicy:\n        preserveResourcesOnDeletion: true\n    metadata:\n      finalizers: []\n");
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().location().span().line()).isEqualTo(18);
    assertThat(found.getFirst().message())
        .startsWith("preserveResourcesOnDeletion in templatePatch is ignored by Argo CD");
  }

  @Test
  void whatAnAliasBringsToTheRightPlaceIsHeeded() {
    assertThat(
            judge(
                "x: &x {preserveResourcesOnDeletion: true}\n"
                    + SET.replace("spec:\n  gen", "spec:\n  syncPolicy: *x\n  gen")))
        .isEmpty();
  }
}
