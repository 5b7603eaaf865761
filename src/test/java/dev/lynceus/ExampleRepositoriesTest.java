package dev.lynceus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every example through the real commands, against what its `expected/` holds.
class ExampleRepositoriesTest {
  private static final Path EXAMPLES = Path.of("examples");
  private static final List<String> FORMATS =
      List.of("text", "json", "github", "sarif", "junit", "gitlab", "markdown");

  private static List<Path> examples() throws IOException {
    try (var folders = Files.list(EXAMPLES)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @TestFactory
  Stream<DynamicNode> everyExampleAnswersAsExpected() throws IOException {
    var tests = new ArrayList<DynamicNode>();
    for (Path example : examples()) {
      Path expected = example.resolve("expected");
      for (String format : FORMATS) {
        tests.add(
            DynamicTest.dynamicTest(
                example.getFileName() + " as " + format,
                () ->
                    Golden.check(
                        expected.resolve("check." + format), check(example, format).output())));
      }
      tests.add(
          DynamicTest.dynamicTest(
              example.getFileName() + ", its exit code",
              () ->
                  Golden.check(
                      expected.resolve("exit"), check(example, "text").exit().number() + "\n")));
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(16);
    return tests.stream();
  }

  private static CommandRun check(Path example, String format) {
    CommandRun run = CommandRun.in(Path.of(""), "check", example.toString(), "--format", format);
    assertThat(run.diagnostics()).isEmpty();
    return run;
  }

  @Test
  void theJsonReportHasTheShapeOfItsSchema() throws IOException {
    String schema = Files.readString(Path.of("schemas/lynceus/report.json"));
    var judge =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
    for (Path example : examples()) {
      String report = check(example, "json").output();
      assertThat(judge.validate(report, InputFormat.JSON)).isEmpty();
      assertThat(new ObjectMapper().readTree(report).get("version").asInt()).isEqualTo(1);
    }
  }

  @Test
  void theSafeExampleIsUnsafeWithoutAnyOneOfItsFlags(@org.junit.jupiter.api.io.TempDir Path work)
      throws IOException {
    List<Path> sets;
    try (var files = Files.list(EXAMPLES.resolve("safe/applicationsets"))) {
      sets = files.sorted().toList();
    }
    assertThat(sets).hasSizeGreaterThanOrEqualTo(5);
    for (Path set : sets) {
      String text = Files.readString(set);
      assertThat(text)
          .contains("scmProvider:")
          .contains("\n    preserveResourcesOnDeletion: true\n");
      Path mutated = work.resolve("mutated.yaml");
      Files.writeString(mutated, text.replace("    preserveResourcesOnDeletion: true\n", ""));
      CommandRun run = CommandRun.in(work, "check", "mutated.yaml");
      assertThat(run.output())
          .contains("error[resources-not-preserved]: an empty answer from GitHub");
      assertThat(run.exit().number()).isEqualTo(1);
    }
  }
}
