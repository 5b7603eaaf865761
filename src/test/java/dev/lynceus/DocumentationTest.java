package dev.lynceus;

import dev.lynceus.report.RuleIndex;
import dev.lynceus.rule.RuleFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What the pages say is what the program does.
class DocumentationTest {
  @Test
  void theIndexOfTheRulesIsTheirOwn() throws IOException {
    var rules = RuleExamplesTest.shipped().stream().map(s -> RuleFile.read(s).rule().orElseThrow()).toList();
    Golden.check(Path.of("rules/README.md"), RuleIndex.markdown(rules));
  }
}
