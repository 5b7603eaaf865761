package dev.lynceus.check.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParameterNamesTest {
  @Test
  void fieldsOfTheDotAreNamesAndTextsAreNot() {
    assertThat(ParameterNames.of("a-{{ index .path.segments 1 }}-{{ .x | default \".y\" }}", true))
        .containsExactly("path.segments", "x");
  }

  @Test
  void textsMayBeKeysWhereTheWholeDotIsUsed() {
    assertThat(ParameterNames.of("{{ index . \"project\" }}", true)).containsExactly("project");
  }

  @Test
  void theOlderLanguageHasNothingButNames() {
    assertThat(ParameterNames.of("{{ path.basename }}{{path[0]}}{{open", false))
        .containsExactly("path.basename", "path[0]");
  }
}
