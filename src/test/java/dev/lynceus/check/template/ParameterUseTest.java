package dev.lynceus.check.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which parameters a template uses, and how sure it is of them.
class ParameterUseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{{ .name }}                                 ; .name ; false",
        "{{ index .metadata.labels \"x\" }}          ; .metadata.labels ; false",
        "{{ $.name | upper }}                        ; .name ; false",
        "{{ if hasKey . \"x\" }}{{ .x }}{{ end }}    ; . ; false",
        "{{ if .x }}a{{ end }}                       ; .x ; true",
        "{{ with .x }}a{{ end }}                     ; .x ; true",
        "{{ range .x }}a{{ end }}                    ; .x ; true",
        "{{ default \"a\" .x }}                      ; .x ; true",
        "{{ .x | default \"a\" }}                    ; .x ; true",
        "{{ (or .x .y) }}                            ; .x ; true",
        "{{ dig \"x\" \"a\" . }}                     ; . ; false",
      })
  void aTestOfAParameterCountsOnLeniency(String text, String first, boolean lenient) {
    var use = new ParameterUse();
    use.add(text);
    assertThat(use.used().getFirst()).isEqualTo(first);
    assertThat(use.isLenient()).isEqualTo(lenient);
  }
}
