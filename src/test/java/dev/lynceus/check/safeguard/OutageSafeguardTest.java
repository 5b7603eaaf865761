package dev.lynceus.check.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.argo.ArgoVersion;
import dev.lynceus.argo.Controller;
import dev.lynceus.edit.Edits;
import dev.lynceus.finding.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageSafeguardTest {
  private static final OutageSafeguard CHECK = new OutageSafeguard();

  private static String set(String syncPolicy, String generators, String finalizers) {
    return """
    apiVersion: argoproj.io/v1alpha1
    kind: ApplicationSet
    metadata: {name: web}
    spec:
      syncPolicy: {%s}
      generators:
      - %s
      template:
        metadata: {name: "x-{{name}}", finalizers: [%s]}
        spec: {project: p, destination: {name: prod}}
    """
        .formatted(syncPolicy, generators, finalizers);
  }

  /// Reference 4.8, event 1: an error where resources are lost, silence everywhere else.
  @ParameterizedTest
  @CsvSource({
    "sync,false,N,true",
    "sync,false,C,true",
    "sync,false,X,false",
    "sync,true,N,false",
    "sync,true,C,false",
    "sync,true,X,false",
    "create-delete,false,N,true",
    "create-delete,false,C,true",
    "create-delete,false,X,false",
    "create-delete,true,N,false",
    "create-update,false,N,false",
    "create-update,false,C,false",
    "create-only,false,N,false",
    "create-only,false,C,false"
  })
  void theTruthTableDecides(String policy, boolean preserve, String finalizers, boolean found) {
    String list =
        switch (finalizers) {
          case "C" -> "resources-finalizer.argocd.argoproj.io/background";
          case "X" -> "example.com/x";
          default -> "";
        };
    String text =
        set(
            "applicationsSync: " + policy + ", preserveResourcesOnDeletion: " + preserve,
            "plugin: {configMapRef: {name: c}}",
            list);
    assertThat(Judged.file(text).asIn("resources-not-preserved").by(CHECK)).hasSize(found ? 1 : 0);
  }

  @Test
  void everyDepthOfMatrixAndMergeCounts() {
    String scm = "scmProvider: {gitlab: {group: g}}";
    String clusters = "clusters: {selector: {matchLabels: {env: prod}}}";
    String deep =
        "matrix: {generators: [{%s}, {merge: {mergeKeys: [a], generators: [{%s}, {list: {elements: []}}]}}]}"
            .formatted(clusters, scm);
    assertThat(Judged.file(set("", deep, "")).asIn("resources-not-preserved").lines(CHECK))
        .containsExactly(
            "7: an empty answer from GitLab group g deletes every Application of web and what they deployed in the clusters matching env=prod");
    assertThat(Judged.file(set("", deep, "")).asIn("git-or-clusters-not-preserved").by(CHECK))
        .isEmpty();
  }

  @Test
  void aLaterGeneratorOfAMergeOnlyAddsParameters() {
    String merge =
        "merge: {mergeKeys: [a], generators: [{list: {elements: []}}, {scmProvider: {github: {organization: o}}}]}";
    assertThat(Judged.file(set("", merge, "")).asIn("resources-not-preserved").lines(CHECK))
        .containsExactly(
            "7: an empty answer from GitHub organization o takes its parameters away from every Application of web:"
                + " one whose name they make up is deleted, with what it deployed in cluster prod");
  }

  @Test
  void severalSourcesAreOneFinding() {
    String text =
        set(
            "",
            "plugin: {configMapRef: {name: c}}\n  - pullRequest: {github: {owner: o, repo: r}}",
            "");
    var findings = Judged.file(text).asIn("resources-not-preserved").by(CHECK);
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().message())
        .isEqualTo(
            "an empty answer from the plugin behind ConfigMap c deletes every Application that web generates from it and what they deployed in cluster prod");
    assertThat(findings.getFirst().notes().stream().map(Note::label))
        .containsExactly(
            "so does an empty answer about the pull requests of o/r on GitHub",
            "preserveResourcesOnDeletion: true belongs here");
  }

  @Test
  void flatListKeepsItsApplication() {
    assertThat(
            Judged.file(set("", "clusters: {flatList: true}", ""))
                .asIn("git-or-clusters-not-preserved")
                .by(CHECK))
        .isEmpty();
    assertThat(
            Judged.file(set("", "clusters: {}", ""))
                .asIn("git-or-clusters-not-preserved")
                .lines(CHECK))
        .containsExactly(
            "7: no longer seeing the registered clusters deletes every Application of web and what they deployed there");
  }

  @Test
  void theControllersPolicyDecides() {
    String text = set("applicationsSync: create-only", "plugin: {configMapRef: {name: c}}", "");
    var findings =
        Judged.file(text)
            .asIn("resources-not-preserved")
            .under(new Controller(ArgoVersion.RECORDED, "sync", false))
            .by(CHECK);
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().notes())
        .extracting(Note::label)
        .contains("the controller's own policy overrides this: sync");
    String plain = set("", "plugin: {configMapRef: {name: c}}", "");
    assertThat(
            Judged.file(plain)
                .asIn("resources-not-preserved")
                .under(new Controller(ArgoVersion.RECORDED, "create-update", true))
                .by(CHECK))
        .isEmpty();
    assertThat(
            Judged.file(text)
                .asIn("resources-not-preserved")
                .under(new Controller(new ArgoVersion(2, 7), "", true))
                .by(CHECK))
        .hasSize(1);
  }

  @Test
  void allMeansEverySetWithoutTheFlag() {
    String list = "list: {elements: [{a: b}]}";
    assertThat(Judged.file(set("", list, "")).with("sources: [all]").lines(CHECK))
        .containsExactly(
            "5: web does not set preserveResourcesOnDeletion: an element that leaves its list takes the Application and what that deployed in cluster prod with it");
    assertThat(
            Judged.file(set("applicationsSync: create-only", list, ""))
                .with("sources: [all]")
                .lines(CHECK))
        .containsExactly(
            "5: web does not set preserveResourcesOnDeletion: the policy create-only keeps its Applications only while it exists;"
                + " deleting or renaming it deletes what they deployed in cluster prod");
    assertThat(Judged.file(set("", list, "example.com/x")).with("sources: [all]").lines(CHECK))
        .containsExactly(
            "5: web does not set preserveResourcesOnDeletion: what its Applications deployed stays only because they carry the finalizer example.com/x");
    assertThat(
            Judged.file(set("", "plugin: {configMapRef: {name: c}}", ""))
                .with("sources: [all]")
                .lines(CHECK))
        .containsExactly(
            "7: an empty answer from the plugin behind ConfigMap c deletes every Application of web and what they deployed in cluster prod");
    assertThat(
            Judged.file(set("preserveResourcesOnDeletion: true", list, ""))
                .with("sources: [all]")
                .by(CHECK))
        .isEmpty();
  }

  @Test
  void theMendSetsTheFlag() {
    String text =
        set("", "plugin: {configMapRef: {name: c}}", "").replace("  syncPolicy: {}\n", "");
    var finding = Judged.file(text).asIn("resources-not-preserved").by(CHECK).getFirst();
    String mended = Edits.applied(text, finding.edits());
    assertThat(mended)
        .isEqualTo(
            text.replace(
                "spec:\n  gen",
                "spec:\n  syncPolicy:\n    preserveResourcesOnDeletion: true\n  gen"));
    assertThat(Judged.file(mended).asIn("resources-not-preserved").by(CHECK)).isEmpty();
    String no = set("preserveResourcesOnDeletion: no", "plugin: {configMapRef: {name: c}}", "");
    var wrong = Judged.file(no).asIn("resources-not-preserved").by(CHECK).getFirst();
    assertThat(Edits.applied(no, wrong.edits())).contains("{preserveResourcesOnDeletion: true}");
  }

  @Test
  void aFlagInTheWrongPlaceIsPointedAt() {
    String text =
        set("", "plugin: {configMapRef: {name: c}}", "")
            .replace(
                "spec: {project",
                "spec: {syncPolicy: {preserveResourcesOnDeletion: true}, project");
    var finding = Judged.file(text).asIn("resources-not-preserved").by(CHECK).getFirst();
    assertThat(finding.help())
        .isEqualTo("Move `preserveResourcesOnDeletion` to `spec.syncPolicy`.");
    assertThat(finding.notes().getFirst().span().line()).isEqualTo(10);
    assertThat(finding.edits()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "finalizers: [resources-finalizer.argocd.argoproj.io] | post-delete-finalizer.argocd.argoproj.io | true",
        "finalizers: [example.com/a]                          | ''                                       | true",
        "finalizers: [example.com/a]                          | post-delete-finalizer.argocd.argoproj.io | false",
        "finalizers: null                                     | ''                                       | false",
        "$patch: delete                                       | ''                                       | false",
      })
  void aPatchHasTheLastWordOnFinalizers(String patch, String finalizers, boolean found) {
    String text =
        set("", "scmProvider: {github: {organization: acme}}", finalizers)
            + "  templatePatch: |\n    metadata:\n      "
            + patch
            + "\n";
    assertThat(Judged.file(text).asIn("resources-not-preserved").by(CHECK)).hasSize(found ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mergeKeys: [name]       | name: a                 | scmProvider: {github: {organization: o}} | false",
        "mergeKeys: [repository] | name: a, repository: b  | scmProvider: {github: {organization: o}} | false",
        "mergeKeys: [repository] | repository: b           | scmProvider: {github: {organization: o}} | true",
        "mergeKeys: [repository] | name: a, repository: b  | plugin: {configMapRef: {name: c}}        | true",
      })
  void aNameThatTheFirstGeneratorMakesUpSurvivesTheOthers(
      String keys, String element, String later, boolean found) {
    String merge =
        "merge: {%s, generators: [{list: {elements: [{%s}]}}, {%s}]}"
            .formatted(keys, element, later);
    assertThat(Judged.file(set("", merge, "")).asIn("resources-not-preserved").by(CHECK))
        .hasSize(found ? 1 : 0);
    String selected = merge + "\n    selector: {matchLabels: {branch: main}}";
    assertThat(Judged.file(set("", selected, "")).asIn("resources-not-preserved").by(CHECK))
        .hasSize(1);
  }
}
