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
  void theDotIsAPartInsideLoopsAndConditions() {
    assertThat(UsedParameters.of("{{ range .a.b }}{{ .c }}{{ $.d }}{{ end }}", true))
        .containsExactly("a.b", "a.b.c", "d");
    assertThat(UsedParameters.of("{{ with $x := .a }}{{ . }}{{ $x.y }}{{ end }}", true))
        .containsExactly("a", "a", "a.y");
  }

  @Test
  void keysThatArePickedBelongToTheName() {
    assertThat(UsedParameters.of("{{ index .metadata.labels \"x/y\" }}", true))
        .containsExactly("metadata.labels.x/y");
    assertThat(UsedParameters.of("{{ dig \"a\" \"b\" \"\" $ }}", true)).containsExactly("a.b.");
  }

  @Test
  void definitionsAreFollowedOnceEach() {
    assertThat(
            UsedParameters.of(
                "{{ define \"d\" }}{{ .x }}{{ template \"d\" . }}{{ end }}{{ template \"d\" .a }}",
                true))
        .containsExactly("a", "a.x", "a");
  }

  @Test
  void aTextThatGoRefusesNamesNothing() {
    assertThat(UsedParameters.of("{{ .a", true)).isEmpty();
  }

  @Test
  void theOlderLanguageHasNothingButNames() {
    assertThat(UsedParameters.of("{{ path.basename }}{{path[0]}}{{open", false))
        .containsExactly("path.basename", "path[0]");
  }
}
