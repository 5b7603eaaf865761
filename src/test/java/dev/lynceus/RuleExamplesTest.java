package dev.lynceus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.check.Checks;
import dev.lynceus.report.Palette;
import dev.lynceus.report.TextReport;
import dev.lynceus.review.Examples;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Rule;
import dev.lynceus.rule.RuleFile;
import dev.lynceus.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every rule file is its own test: each `# finding:` fires with those words, no other line does,
/// Good is silent, the quoted output is the real one, and what mends a bad example silences it.
class RuleExamplesTest {
  private static final Path RULES = Path.of("rules");

  static List<Source> shipped() throws IOException {
    try (var files = Files.list(RULES)) {
      var sources = new ArrayList<Source>();
      for (Path file :
          files
              .filter(f -> f.toString().endsWith(".md") && !f.endsWith("README.md"))
              .sorted()
              .toList()) {
        sources.add(new Source("rules/" + file.getFileName(), Files.readString(file)));
      }
      return sources;
    }
  }

  @TestFactory
  Stream<DynamicNode> examples() throws IOException {
    List<Source> shipped = shipped();
    return shipped.stream().map(source -> container(source, shipped));
  }

  private static DynamicNode container(Source source, List<Source> shipped) {
    RuleFile file = RuleFile.read(source);
    var tests = new ArrayList<DynamicTest>();
    tests.add(
        DynamicTest.dynamicTest(
            "is a rule file",
            () ->
                assertThat(
                        file.troubles().stream()
                            .map(t -> t.span().startPosition() + " " + t.message()))
                    .isEmpty()));
    tests.add(
        DynamicTest.dynamicTest(
            "its settings fit its check",
            () ->
                assertThat(
                        file.with()
                            .map(node ->
                                RuleFile.settingsTroubles(file.rule().orElseThrow().check(), node))
                            .orElse(List.of()))
                    .isEmpty()));
    tests.add(
        DynamicTest.dynamicTest(
            "shows its defect in two shapes, and what it leaves alone",
            () -> {
              List<Rule.Example> shown = file.rule().orElseThrow().examples();
              assertThat(shown).filteredOn(e -> !e.good()).hasSizeGreaterThanOrEqualTo(2);
              assertThat(shown).filteredOn(Rule.Example::good).isNotEmpty();
            }));
    file.rule()
        .ifPresent(
            rule -> rule.examples().forEach(example -> tests.add(test(rule, example, shipped))));
    return DynamicContainer.dynamicContainer(source.path(), tests);
  }

  private static DynamicTest test(Rule rule, Rule.Example example, List<Source> shipped) {
    return DynamicTest.dynamicTest(
        (example.good() ? "good" : "bad") + " example at line " + example.line(),
        () -> {
          Examples.Outcome outcome =
              new Examples(shipped, List.of(), r -> TextReport.render(r, Palette.PLAIN, 80))
                  .run(rule, example);
          if (!example.output().isEmpty()) {
            Golden.checkPart(
                Path.of(rule.source().path()),
                "```text\n" + example.output() + "```",
                "```text\n" + outcome.output() + "```");
          }
          assertThat(outcome.deviations()).isEmpty();
        });
  }

  @Test
  void everyCheckIsUsedAndEveryRuleNamesOne() throws IOException {
    var named =
        shipped().stream()
            .map(s -> RuleFile.read(s).rule().orElseThrow().check())
            .collect(Collectors.toSet());
    assertThat(named).isEqualTo(Checks.ALL.stream().map(Check::name).collect(Collectors.toSet()));
    assertThat(Checks.ALL).extracting(Check::name).doesNotHaveDuplicates();
  }

  @Test
  void thereAreEnoughRules() throws IOException {
    assertThat(shipped()).hasSizeGreaterThanOrEqualTo(18);
  }
}
