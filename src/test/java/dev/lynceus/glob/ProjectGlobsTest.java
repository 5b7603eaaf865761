package dev.lynceus.glob;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ProjectGlobsTest {
  @Test
  void aStarOfARepositoryStaysBetweenSlashesAndTwoCrossThem() {
    assertThat(
            GobwasGlob.ofPath("https://git.example.com/*").matches("https://git.example.com/a/b"))
        .isFalse();
    assertThat(
            GobwasGlob.ofPath("https://git.example.com/**").matches("https://git.example.com/a/b"))
        .isTrue();
    assertThat(
            GobwasGlob.ofPath("https://git.example.com/a/*").matches("https://git.example.com/a/b"))
        .isTrue();
  }

  @Test
  void aStarOfAClusterCrossesSlashes() {
    assertThat(GobwasGlob.of("https://k8s-*").matches("https://k8s-a.example.com/b/c")).isTrue();
    assertThat(GobwasGlob.of("team-*").matches("Team-x")).isFalse();
    assertThat(GobwasGlob.of("").matches("")).isTrue();
    assertThat(GobwasGlob.of("").matches("a")).isFalse();
  }

  @Test
  void bracesAreAlternativesAndMayNest() {
    GobwasGlob glob = GobwasGlob.of("{a,b{c,d*}}-x");
    assertThat(glob.matches("a-x")).isTrue();
    assertThat(glob.matches("bc-x")).isTrue();
    assertThat(glob.matches("bdddd-x")).isTrue();
    assertThat(glob.matches("b-x")).isFalse();
    assertThat(GobwasGlob.of("a,b}").matches("a,b}")).isTrue();
    assertThat(GobwasGlob.of("{a,b").matches("b")).isTrue();
  }

  @Test
  void setsAreRangesOrLists() {
    assertThat(GobwasGlob.of("[a-c]x").matches("bx")).isTrue();
    assertThat(GobwasGlob.of("[!a-c]x").matches("bx")).isFalse();
    assertThat(GobwasGlob.of("[ac-]x").matches("-x")).isTrue();
    assertThat(GobwasGlob.of("[]").broken()).isTrue();
    assertThat(GobwasGlob.of("[c-a]").broken()).isTrue();
    assertThat(GobwasGlob.of("a\\*").matches("a*")).isTrue();
    assertThat(GobwasGlob.of("a\\*").matches("ab")).isFalse();
  }

  @Test
  void newGlobbingTakesBracesWithFoldersInThem() {
    DoublestarGlob glob = DoublestarGlob.of("{apps/**,base}/*.json");
    assertThat(glob.matches("base/a.json")).isTrue();
    assertThat(glob.matches("apps/a.json")).isTrue();
    assertThat(glob.matches("apps/b/c/a.json")).isTrue();
    assertThat(glob.matches("base/b/a.json")).isFalse();
    assertThat(DoublestarGlob.of("apps[^x]web").matches("apps/web")).isFalse();
    assertThat(DoublestarGlob.of("a}").broken()).isTrue();
  }

  @Test
  void whatGitCannotBeAskedIsSaid() {
    assertThat(Pathspec.of("../x").refusal()).contains("../x is outside the repository");
    assertThat(Pathspec.of(":(attr:x)*").refusal()).isPresent();
    assertThat(Pathspec.of(":(icase)APPS/*.JSON").matches("apps/a.json")).isTrue();
    assertThat(Pathspec.of(":(literal)a*").matches("ab")).isFalse();
    assertThat(Pathspec.of("a/??.json").matches("a/\u00e9.json")).isTrue();
  }

  @Test
  void noPatternCostsMoreThanItsLengthTimesThatOfTheText() {
    String pattern = "*a".repeat(2_000) + "b";
    String braces = "{a,".repeat(2_000) + "}".repeat(2_000) + "**".repeat(100) + "b";
    String text = "a".repeat(4_000);
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          assertThat(GobwasGlob.of(pattern).matches(text)).isFalse();
          assertThat(GobwasGlob.of(braces).matches(text)).isFalse();
          assertThat(DoublestarGlob.of(pattern).matches(text)).isFalse();
          assertThat(PathMatch.of(pattern).matches(text)).isFalse();
          assertThat(Pathspec.of(pattern).matches(text)).isFalse();
        });
  }
}
