package dev.lynceus.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is no manifest yet, through the real command: never reported as broken, never silently
/// green.
class FileKindsTest {
  private static final String SET =
      """
      apiVersion: argoproj.io/v1alpha1
      kind: ApplicationSet
      metadata: {name: s, namespace: argocd}
      spec:
        syncPolicy: {preserveResourcesOnDeletion: true}
        generators:
          - scmProvider: {github: {organization: acme}}
        template:
          metadata: {name: "x-{{repository}}"}
          spec:
            project: p
            source: {repoURL: "{{url}}", path: deploy}
            destination: {name: "x", namespace: p}
      """;

  @TempDir private Path folder;

  private CommandRun check(String... files) throws IOException {
    for (int i = 0; i < files.length; i += 2) {
      Path file = folder.resolve(files[i]);
      Files.createDirectories(folder.resolve(files[i] + "/..").normalize());
      Files.writeString(file, files[i + 1]);
    }
    return CommandRun.in(folder, "check");
  }

  @Test
  void aTemplateThatNamesAnApplicationSetLeavesTheRunIncomplete() throws IOException {
    CommandRun run = check("t.yaml", SET.replace("\"x-{{repository}}\"", "{{ .Values.name }}-x"));
    assertThat(run.output()).contains("not YAML until it is filled in");
    assertThat(run.exit().number()).isEqualTo(3);
  }

  @Test
  void aTemplateOfSomethingElseIsOnlyCounted() throws IOException {
    CommandRun run = check("t.yaml", "kind: ConfigMap\ndata:\n  {{ .Values.data }}\n");
    assertThat(run.output()).contains("not YAML until it is filled in");
    assertThat(run.exit().number()).isZero();
  }

  @Test
  void aPlaceholderInBracesIsNotBrokenYaml() throws IOException {
    CommandRun run = check("t.yaml", SET.replace("{organization: acme}", "{organization: ${ORG}}"));
    assertThat(run.output()).doesNotContain("yaml-syntax");
    assertThat(run.exit().number()).isEqualTo(3);
  }

  @Test
  void namesInAngleBracketsAreFilledInBySomebody() throws IOException {
    String ingress =
        "apiVersion: v1\nkind: Service\nmetadata:\n  annotations:\n    team: shop\n    <ISSUER_1>\n    <ISSUER_2>\n";
    assertThat(check("t.yaml", ingress).output())
        .contains("not YAML until it is filled in")
        .doesNotContain("yaml-syntax");
    assertThat(check("t.yaml", ingress.replaceAll("[<>]", "")).output()).contains("yaml-syntax");
    assertThat(check("t.yaml", ingress.replace("_1>", "_1> x")).output())
        .as("the second one stands alone")
        .doesNotContain("yaml-syntax");
    assertThat(check("t.yaml", "a: 1\n<% for x in y %>\nb: c\n").output())
        .doesNotContain("yaml-syntax");
  }

  @Test
  void whatATestExpectsIsAPart() throws IOException {
    String pod =
        "apiVersion: v1\nkind: Pod\nmetadata: {name: x}\nspec: {containers: [{name: y}]}\n";
    assertThat(check("e2e/00-assert.yaml", pod, ".chainsaw-test/pod.yaml", pod).exit().number())
        .isZero();
    assertThat(check("pod.yaml", pod).output()).contains("has no image");
  }

  @Test
  void dataOfTestsHasTheShapeThatTestsNeed() throws IOException {
    String pod =
        "apiVersion: v1\nkind: Pod\nmetadata: {name: x, uid: 0d9a4a0e-7a55-4c7e-9d3a-2f1b6c8e5a10}\nspec: {cantainers: []}\n";
    assertThat(check("pkg/testdata/pod.yaml", pod).exit().number()).isZero();
    assertThat(check("pkg/testdata.yaml", pod).output())
        .contains("manifest-schema")
        .contains("owner-reference-in-git");
    assertThat(check("testdata/s.yaml", SET.replaceAll("(?m)^  syncPolicy.*\n", "")).output())
        .as("what a set would delete is said wherever it stands")
        .contains("testdata/s.yaml")
        .contains("resources-not-preserved");
  }

  @Test
  void whatKustomizeRendersIsQuotedByIt() throws IOException {
    String space = "apiVersion: v1\nkind: Namespace\nmetadata: {name: x, annotations: {a: 1}}\n";
    assertThat(check("a/ns.yaml", space).output()).contains("is the number 1");
    assertThat(check("a/kustomization.yaml", "resources: [ns.yaml]\n").exit().number()).isZero();
  }

  @Test
  void templatesBesideAChartAreTheCharts() throws IOException {
    CommandRun run =
        check("c/Chart.yaml", "apiVersion: v2\nname: c\n", "c/templates/a.yaml", "a: [\n");
    assertThat(run.output()).contains("a template of the Helm chart c");
    assertThat(run.exit().number()).isZero();
  }

  @Test
  void anObjectWithoutAKindIsNotSilentlyGreen() throws IOException {
    CommandRun run = check("x.yaml", SET.replace("kind: ApplicationSet\n", ""));
    assertThat(run.output()).contains("an object that does not say its kind");
    assertThat(run.exit().number()).isEqualTo(3);
  }

  @Test
  void anEncryptedSetIsNotEvaluated() throws IOException {
    CommandRun run = check("x.yaml", SET + "sops: {mac: abc}\n");
    assertThat(run.output()).contains("encrypted with sops");
    assertThat(run.exit().number()).isEqualTo(3);
  }

  @Test
  void aPatchedSetIsJudgedAndSaidToBeJudgedBeforeItsPatches() throws IOException {
    CommandRun run =
        check(
            "set.yaml", SET.replace("  syncPolicy: {preserveResourcesOnDeletion: true}\n", ""),
            "p.yaml",
                "apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: s}\n",
            "kustomization.yaml", "resources: [set.yaml]\npatches: [{path: p.yaml}]\n");
    assertThat(run.output())
        .contains("error[resources-not-preserved]")
        .contains("judged before the patches of kustomization.yaml")
        .contains("p.yaml: a patch of kustomization.yaml");
    assertThat(run.exit().number()).isEqualTo(1);
  }

  @Test
  void whatIsAcceptedStaysCounted() throws IOException {
    CommandRun run =
        check(
            ".lynceus/lynceus.yaml",
            "acceptNotEvaluated: [{path: t.yaml, reason: rendered elsewhere}]\n",
            "t.yaml",
            SET.replace("\"x-{{repository}}\"", "{{ .Values.name }}-x"));
    assertThat(run.exit().number()).isZero();
    assertThat(run.output()).contains("accepted:");
  }
}
