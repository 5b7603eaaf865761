package dev.lynceus.expand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsedParametersTest {
  @Test
  void fieldsOfTheDotAreNamesAndTextsAreNot() {
    assertThat(UsedParameters.of("a-{{ index .path.segments 1 }}-{{ .x | default \".y\" }}", true))
        .containsExactly("path.segments", "x");
  }

  @Test
  void textsMayBeKeysWhereTheWholeDotIsUsed() {
    assertThat(UsedParameters.of("{{ index . \"project\" }}", true)).containsExactly("project");
  }

  @Test
  void theOlderLanguageHasNothingButNames() {
    assertThat(UsedParameters.of("{{ path.basename }}{{path[0]}}{{open", false))
        .containsExactly("path.basename", "path[0]");
  }
}
