package dev.lynceus.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BuiltInRulesTest {
  @Test
  void everyRuleFileIsBroughtAlong() throws IOException {
    try (Stream<Path> folder = Files.list(Path.of("rules"))) {
      List<Path> files = folder.filter(f -> !f.endsWith("README.md")).sorted().toList();
      assertThat(files).isNotEmpty();
      List<Source> rules = BuiltInRules.read();
      assertThat(rules.stream().map(Source::path))
          .containsExactlyInAnyOrderElementsOf(
              files.stream().map(f -> "rules/" + f.getFileName()).toList());
      for (Source rule : rules) {
        assertThat(Path.of(rule.path())).content().isEqualTo(rule.text());
      }
    }
  }

  @Test
  void onlyLinksToPagesBesideTheIndexAreRules() {
    assertThat(
            BuiltInRules.ids(
                "[x](https://a.example/b) | [`one`](one.md) | [two](two.md) |\n[three](three.txt)"))
        .containsExactly("one", "two");
  }
}
