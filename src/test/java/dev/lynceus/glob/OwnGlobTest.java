package dev.lynceus.glob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnGlobTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "expected, expected/report.json",
        "expected, examples/incident/expected/a/b.yaml",
        "expected, expected",
        "expected/, a/expected/b.yaml",
        "/expected, expected/a.yaml",
        "./expected, expected/a.yaml",
        "*.yaml, a/b.yaml",
        "*.yaml, folder.yaml/b.json",
        "deploy/**, deploy/a/b.yaml",
        "deploy/*.yaml, deploy/a.yaml",
        "deploy, deploy/a.yaml",
        "deploy/prod, deploy/prod/a.yaml",
        "**/prod/*.yaml, prod/a.yaml",
        "**/prod/*.yaml, a/b/prod/a.yaml",
        "a/**/b, a/b",
        "a/**/b, a/x/y/b/c.yaml",
        "team-?.yaml, team-a.yaml",
        "team-?.yaml, team-\uD83D\uDE80.yaml",
        "team-[a-c].yaml, team-b.yaml",
        "team-[!a-c].yaml, team-d.yaml",
        "[[:digit:]].yaml, 7.yaml",
        "\\*.yaml, *.yaml",
        "[]].yaml, ].yaml",
        "a b.yaml, x/a b.yaml",
        "**, a/b"
      })
  void aPatternSpeaksOfAFile(String pattern, String file) {
    assertThat(OwnGlob.of(pattern).matches(file)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "expected/, expected",
        "/expected, a/expected/b.yaml",
        "deploy/*.yaml, deploy/a/b.yaml",
        "deploy/prod, x/deploy/prod/a.yaml",
        "deploy/**, deployment/a.yaml",
        "*.yaml, a.yml",
        "*.yaml, a.yaml.bak",
        "team-?.yaml, team-.yaml",
        "team-[a-c].yaml, team-d.yaml",
        "?, ab",
        "a/**/b, a/xb",
        "\\*.yaml, a.yaml",
        "/, a.yaml",
        "\"\", a.yaml"
      })
  void aPatternDoesNotSpeakOfAFile(String pattern, String file) {
    assertThat(OwnGlob.of(pattern).matches(file)).isFalse();
  }

  @Test
  void aPatternNamesWhatItDescribesButNotWhatIsInside() {
    assertThat(OwnGlob.of("expected/").names("examples/expected", true)).isTrue();
    assertThat(OwnGlob.of("expected/").names("examples/expected", false)).isFalse();
    assertThat(OwnGlob.of("expected").names("examples/expected/deeper", true)).isFalse();
    assertThat(OwnGlob.of("examples/*.yaml").names("examples", true)).isFalse();
    assertThat(OwnGlob.of("examples/*.yaml").names("examples/a.yaml", false)).isTrue();
  }

  @Test
  void aBracketThatIsNeverClosedIsTold() {
    assertThat(OwnGlob.of("team-[ab.yaml").open()).isTrue();
    assertThat(OwnGlob.of("deploy/[[:wrong:]]/x").open()).isTrue();
    assertThat(OwnGlob.of("deploy/x\\").open()).isTrue();
    assertThat(OwnGlob.of("deploy/[ab]/x").open()).isFalse();
    assertThat(OwnGlob.of("team-[ab.yaml").matches("team-[ab.yaml")).isFalse();
  }

  @Test
  void noPatternTakesLongerThanItsLengthTimesThatOfThePath() {
    var inName = OwnGlob.of("*a".repeat(500) + "b");
    var across = OwnGlob.of("**/a/".repeat(500) + "b");
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          assertThat(inName.matches("a".repeat(4000))).isFalse();
          assertThat(across.matches("a/".repeat(2000) + "c")).isFalse();
        });
  }
}
