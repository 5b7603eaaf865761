package dev.lynceus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void realPath() throws IOException {
    folder = temporary.toRealPath();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"check", "fix", "explain", "rules", "init", "completion", "man", "version"})
  void everyCommandHasHelpWithAnExample(String command) {
    Ran ran = Ran.in(folder, command, "--help");
    assertThat(ran.exit()).isEqualTo(ExitCode.CLEAN);
    assertThat(ran.output())
        .startsWith("Usage: lynceus " + command)
        .contains("Example:\n  lynceus " + command, "-C DIR", "--color WHEN");
    assertThat(ran.output().lines()).allMatch(line -> line.length() <= 80);
    assertThat(ran.diagnostics()).isEmpty();
  }

  @Test
  void theHelpListsWhatExistsAndNothingElse() {
    assertThat(Ran.in(folder, "--help").output())
        .contains("check", "fix", "explain", "rules", "version", "--version")
        .doesNotContain("render", "plan", "drill");
    assertThat(Ran.in(folder, "check", "--help").output())
        .doesNotContain("--base", "--inventory", "html");
  }

  @Test
  void theVersionIsThatOfTheBuild() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    assertThat(pom)
        .contains(
            "<artifactId>lynceus</artifactId>\n  <version>"
                + VersionCommand.VERSION
                + "</version>");
    assertThat(Ran.in(folder, "version"))
        .isEqualTo(new Ran(ExitCode.CLEAN, "lynceus " + VersionCommand.VERSION + "\n", ""));
    assertThat(Ran.in(folder, "--version")).isEqualTo(Ran.in(folder, "version"));
  }

  @Test
  void withoutACommandTheHelpIsADiagnostic() {
    Ran ran = Ran.in(folder);
    assertThat(ran.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.output()).isEmpty();
    assertThat(ran.diagnostics()).contains("Commands:", "check");
  }

  @Test
  void whatIsNotKnownIsToldWithWhatMayHaveBeenMeant() {
    assertUsage("unknown command chek; did you mean check?", "chek");
    assertUsage("unknown command render", "render");
    assertUsage("unknown flag --formt; did you mean --format?", "check", "--formt", "json");
    assertUsage("unknown flag --base", "check", "--base", "main");
    assertUsage("unknown flag --fial-on; did you mean --fail-on?", "check", "--fial-on=never");
    assertUsage(
        "--format: jsn is none of text, json, github, sarif, junit, gitlab, markdown; did you mean json?",
        "check",
        "--format",
        "jsn");
    assertUsage("--fail-on: fatal is none of", "check", "--fail-on", "fatal");
    assertUsage(
        "--color: sometimes is none of auto, always, never", "check", "--color", "sometimes");
    assertUsage("one argument too many: x", "version", "x");
    assertUsage("RULE", "explain");
    assertUsage("--format", "check", "--format");
  }

  private void assertUsage(String words, String... arguments) {
    Ran ran = Ran.in(folder, arguments);
    assertThat(ran.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.output()).isEmpty();
    assertThat(ran.diagnostics()).startsWith("lynceus: ").contains(words);
  }

  @Test
  void aFolderCanBeRunInFromElsewhere() throws IOException {
    Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(folder.resolve("a/b/x.yaml"), "a: 1\n");
    String once = Ran.in(folder, "-C", "a/b", "check", "--format", "json").output();
    assertThat(once).contains("\"files\": 1");
    assertThat(Ran.in(folder, "check", "-C", "a/b", "--format", "json").output()).isEqualTo(once);
    assertThat(Ran.in(folder, "-C", "a", "check", "-C", "b", "--format", "json").output())
        .isEqualTo(once);
    assertUsage("-C: c does not exist", "-C", "c", "check");
    assertUsage("-C: a/b/x.yaml is not a folder", "check", "-C", "a/b/x.yaml");
  }

  @Test
  void ourOwnFailureIsOursToTell() {
    var diagnostics = new ByteArrayOutputStream();
    var terminal =
        new Terminal(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            diagnostics,
            Map.of(),
            folder,
            () -> {
              throw new IllegalStateException("from a file\n::error::\u001B[31m");
            });
    assertThat(Main.run(new String[] {"rules"}, terminal)).isEqualTo(ExitCode.DEFECT);
    String told = diagnostics.toString(StandardCharsets.UTF_8);
    assertThat(told)
        .startsWith("lynceus: this is a bug in Lynceus\n")
        .contains("IllegalStateException: from a file", "    at dev.lynceus.cli.");
    assertThat(told).doesNotContain("\n::", "\u001B");
  }

  @Test
  void aReaderThatHasGoneIsNoFailure() {
    assertThat(runInto(new Failing("Broken pipe"))).isEqualTo(ExitCode.CLEAN);
    assertThat(runInto(new Failing("No space left on device"))).isEqualTo(ExitCode.USAGE);
  }

  private ExitCode runInto(OutputStream output) {
    var terminal =
        new Terminal(
            InputStream.nullInputStream(),
            output,
            OutputStream.nullOutputStream(),
            Map.of(),
            folder,
            () -> false);
    return Main.run(new String[] {"version"}, terminal);
  }

  /// A stream that takes nothing.
  private static final class Failing extends OutputStream {
    private final String message;

    Failing(String message) {
      this.message = message;
    }

    @Override
    public void write(int b) throws IOException {
      throw new IOException(message);
    }
  }

  @Test
  void coloursFollowTheFlagThenTheEnvironmentThenTheScreen() {
    assertThat(isColoured(Map.of(), true, "auto")).isTrue();
    assertThat(isColoured(Map.of(), false, "auto")).isFalse();
    assertThat(isColoured(Map.of("NO_COLOR", "1"), true, "auto")).isFalse();
    assertThat(isColoured(Map.of("NO_COLOR", ""), true, "auto")).isTrue();
    assertThat(isColoured(Map.of("TERM", "dumb"), true, "auto")).isFalse();
    assertThat(isColoured(Map.of("CLICOLOR_FORCE", "1"), false, "auto")).isTrue();
    assertThat(isColoured(Map.of("CLICOLOR_FORCE", "0"), false, "auto")).isFalse();
    assertThat(isColoured(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1"), true, "auto")).isFalse();
    assertThat(isColoured(Map.of("NO_COLOR", "1"), false, "always")).isTrue();
    assertThat(isColoured(Map.of("CLICOLOR_FORCE", "1"), true, "never")).isFalse();
  }

  private boolean isColoured(Map<String, String> environment, boolean screen, String flag) {
    var output = new ByteArrayOutputStream();
    var terminal =
        new Terminal(
            InputStream.nullInputStream(),
            output,
            OutputStream.nullOutputStream(),
            environment,
            folder,
            () -> screen);
    assertThat(Main.run(new String[] {"rules", "--color", flag}, terminal))
        .isEqualTo(ExitCode.CLEAN);
    return output.toString(StandardCharsets.UTF_8).contains("\u001B[");
  }

  @Test
  void theWidthIsThatOfTheTerminalWithinReason() {
    assertThat(widest(Map.of("COLUMNS", "60"))).isLessThanOrEqualTo(60);
    assertThat(widest(Map.of())).isBetween(61, 80);
    for (String columns : new String[] {"", "0", "-5", "wide", "99999999999999"}) {
      assertThat(widest(Map.of("COLUMNS", columns))).as(columns).isBetween(61, 80);
    }
    assertThat(widest(Map.of("COLUMNS", "9999"))).isBetween(81, 120);
  }

  private int widest(Map<String, String> environment) {
    return Ran.with(folder, environment, "", "explain", "resources-not-preserved")
        .output()
        .lines()
        .filter(l -> !l.startsWith("      ") && !l.startsWith("  |"))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  @Test
  void aRuleIsExplained() throws IOException {
    assertThat(Ran.in(folder, "explain", "yaml-syntax").output())
        .startsWith("yaml-syntax\n")
        .contains("Why");
    assertUsage(
        "no rule is called yaml-sintax; did you mean yaml-syntax?", "explain", "yaml-sintax");
    Files.createDirectories(folder.resolve(".lynceus"));
    Files.writeString(folder.resolve(".lynceus/lynceus.yaml"), "failOn: [\n");
    assertThat(Ran.in(folder, "explain", "yaml-syntax").exit())
        .as("with a broken policy around")
        .isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void rulesAreListedForPeopleAndPrograms() {
    assertThat(Ran.in(folder, "rules").output()).contains("resources-not-preserved", "yaml-syntax");
    assertThat(Ran.in(folder, "rules", "--format", "json").output())
        .startsWith("{\n")
        .contains("\"id\": \"yaml-syntax\"");
    assertUsage("--format: github is none of text, json", "rules", "--format", "github");
  }
}
