package dev.lynceus.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.text.Source;
import dev.lynceus.yaml.YamlValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleFileTest {
  @Test
  void theQuickReadingOfOurOwnRulesIsTheOneOfTheirYaml() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of("rules"))) {
      files = all.filter(f -> !f.endsWith("README.md")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(50);
    for (Path file : files) {
      var source = new Source("rules/" + file.getFileName(), Files.readString(file));
      RuleFile slow = RuleFile.read(source);
      RuleFile quick = RuleFile.readOwn(source);
      assertThat(slow.troubles()).as(source.path()).isEmpty();
      assertThat(quick.rule()).isEqualTo(slow.rule());
      assertThat(quick.with().map(YamlValues::of)).isEqualTo(slow.with().map(YamlValues::of));
    }
  }
}
