package dev.lynceus.check.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.edit.Edits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreserveContradictionTest {
  private static final PreserveContradiction CHECK = new PreserveContradiction();

  private static String set(String generators, String finalizers, String more) {
    return """
    apiVersion: argoproj.io/v1alpha1
    kind: ApplicationSet
    metadata: {name: web}
    spec:
      syncPolicy: {preserveResourcesOnDeletion: true}
      generators: [%s]
      template:
        metadata: {name: "x-{{name}}", finalizers: [%s]}
        spec: {project: p, destination: {name: prod}}
    """
            .formatted(generators, finalizers)
        + more;
  }

  @Test
  void theSetsOwnListCountsOnlyWhereAGeneratorHasNone() {
    String own =
        "clusters: {template: {metadata: {finalizers: [example.com/x]}, spec: {project: '', destination: {}}}}";
    assertThat(
            Judged.file(set("{" + own + "}", "resources-finalizer.argocd.argoproj.io", ""))
                .by(CHECK))
        .isEmpty();
    assertThat(
            Judged.file(
                    set("{" + own + "}, {list: {}}", "resources-finalizer.argocd.argoproj.io", ""))
                .by(CHECK))
        .hasSize(1);
    assertThat(Judged.file(set("{list: {}}", "example.com/x", "")).by(CHECK)).isEmpty();
  }

  @Test
  void theMendTakesTheFinalizersOut() {
    String text = set("{list: {}}", "resources-finalizer.argocd.argoproj.io", "");
    assertThat(Edits.applied(text, Judged.file(text).by(CHECK).getFirst().edits()))
        .contains("metadata: {name: \"x-{{name}}\"}");
    String two = set("{list: {}}", "resources-finalizer.argocd.argoproj.io, example.com/x", "");
    assertThat(Edits.applied(two, Judged.file(two).by(CHECK).getFirst().edits()))
        .contains("finalizers: [example.com/x]");
    String list =
        """
              finalizers:
              - a.example.com/a # stays
              - resources-finalizer.argocd.argoproj.io # goes
              - resources-finalizer.argocd.argoproj.io/background
              labels: {a: b}
        """;
    String block =
        two.replaceFirst("metadata: \\{name: \"x-.*", "metadata:\n" + list.stripTrailing());
    assertThat(Edits.applied(block, Judged.file(block).by(CHECK).getFirst().edits()))
        .contains("      - a.example.com/a # stays\n      labels: {a: b}\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  templatePatch: |\n    metadata:\n      finalizers:\n        - resources-finalizer.argocd.argoproj.io\n",
        "  templatePatch: >-\n    metadata: {finalizers: [\n    resources-finalizer.argocd.argoproj.io]}\n\n",
        "  templatePatch: '{\"metadata\": {\"finalizers\": [\n   \"resources-finalizer.argocd.argoproj.io\"]}}'\n",
        "  templatePatch: &p |- # resources-finalizer.argocd.argoproj.io\n    # resources-finalizer.argocd.argoproj.io\n    metadata: {finalizers: [resources-finalizer.argocd.argoproj.io]}\n",
      })
  void aFinalizerInAPatchIsShownWhereItStands(String patch) {
    var found = Judged.file(set("{list: {}}", "", patch)).by(CHECK);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().location().span().text())
        .isEqualTo("resources-finalizer.argocd.argoproj.io");
    assertThat(found.getFirst().location().span().line()).isGreaterThan(10);
  }

  @Test
  void anEscapedPatchIsShownAtItsKey() {
    String patch =
        "  templatePatch: \"metadata: {finalizers: [resources\\x2dfinalizer.argocd.argoproj.io]}\"\n";
    var found = Judged.file(set("{list: {}}", "", patch)).by(CHECK);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().location().span().text()).isEqualTo("templatePatch");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  templatePatch: |\n    metadata:\n      # finalizers: [resources-finalizer.argocd.argoproj.io]\n      labels: {a: b}\n",
        "  templatePatch: |\n    metadata:\n      $deleteFromPrimitiveList/finalizers: [resources-finalizer.argocd.argoproj.io]\n",
        "  templatePatch: |\n    metadata:\n      finalizers: [resources-finalizer.argocd.argoproj.io.example.com/x]\n",
        "  templatePatch: |\n    metadata:\n      annotations: {note: resources-finalizer.argocd.argoproj.io}\n",
      })
  void whatAddsNoFinalizerIsLeftAlone(String patch) {
    assertThat(Judged.file(set("{list: {}}", "", patch)).by(CHECK)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "metadata:\n  $deleteFromPrimitiveList/finalizers: [resources-finalizer.argocd.argoproj.io]",
        "metadata:\n  finalizers: null",
        "metadata:\n  finalizers:",
        "metadata: {$patch: replace, name: x}",
        "metadata: {$retainKeys: [name], name: x}",
        "{\"metadata\": {\"finalizers\": null}}",
      })
  void whatThePatchTakesAwayDefeatsNothing(String patch) {
    String more = "  templatePatch: |\n    " + patch.replace("\n", "\n    ") + "\n";
    String text = set("{list: {}}", "resources-finalizer.argocd.argoproj.io", more);
    assertThat(Judged.file(text).by(CHECK)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spec: {source: {helm: {valuesObject: {finalizers: [resources-finalizer.argocd.argoproj.io]}}}}",
        "spec:\n  source:\n    helm:\n      valuesObject:\n        metadata:\n          finalizers: [resources-finalizer.argocd.argoproj.io]",
        "spec:\n  source:\n    helm:\n      valuesObject:\n        finalizers:\n        - resources-finalizer.argocd.argoproj.io",
        "metadata:\n  finalizers: [example.com/a]\n  annotations:\n    note: resources-finalizer.argocd.argoproj.io",
        "metadata: {finalizers: [example.com/a], annotations: {note: resources-finalizer.argocd.argoproj.io}}",
      })
  void otherListsOfThatNameAreNoFinalizers(String patch) {
    for (String action : new String[] {"", "# {{ .name }}\n", "{{- if .x }}\n"}) {
      String more = "  templatePatch: |\n    " + (action + patch).replace("\n", "\n    ") + "\n";
      assertThat(Judged.file(set("{list: {}}", "", more)).by(CHECK)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{- if .x }}\nmetadata:\n  finalizers:\n  - resources-finalizer.argocd.argoproj.io\n{{- end }}",
        "metadata:\n  labels: {a: '{{ .a }}'}\n  finalizers:\n    - example.com/a # first: this\n    {{ if .x }}\n    - resources-finalizer.argocd.argoproj.io\n    {{ end }}",
        "{\"metadata\": {\"labels\": {\"a\": \"{{a}}\"}, \"finalizers\": [\n  \"resources-finalizer.argocd.argoproj.io\"]}}",
        "metadata: {finalizers: [resources-finalizer.argocd.argoproj.io], labels: {a: '{{a}}'}}",
      })
  void aPatchYetToBeFilledInIsReadByItsIndentation(String patch) {
    String more = "  templatePatch: |\n    " + patch.replace("\n", "\n    ") + "\n";
    assertThat(Judged.file(set("{list: {}}", "", more)).by(CHECK)).hasSize(1);
  }

  @Test
  void bracesThatAreNotJsonPatchNothing() {
    String more =
        "  templatePatch: '{metadata: {finalizers: [resources-finalizer.argocd.argoproj.io]}}'\n";
    assertThat(Judged.file(set("{list: {}}", "", more)).by(CHECK)).isEmpty();
  }
}
