package dev.lynceus.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {
  private static List<String> troubles(String text) {
    return Configuration.read(new Source("lynceus.yaml", text)).troubles().stream()
        .map(t -> t.span().startPosition().line() + " " + t.message())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[", "a/[b", "a\\", "../a", "a/../b", "a//b", "./", ".", "/", "a/./b.yaml"})
  void aPatternThatCanMatchNothingIsRefusedAtItsPlace(String pattern) {
    String quoted = "'" + pattern + "'";
    assertThat(troubles("failOn: error\nexclude: [a, " + quoted + "]\n"))
        .singleElement()
        .asString()
        .startsWith("2 this pattern")
        .endsWith("so it matches nothing");
    assertThat(troubles("rules:\n  x:\n    paths: [" + quoted + "]\n"))
        .singleElement()
        .asString()
        .startsWith("3 this pattern");
    assertThat(troubles("acceptNotEvaluated:\n  - path: " + quoted + "\n    reason: why\n"))
        .singleElement()
        .asString()
        .startsWith("2 this pattern");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "./a", "/a/", "**", "a/**/b", "[a-z].yaml", "..a", "a..", "\\[", ".x/", "*"})
  void aPatternThatCanMatchIsTaken(String pattern) {
    assertThat(troubles("exclude: ['" + pattern + "']\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2.3, argocdVersion 2.3 is older than what Lynceus knows (2.4)",
    "3.7, argocdVersion 3.7 is newer than what Lynceus knows (3.6)",
    "35.0, argocdVersion 35.0 is newer than what Lynceus knows (3.6)"
  })
  void aVersionThatLynceusDoesNotKnowIsRefused(String version, String message) {
    assertThat(troubles("failOn: error\nargocdVersion: '" + version + "'\n"))
        .containsExactly("2 " + message);
  }

  @Test
  void knownVersionsAreTaken() {
    for (String version : new String[] {"2.4", "2.14", "3.0", "3.5", "3.6"}) {
      assertThat(troubles("argocdVersion: '" + version + "'\n")).as(version).isEmpty();
    }
  }
}
