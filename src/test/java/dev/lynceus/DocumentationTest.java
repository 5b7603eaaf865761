package dev.lynceus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.report.RuleIndex;
import dev.lynceus.rule.RuleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the pages say is what the program does.
class DocumentationTest {
  private static final Path README = Path.of("README.md");

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private static String fence(String page, String opening) {
    int start = page.indexOf("```" + opening + "\n");
    assertThat(start).as(opening).isNotNegative();
    int from = page.indexOf('\n', start) + 1;
    return page.substring(from, page.indexOf("```", from));
  }

  @Test
  void theIndexOfTheRulesIsTheirOwn() throws IOException {
    var rules =
        RuleExamplesTest.shipped().stream()
            .map(s -> RuleFile.read(s).rule().orElseThrow())
            .toList();
    Golden.check(Path.of("rules/README.md"), RuleIndex.markdown(rules));
  }

  @Test
  void theReadmeQuotesWhatIsSaidAboutItsApplicationSet(@TempDir Path folder) throws IOException {
    String page = Files.readString(README);
    Files.writeString(
        folder.resolve("applicationset.yaml"), fence(page, "yaml title=applicationset.yaml"));
    CommandRun run = CommandRun.in(folder, "check", "applicationset.yaml");
    assertThat(run.exit().number()).isEqualTo(1);
    Golden.checkPart(
        README, "```text\n" + fence(page, "text") + "```", "```text\n" + run.output() + "```");
  }

  @Test
  void theSettingsOfTheReadmeAreAccepted(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve(".lynceus"));
    String settings = fence(Files.readString(README), "yaml title=.lynceus/lynceus.yaml");
    Files.writeString(folder.resolve(".lynceus/lynceus.yaml"), settings);
    CommandRun run = CommandRun.in(folder, "check");
    assertThat(run.diagnostics()).isEmpty();
    assertThat(run.exit().number()).isZero();
  }

  @Test
  void theRuleOfTheReadmeKeepsItsWord(@TempDir Path folder) throws IOException {
    String page = Files.readString(README);
    String opening = "````markdown title=.lynceus/rules/production-cascades.md\n";
    int start = page.indexOf(opening) + opening.length();
    Path rules = Files.createDirectories(folder.resolve(".lynceus/rules"));
    Files.writeString(
        rules.resolve("production-cascades.md"),
        page.substring(start, page.indexOf("````", start)));
    CommandRun run = CommandRun.in(folder, "rules", "--test");
    assertThat(run.diagnostics()).isEmpty();
    assertThat(page).contains("```console\n$ lynceus rules --test\n" + run.output() + "```");
    assertThat(run.exit().number()).isZero();
  }

  @Test
  void theFormatsOfTheReadmeAreThoseOfTheHelp() throws IOException {
    String page = Files.readString(README);
    String table =
        page.substring(page.indexOf("| format | for |"), page.indexOf("| exit | meaning |"));
    String documented =
        all("^\\| `[a-z]+`", table).stream()
            .map(row -> row.substring(3, row.length() - 1))
            .collect(Collectors.joining(", "));
    String help = CommandRun.in(Path.of(""), "check", "--help").output();
    assertThat(help.replaceAll("\\s+", " ")).contains("Print " + documented + " (default: text).");
  }

  @Test
  void aBaselineMakesARepositoryCleanAsTheReadmeSays(@TempDir Path folder) throws IOException {
    String page = Files.readString(README);
    Files.writeString(
        folder.resolve("applicationset.yaml"), fence(page, "yaml title=applicationset.yaml"));
    String commands = page.substring(page.indexOf("## A repository that is not clean yet"));
    List<String> lines = fence(commands, "console").lines().toList();
    assertThat(lines).hasSize(2);
    for (String line : lines) {
      String[] arguments = line.substring("$ lynceus ".length()).split(" ", -1);
      CommandRun run = CommandRun.in(folder, arguments);
      assertThat(run.exit().number()).as(line + ": " + run.output()).isZero();
    }
  }

  @Test
  void theReadmeBeginsWithTheTwoCommands() throws IOException {
    assertThat(fence(Files.readString(README), "console"))
        .isEqualTo("$ bin/lynceus check examples/incident\n$ mvn verify\n");
  }

  @Test
  void theCommandsOfTheReadmeAreThoseOfTheHelp() throws IOException {
    List<String> documented =
        all("^\\| `lynceus [a-z]+", Files.readString(README)).stream()
            .map(l -> l.substring(l.lastIndexOf(' ') + 1))
            .sorted()
            .toList();
    String help = CommandRun.in(Path.of(""), "--help").output();
    String listed = help.substring(help.indexOf("Commands:"), help.indexOf("Example:"));
    assertThat(all("^  [a-z]+", listed).stream().map(String::strip).sorted().toList())
        .isEqualTo(documented);
  }

  @Test
  void everyCommandHasHelpWithAnExampleThatRuns(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("deploy"));
    var commands = new ArrayList<>(List.of(""));
    String help = CommandRun.in(folder, "--help").output();
    all("^  [a-z]+", help.substring(help.indexOf("Commands:"), help.indexOf("Example:")))
        .forEach(c -> commands.add(c.strip()));
    for (String command : commands) {
      String[] arguments =
          command.isEmpty() ? new String[] {"--help"} : new String[] {command, "--help"};
      CommandRun run = CommandRun.in(folder, arguments);
      assertThat(run.exit().number()).as(command).isZero();
      String example =
          run.output().substring(run.output().indexOf("Example:") + "Example:".length()).strip();
      assertThat(example).startsWith("lynceus ");
      CommandRun shown =
          CommandRun.in(folder, example.substring("lynceus ".length()).split(" ", -1));
      assertThat(shown.exit().number()).as(example + ": " + shown.diagnostics()).isZero();
    }
  }

  @Test
  void theTreeOfTheReadmeIsTheTree() throws IOException {
    String page = Files.readString(README);
    String rooms = page.substring(page.indexOf("## The tree"));
    try (var folders = Files.list(Path.of("src/main/java/dev/lynceus"))) {
      for (Path room : folders.toList()) {
        assertThat(rooms).contains("`" + room.getFileName() + "`");
      }
    }
  }
}
