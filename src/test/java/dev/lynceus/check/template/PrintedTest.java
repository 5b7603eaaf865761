package dev.lynceus.check.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.gotemplate.Functions;
import dev.lynceus.gotemplate.Parsed;
import dev.lynceus.gotemplate.TemplateParser;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where a parameter is printed as it comes.
class PrintedTest {
  private static List<Printed.Print> prints(String text) {
    var template = (Parsed.Template) TemplateParser.parse(text, Functions.ARGO_CD);
    return Printed.of(template.nodes(), template.defined(), Set.of("title", "labels"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: {{ .title }}",
        "a: {{ $.title }}",
        "a: {{ .title | lower | trunc 20 }}",
        "a: {{ .title | squote }}",
        "a: \"{{ .title | quote }}\"",
        "a: '{{ toJson .title }}'",
        "a: {{ .title | toYaml }}",
        "a: {{ printf \"%s-x\" .title }}",
        "a: {{ .title | quote | trimAll \"x\" | cat .title }}",
        "a: {{ ternary .title \"x\" true }}",
        "a: {{ index .labels 0 }}",
        "{{ range .labels }}{{ . }}{{ end }}",
        "{{ range $i, $l := .labels }}{{ $l }}{{ end }}",
        "{{ with .title }}a: {{ . }}{{ end }}",
        "{{ $t := .title }}{{ if true }}a: {{ $t }}{{ end }}",
        "a: {{ (lower .title) }}",
        "a: {{ default .title .other }}",
        "a: \"by {{ .title | toJson }}\"",
        "a: 'it''s {{ .title | toJson }}'",
        "a: \"{{ with .title }}{{ . | toJson }}{{ end }}\"",
        "a: \"{{ printf \"%q\" .title }}\"",
        "a: {{ printf \"%.20s\" .title }}",
        "a: {{ index . \"title\" }}",
        "a: {{ dig \"title\" \"\" $ }}",
        "{{ define \"d\" }}a: {{ . }}{{ end }}{{ template \"d\" .title }}",
      })
  void whatIsNotEscapedIsFound(String text) {
    assertThat(prints(text)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: {{ .number }}",
        "it's: {{ .title | toJson }}",
        "a: \"x\" # don't\nb: {{ .title | toJson }}",
        "a: \"x\\\"y\"\nb: {{ .title | toJson }}",
        "a: {{ printf \"%5d\" .title }}",
        "a: {{ .title | toJson }}",
        "a: {{ quote .title }}",
        "a: {{ printf \"%q\" .title }}",
        "a: {{ .title | b64enc }}",
        "a: {{ .labels | toYaml | nindent 2 }}",
        "a: {{ regexReplaceAll \"[^a-z]\" .title \"\" }}",
        "a: {{ if eq .title \"x\" }}1{{ end }}",
        "a: {{ len .labels }}",
        "a: {{ contains \"x\" .title | ternary \"a\" \"b\" }}",
        "a: {{ join \",\" .labels | toJson }}",
        "{{ with .other }}{{ .title }}{{ end }}",
        "{{ $t := .title | toJson }}a: {{ $t }}",
      })
  void whatIsEscapedOrOnlyAskedIsNot(String text) {
    assertThat(prints(text)).isEmpty();
  }
}
