package dev.lynceus.check.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.kube.Manifest;
import dev.lynceus.kube.Nodes;
import dev.lynceus.text.Source;
import dev.lynceus.yaml.Yaml;
import dev.lynceus.yaml.YamlReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The ways through the branches of a patch.
class PatchOutcomesTest {
  private static List<PatchOutcomes.Outcome> of(boolean go, String patch) {
    String text =
        """
        apiVersion: argoproj.io/v1alpha1
        kind: ApplicationSet
        metadata: {name: web}
        spec:
          goTemplate: %s
          generators: [{clusters: {}}]
          template: {metadata: {name: x}, spec: {project: p}}
          templatePatch: |
        %s
        """
            .formatted(go, patch.indent(4));
    Yaml root = YamlReader.read(new Source("a.yaml", text)).documents().getFirst().root();
    Manifest manifest = Manifest.decode(root, "a.yaml").getFirst();
    return PatchOutcomes.of(ApplicationSet.decode(manifest));
  }

  private static boolean wipes(String patch) {
    return of(true, patch).stream()
        .anyMatch(o ->
            Nodes.at(o.root(), "spec")
                .filter(n -> n instanceof Yaml.Scalar s && s.isNull())
                .isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spec:",
        "spec:\n  {{- if .a }}\n  x: 1\n  {{- end }}",
        "spec:\n  {{- with .a }}\n  x: {{ . }}\n  {{- end }}",
        "spec:\n  {{- range .a }}\n  x: {{ . }}\n  {{- end }}",
        "spec:\n  {{- range .a }}\n  {{- break }}\n  x: 1\n  {{- end }}",
        "{{- if .a }}\nspec:\n  {{- if not .a }}\n  x: 1\n  {{- end }}\n{{- end }}",
        "{{- $a := .b }}\nspec:\n  {{- if $a }}\n  x: 1\n  {{- else if .c }}\n  x: 2\n  {{- end }}",
        "{{ define \"d\" }}{{ if .a }}x: 1{{ end }}{{ end }}\nspec:\n  {{ template \"d\" . }}",
        "{{- if .a }}\nspec:\n  {{- with .b }}\n  {{- if .a }}\n  x: 1\n  {{- end }}\n  {{- end }}\n{{- end }}",
        "{{ `spec:` }}",
      })
  void aFieldWithoutAnythingBelowItIsSeen(String patch) {
    assertThat(wipes(patch)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spec: {}",
        "spec: {{ .a }}",
        "{{- if .a }}\nspec:\n  {{- if .a }}\n  x: 1\n  {{- end }}\n{{- end }}",
        "{{- if or .a .b }}\nspec:\n  {{- if .a }}\n  x: 1\n  {{- end }}\n  {{- if .b }}\n  y: 1\n  {{- end }}\n{{- end }}",
        "{{- $c := or (not (hasKey . \"a\")) .a }}\n{{- if $c }}\nspec:\n  {{- if $c }}\n  x: 1\n  {{- end }}\n{{- end }}",
        "spec:\n  {{- if eq .a 1.0 }}\n  x: 1\n  {{- end }}\n  {{- if ne .a 1.0 }}\n  y: 1\n  {{- end }}",
        "spec:\n  {{- if .a }}\n  x: 1\n  {{- else }}\n  y: 1\n  {{- end }}",
        "spec:\n  {{- .a | toYaml | nindent 2 }}",
        "spec:\n  {{- if .a }}\n  x: 1\n  {{- else }}{{ fail \"no\" }}{{- end }}",
        "spec:\n  {{- range list 1 2 }}\n  x{{ . }}: 1\n  {{- end }}",
        "{{- with .a }}\nspec:\n  {{- if $.a }}\n  x: 1\n  {{- end }}\n{{- end }}",
        "spec:\n  {{- if .a }",
      })
  void whatIsAlwaysFilledIsNot(String patch) {
    assertThat(wipes(patch)).isFalse();
  }

  @Test
  void manyQuestionsAreAnsweredInAFewWaysOnly() {
    var patch = new StringBuilder("spec:\n");
    for (int i = 0; i < 40; i++) {
      patch
          .append("  {{- if .a")
          .append(i)
          .append(" }}\n  a")
          .append(i)
          .append(": 1\n  {{- end }}\n");
    }
    assertThat(of(true, patch.toString())).hasSizeBetween(40, 64);
    assertThat(wipes(patch.toString())).isTrue();
  }

  @Test
  void aPatchThatPrintsItselfEndlesslyComesToAnEnd() {
    assertThat(
            of(true, "{{ define \"d\" }}x{{ template \"d\" . }}{{ end }}\n{{ template \"d\" . }}"))
        .isEmpty();
  }

  @Test
  void theOlderLanguageHasNoBranches() {
    var outcomes = of(false, "spec:\n  source:\n    path: '{{path}}'\n");
    assertThat(outcomes).hasSize(1);
    assertThat(Nodes.text(outcomes.getFirst().root(), "spec", "source", "path"))
        .isEqualTo("wwwwwwww");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gt (len .a) 0", "ge (len .a) 1", "ne (.a | len) 0", "ne .a \"\"", "eq .a true",
        "ne .a false", "not (eq (len .a) 0)", "not (lt (len .a) 1)", "len .a", ".a | len",
        ".a | default \"\"", "default false .a", "coalesce .a \"\"", "not (not .a)",
      })
  void whatAsksWhetherAValueIsEmptyIsOneQuestion(String condition) {
    assertThat(
            wipes(
                "{{- if "
                    + condition
                    + " }}\nspec:\n  {{- range .a }}\n  x: 1\n  {{- end }}\n{{- end }}"))
        .isFalse();
  }

  @Test
  void aLongChainOfConditionsIsFollowedToItsEnd() {
    var patch = new StringBuilder("spec:\n  {{- if eq .a \"0\" }}\n  x: 0\n");
    for (int i = 1; i < 40; i++) {
      patch.append("  {{- else if eq .a \"" + i + "\" }}\n  x: " + i + "\n");
    }
    assertThat(wipes(patch + "  {{- end }}")).isTrue();
    assertThat(wipes(patch + "  {{- else }}\n  x: 9\n  {{- end }}")).isFalse();
  }

  @Test
  void aValueThatHoldsItselfTwiceDoesNotGrowWithoutEnd() {
    String doubled = "{{- $a = list $a $a }}".repeat(60);
    assertThat(of(true, "{{- $a := .x }}" + doubled + "\nspec: {{ if eq $a .y }}x{{ end }}"))
        .hasSize(2);
  }

  @Test
  void definitionsThatCallEachOtherTwiceEnd() {
    var patch = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      String call = "{{ template \"d" + (i + 1) + "\" . }}";
      patch.append("{{ define \"d" + i + "\" }}" + call + call + "{{ end }}");
    }
    patch.append("{{ define \"d40\" }}x{{ end }}spec: {{ template \"d0\" . }}");
    assertThat(of(true, patch.toString())).isEmpty();
  }
}
