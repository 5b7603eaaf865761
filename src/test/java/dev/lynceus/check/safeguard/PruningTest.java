package dev.lynceus.check.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.argo.ArgoVersion;
import dev.lynceus.argo.Controller;
import dev.lynceus.edit.Edits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The guard against empty sources, the set's own finalizer, and what is ignored or tolerated.
class PruningTest {
  private static String set(String spec, String automated) {
    return """
    apiVersion: argoproj.io/v1alpha1
    kind: ApplicationSet
    metadata: {name: web}
    spec:
      %s
      generators: [{list: {}}, {git: {repoURL: r, revision: m}}]
      template:
        metadata: {name: x}
        spec: {project: p, destination: {name: prod}, syncPolicy: {automated: {%s}}}
    """
        .formatted(spec, automated);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "prune: true, allowEmpty: true                 | true",
        "prune: true, allowEmpty: false                | false",
        "allowEmpty: true                              | false",
        "prune: true, allowEmpty: true, enabled: true  | true",
        "prune: true, allowEmpty: true, enabled: false | false",
        "prune: true, allowEmpty: 'true'               | false",
      })
  void bothSwitchesMakeAnEmptySourceDangerous(String automated, boolean found) {
    assertThat(
            Judged.file(set("goTemplate: true", automated))
                .asIn("empty-render-prunes")
                .by(new EmptyRenderGuard()))
        .hasSize(found ? 1 : 0);
  }

  @Test
  void automatedSyncsCannotBeSwitchedOffBeforeThreeOne() {
    String text = set("goTemplate: true", "prune: true, allowEmpty: true, enabled: false");
    assertThat(
            Judged.file(text)
                .asIn("empty-render-prunes")
                .under(new Controller(new ArgoVersion(3, 0), "", true))
                .by(new EmptyRenderGuard()))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'strategy: {type: RollingSync, rollingSync: {steps: [{}]}}' | true",
        "'strategy: {type: RollingSync, rollingSync: {steps: []}}'   | false",
        "'strategy: {type: rollingSync, rollingSync: {steps: [{}]}}' | false",
        "'goTemplate: true'                                          | false",
      })
  void onlyARollingSyncWithStepsRolls(String strategy, boolean found) {
    assertThat(
            Judged.file(set(strategy, "prune: true, enabled: false"))
                .asIn("rolling-sync-prunes")
                .by(new EmptyRenderGuard()))
        .hasSize(found ? 1 : 0);
  }

  @Test
  void aPolicyWithoutDeletionNeedsTheSetsFinalizer() {
    var check = new ApplicationSetFinalizer();
    String text = set("syncPolicy: {applicationsSync: create-update}", "");
    var found = Judged.file(text).by(check);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().location().span().text()).isEqualTo("applicationsSync");
    String mended = Edits.applied(text, found.getFirst().edits());
    assertThat(mended)
        .contains("metadata: {finalizers: [resources-finalizer.argocd.argoproj.io], name: web}");
    assertThat(Judged.file(mended).by(check)).isEmpty();
    assertThat(
            Judged.file(mended)
                .under(new Controller(new ArgoVersion(2, 9), "", true))
                .by(check)
                .getFirst()
                .help())
        .startsWith("Upgrade Argo CD");
    assertThat(Judged.file(set("syncPolicy: {applicationsSync: create-delete}", "")).by(check))
        .isEmpty();
    assertThat(
            Judged.file(text).under(new Controller(ArgoVersion.RECORDED, "sync", false)).by(check))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ".metadata.finalizers | /metadata/finalizers",
        ".metadata[\"finalizers\"] | /metadata/finalizers",
        ".metadata.\"finalizers\" | /metadata/finalizers",
        ".metadata | /metadata",
        ". | ''",
        ".spec.sources[0].path | /spec/sources/0/path",
        ".spec.sources[] | /spec/sources/*",
        "'.metadata | .finalizers' | /metadata/finalizers",
        "'.spec | select(.a)' | /spec/?",
        "del(.spec) | /?",
        ".a[\"b | /a/?",
        ".metadata.finalizers? | /metadata/finalizers",
      })
  void aJqPathIsReadAsFarAsItIsOne(String expression, String pointer) {
    assertThat(JqPath.pointer(expression.replace("\\|", "|"))).isEqualTo(pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jsonPointers | /metadata | true", "jsonPointers | /metadata/finalizers/0 | true",
            "jsonPointers | '' | true", "jsonPointers | /spec | true",
        "jsonPointers | /spec/syncPolicy | false", "jsonPointers | /metadata/labels | false",
            "jsonPointers | /meta | false", "jsonPointers | / | false",
        "jqPathExpressions | . | true", "jqPathExpressions | .spec.source | false",
      })
  void whatCoversASafeguardIsFound(String kind, String pointer, boolean found) {
    String text = set("ignoreApplicationDifferences: [{" + kind + ": ['" + pointer + "']}]", "");
    assertThat(Judged.file(text).asIn("safeguard-ignored").by(new IgnoredDifferences()))
        .hasSize(found ? 1 : 0);
    assertThat(Judged.file(text).asIn("sync-policy-ignored").by(new IgnoredDifferences()))
        .hasSize(pointer.equals("/spec/syncPolicy") ? 1 : 0);
  }

  @Test
  void aToleratedAbsenceMattersOnlyWhereSomethingIsLost() {
    var check = new MissingRepository();
    String text =
        set("goTemplate: true", "")
            .replace(
                "{list: {}}",
                "{matrix: {generators: [{list: {}}, {pullRequest: {continueOnRepoNotFoundError: true, gitlab: {project: g/p}}}]}}");
    assertThat(Judged.file(text).lines(check))
        .containsExactly(
            "6: a repository not found when asking for the pull requests of g/p on GitLab deletes every Application that web generates from it"
                + " and what they deployed in cluster prod");
    assertThat(
            Judged.file(Edits.applied(text, Judged.file(text).by(check).getFirst().edits()))
                .by(check))
        .isEmpty();
    assertThat(Judged.file(text).under(new Controller(new ArgoVersion(3, 1), "", true)).by(check))
        .isEmpty();
    assertThat(
            Judged.file(
                    text.replace(
                        "goTemplate: true", "syncPolicy: {preserveResourcesOnDeletion: true}"))
                .by(check))
        .isEmpty();
    assertThat(
            Judged.file(text)
                .under(new Controller(ArgoVersion.RECORDED, "create-only", true))
                .by(check))
        .isEmpty();
  }
}
