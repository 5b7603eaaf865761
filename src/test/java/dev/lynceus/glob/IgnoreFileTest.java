package dev.lynceus.glob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.junit.jupiter.api.Test;

class IgnoreFileTest {
  @Test
  void theLastRuleThatMatchesHasTheLastWord() {
    IgnoreFile rules = IgnoreFile.read("*.yaml\n!keep.yaml\n/keep.yaml\n");
    assertThat(rules.ruling("a/b.yaml", false)).isEqualTo(IgnoreFile.Ruling.IGNORED);
    assertThat(rules.ruling("a/keep.yaml", false)).isEqualTo(IgnoreFile.Ruling.KEPT);
    assertThat(rules.ruling("keep.yaml", false)).isEqualTo(IgnoreFile.Ruling.IGNORED);
    assertThat(rules.ruling("a/b.json", false)).isEqualTo(IgnoreFile.Ruling.UNSAID);
  }

  @Test
  void aSlashAtTheEndMeansFoldersOnly() {
    IgnoreFile rules = IgnoreFile.read("build/\n");
    assertThat(rules.ruling("a/build", true)).isEqualTo(IgnoreFile.Ruling.IGNORED);
    assertThat(rules.ruling("a/build", false)).isEqualTo(IgnoreFile.Ruling.UNSAID);
  }

  @Test
  void commentsBlanksAndLineBreaksAreReadAsGitDoes() {
    IgnoreFile rules =
        IgnoreFile.read(
            "\uFEFFfirst\r\n# comment\n\n   \n\\#hash\n\\!bang\ntrailing   \nkept\\ \nlast\r");
    for (String name : List.of("first", "#hash", "!bang", "trailing", "kept ", "last")) {
      assertThat(rules.ruling(name, false)).as(name).isEqualTo(IgnoreFile.Ruling.IGNORED);
    }
    for (String name : List.of("# comment", "kept", "trailing   ", "comment")) {
      assertThat(rules.ruling(name, false)).as(name).isEqualTo(IgnoreFile.Ruling.UNSAID);
    }
  }

  @Test
  void anEmptyFileSaysNothing() {
    assertThat(IgnoreFile.read("# nothing\n")).isSameAs(IgnoreFile.EMPTY);
    assertThat(IgnoreFile.EMPTY.ruling("a", false)).isEqualTo(IgnoreFile.Ruling.UNSAID);
  }

  /// Patterns that both read as Git does; what JGit reads otherwise (escaped brackets, `**` beside
  /// other characters) is left out.
  @Test
  void jgitAgreesOnPatternsMadeByChance() throws IOException {
    var random = new Random(7);
    int said = 0;
    for (int round = 0; round < 3000; round++) {
      String text = rules(random);
      IgnoreFile ours = IgnoreFile.read(text);
      var theirs = new IgnoreNode();
      theirs.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      for (int i = 0; i < 10; i++) {
        String path = path(random);
        boolean folder = random.nextBoolean();
        IgnoreFile.Ruling ruling = ours.ruling(path, folder);
        assertThat(ruling)
            .as("%s (folder: %s) by\n%s", path, folder, text)
            .isEqualTo(ruling(theirs, path, folder));
        said += ruling == IgnoreFile.Ruling.UNSAID ? 0 : 1;
      }
    }
    assertThat(said).isGreaterThan(5000);
  }

  private static IgnoreFile.Ruling ruling(IgnoreNode node, String path, boolean folder) {
    return switch (node.isIgnored(path, folder)) {
      case IGNORED -> IgnoreFile.Ruling.IGNORED;
      case NOT_IGNORED -> IgnoreFile.Ruling.KEPT;
      case CHECK_PARENT, CHECK_PARENT_NEGATE_FIRST_MATCH -> IgnoreFile.Ruling.UNSAID;
    };
  }

  private static final List<String> SEGMENTS =
      List.of(
          "a",
          "b",
          "ab",
          "*",
          "?",
          "a*",
          "*b",
          "*.yaml",
          "x.yaml",
          "y.*",
          "[ab]",
          "[!a]",
          "[a-b]*",
          "**",
          "?.yaml",
          "a-b",
          "*-*",
          "[[:alpha:]]");

  private static final List<String> NAMES =
      List.of("a", "b", "ab", "x.yaml", "y.yaml", "a.yaml", "a-b", "ba", ".h");

  private static String rules(Random random) {
    var lines = new ArrayList<String>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      var line = new StringBuilder(random.nextInt(4) == 0 ? "!" : "");
      line.append(random.nextInt(4) == 0 ? "/" : "");
      for (int j = 0; j <= random.nextInt(3); j++) {
        line.append(j > 0 ? "/" : "").append(SEGMENTS.get(random.nextInt(SEGMENTS.size())));
      }
      lines.add(line.append(random.nextInt(4) == 0 ? "/" : "").toString());
    }
    return String.join("\n", lines);
  }

  private static String path(Random random) {
    var path = new StringBuilder();
    for (int i = 0; i <= random.nextInt(4); i++) {
      path.append(i > 0 ? "/" : "").append(NAMES.get(random.nextInt(NAMES.size())));
    }
    return path.toString();
  }
}
