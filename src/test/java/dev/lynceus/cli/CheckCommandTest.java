package dev.lynceus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private static final String CLEAN =
      "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {}\n";
  private static final String ERROR =
      "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {}\ndata: {}\n";

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void realPath() throws IOException {
    folder = Files.createDirectory(temporary.toRealPath().resolve("here"));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.resolve("..").normalize());
    Files.writeString(file, text);
  }

  @Test
  void theExitCodeIsTheVerdict() throws IOException {
    write("clean.yaml", CLEAN);
    write("error.yaml", ERROR);
    write(
        "incomplete.yaml",
        "kind: ApplicationSet\nmetadata: {{ .Values.name }}\n{{ if .Values.x }}\n");
    assertThat(Ran.in(folder, "check", "clean.yaml").exit()).isEqualTo(ExitCode.CLEAN);
    assertThat(Ran.in(folder, "check", "error.yaml").exit()).isEqualTo(ExitCode.FINDINGS);
    assertThat(Ran.in(folder, "check", "incomplete.yaml").exit()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(Ran.in(folder, "check").exit()).as("findings win").isEqualTo(ExitCode.FINDINGS);
    assertThat(Ran.in(folder, "check", "--fail-on", "never").exit())
        .as("incomplete wins over clean")
        .isEqualTo(ExitCode.INCOMPLETE);
    assertThat(Ran.in(folder, "check", "incomplete.yaml").output()).contains("incomplete.yaml");
    assertThat(Ran.in(folder, "check", "missing.yaml").exit()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    for (int i = 0; i < 40; i++) {
      write("f" + i + ".yaml", i % 3 == 0 ? ERROR : CLEAN);
    }
    for (String format : new String[] {"text", "json", "github"}) {
      Ran first = Ran.in(folder, "check", "--format", format);
      assertThat(first.output()).contains("f30.yaml");
      assertThat(Ran.in(folder, "check", "--format", format)).isEqualTo(first);
    }
  }

  @Test
  void standardInputIsJudged() {
    Ran ran = Ran.with(folder, Map.of(), ERROR, "check", "-", "--format", "json");
    assertThat(ran.exit()).isEqualTo(ExitCode.FINDINGS);
    assertThat(ran.output()).contains("\"path\": \"-\"", "duplicate-key");
  }

  @Test
  void namesThatLookLikeFlagsAreFilesBehindTwoDashes() throws IOException {
    write("--format.yaml", ERROR);
    write("@list.yaml", ERROR);
    assertThat(Ran.in(folder, "check", "--", "--format.yaml").output())
        .contains("--format.yaml:5:1");
    assertThat(Ran.in(folder, "check", "@list.yaml").output()).contains("@list.yaml:5:1");
  }

  @Test
  void settingsComeFromTheRootOrFromWhereTheyAreSaidTo() throws IOException {
    write("deploy/error.yaml", ERROR);
    write(".lynceus/lynceus.yaml", "exclude: [deploy]\n");
    write("other.yaml", "failOn: never\n");
    write("central/lynceus.yaml", "rules: {duplicate-key: {enabled: false}}\n");
    Ran excluded = Ran.in(folder, "check", "--format", "json", ".");
    assertThat(excluded.exit()).isEqualTo(ExitCode.CLEAN);
    assertThat(Ran.in(folder, "check", ".").output()).contains("1 ");
    Ran other = Ran.in(folder, "check", "--config", "other.yaml", "--format", "json");
    assertThat(other.exit()).isEqualTo(ExitCode.CLEAN);
    assertThat(other.output()).contains("duplicate-key");
    assertThat(Ran.in(folder, "check", "--policy", "central", "--format", "json").output())
        .doesNotContain("duplicate-key");
    assertThat(Ran.in(folder, "check", "--config", "other.yaml", "--fail-on", "error").exit())
        .isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void filesThatAreNamedAndExcludedAreNotSilentlyClean() throws IOException {
    write("deploy/error.yaml", ERROR);
    write(".lynceus/lynceus.yaml", "exclude: [deploy]\n");
    Ran ran = Ran.in(folder, "check", "deploy/error.yaml");
    assertThat(ran.exit()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(ran.output()).contains("deploy/error.yaml", "named, and left out by exclude");
    assertThat(Ran.in(folder, "check", ".").exit()).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void aPolicyThatDoesNotParseIsToldAtItsPlaceAndNothingIsJudged() throws IOException {
    write("error.yaml", ERROR);
    write(".lynceus/lynceus.yaml", "failOn: error\nrules: {no-such-rule: {enabled: false}}\n");
    Ran ran = Ran.in(folder, "check");
    assertThat(ran.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.output()).isEmpty();
    assertThat(ran.diagnostics())
        .contains("nothing was judged", ".lynceus/lynceus.yaml:2:9", "no-such-rule: {enabled");
    write(".lynceus/lynceus.yaml", "failOn: [\n");
    assertThat(Ran.in(folder, "check").exit()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aPolicyThatIsNotObeyedIsJudged() throws IOException {
    write("clean.yaml", CLEAN);
    write(".lynceus/lynceus.yaml", "failOn: error\nexclude: ['[']\n");
    write("good.yaml", "failOn: error\n");
    write("central/lynceus.yaml", "failOn: error\n");
    assertThat(Ran.in(folder, "check").exit()).isEqualTo(ExitCode.USAGE);
    for (String[] flag : new String[][] {{"--config", "good.yaml"}, {"--policy", "central"}}) {
      Ran ran = Ran.in(folder, "check", "clean.yaml", flag[0], flag[1]);
      assertThat(ran.exit()).as(flag[0]).isEqualTo(ExitCode.FINDINGS);
      assertThat(ran.output())
          .contains("error[configuration-malformed]", "--> .lynceus/lynceus.yaml:2:11");
    }
    write(".lynceus/lynceus.yaml", "failOn: error\n");
    assertThat(Ran.in(folder, "check", "clean.yaml", "--config", "good.yaml").exit())
        .isEqualTo(ExitCode.CLEAN);
    write(".lynceus/rules/own.md", "no rule\n");
    assertThat(Ran.in(folder, "check", "clean.yaml", "--config", "good.yaml").exit())
        .as("only the settings are another's")
        .isEqualTo(ExitCode.USAGE);
    Ran ran = Ran.in(folder, "check", "clean.yaml", "--policy", "central");
    assertThat(ran.exit()).isEqualTo(ExitCode.FINDINGS);
    assertThat(ran.output()).contains("--> .lynceus/rules/own.md:1:1");
  }

  @Test
  void aPolicyThatIsNotObeyedAndCannotBeReadIsAFindingToo() throws IOException {
    write("clean.yaml", CLEAN);
    write(".lynceus", "no folder\n");
    write("good/lynceus.yaml", "failOn: error\n");
    Ran ran = Ran.in(folder, "check", "clean.yaml", "--policy", "good");
    assertThat(ran.exit()).isEqualTo(ExitCode.FINDINGS);
    assertThat(ran.output())
        .contains("error[configuration-malformed]: .lynceus is not a folder", "--> .lynceus:1:1");
  }

  @Test
  void reportsAreWrittenToFilesAsWell() throws IOException {
    write("error.yaml", ERROR);
    Files.createDirectory(folder.resolve("out"));
    Ran ran =
        Ran.in(
            folder,
            "check",
            "error.yaml",
            "--color",
            "always",
            "--output",
            "json=out/r.json",
            "--output",
            "text=out/r.txt");
    assertThat(ran.exit()).isEqualTo(ExitCode.FINDINGS);
    assertThat(folder.resolve("out/r.json"))
        .content()
        .isEqualTo(Ran.in(folder, "check", "error.yaml", "--format", "json").output());
    assertThat(folder.resolve("out/r.txt"))
        .content()
        .isEqualTo(Ran.in(folder, "check", "error.yaml").output());
    assertThat(ran.output()).contains("\u001B[");
  }

  @Test
  void anOutputThatCannotBeWrittenStopsTheRunBeforeItStarts() throws IOException {
    write("error.yaml", ERROR);
    Files.createDirectory(folder.resolve("out"));
    for (String output :
        new String[] {"json=missing/r.json", "json=out", "json=", "json", "html=r.html", "=x"}) {
      Ran ran = Ran.in(folder, "check", "--output", output);
      assertThat(ran.exit()).as(output).isEqualTo(ExitCode.USAGE);
      assertThat(ran.output()).isEmpty();
      assertThat(ran.diagnostics()).startsWith("lynceus: --output: ");
    }
    assertThat(Ran.in(folder, "check", "--output", "json=r", "--output", "text=./r").diagnostics())
        .contains("named twice");
    assertThat(folder.resolve("r")).doesNotExist();
  }

  @Test
  void inAWorkflowAnnotationsFollowTheText() throws IOException {
    write("sub/error.yaml", ERROR);
    var workflow =
        Map.of(
            "GITHUB_ACTIONS", "true", "GITHUB_WORKSPACE", folder.toString(), "CLICOLOR_FORCE", "1");
    Ran ran = Ran.with(folder.resolve("sub"), workflow, "", "check");
    assertThat(ran.output())
        .contains("error[duplicate-key]", "--> error.yaml:5:1")
        .doesNotContain("\u001B");
    assertThat(ran.output().lines().filter(l -> l.startsWith("::error ")))
        .singleElement()
        .asString()
        .contains("file=sub/error.yaml,line=5", "title=");
    assertThat(Ran.with(folder, workflow, "", "check", "--format", "json").output())
        .startsWith("{")
        .doesNotContain("\n::");
    assertThat(Ran.with(folder, Map.of("GITHUB_ACTIONS", "false"), "", "check").output())
        .doesNotContain("::error");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void noFileNameBecomesACommandOrAnEscapeSequence() throws IOException {
    String name = "x\n::error title=evil::\u001B[31m\u202E.yaml";
    write(name, ERROR);
    var workflow = Map.of("GITHUB_ACTIONS", "true");
    for (Ran ran :
        new Ran[] {
          Ran.with(folder, workflow, "", "check"),
          Ran.with(folder, workflow, "", "check", name + "x")
        }) {
      assertThat(ran.exit()).isNotEqualTo(ExitCode.DEFECT);
      assertThat(ran.output() + ran.diagnostics())
          .doesNotContain("\u001B", "\u202E", "\n::error title=evil");
    }
  }

  /// Whatever a repository brings along to be run by Git is not run, and nothing in it changes.
  @Test
  void aTreeIsLeftUntouched() throws IOException {
    write(".git/HEAD", "ref: refs/heads/main\n");
    Path sentinel = folder.resolveSibling("sentinel");
    String touch = "touch '" + sentinel + "'";
    write(
        ".git/config",
        "[core]\n\tfsmonitor = "
            + touch
            + "\n\thooksPath = hooks\n[filter \"evil\"]\n\tclean = "
            + touch
            + "\n\tsmudge = "
            + touch
            + "\n");
    write(".gitattributes", "* filter=evil diff=evil\n");
    write(
        ".gitmodules",
        "[submodule \"a\"]\n\tpath = a\n\turl = !" + touch + "\n\tupdate = !" + touch + "\n");
    for (String hook : new String[] {"post-index-change", "fsmonitor-watchman", "post-checkout"}) {
      write(".git/hooks/" + hook, "#!/bin/sh\n" + touch + "\n");
      write("hooks/" + hook, "#!/bin/sh\n" + touch + "\n");
    }
    write(".gitignore", "ignored/\n");
    write("ignored/a.yaml", CLEAN);
    write("error.yaml", ERROR);
    Map<Path, String> before = state();
    assertThat(Ran.in(folder, "check", "--format", "json").exit()).isEqualTo(ExitCode.FINDINGS);
    assertThat(state()).isEqualTo(before);
    assertThat(sentinel).doesNotExist();
  }

  private Map<Path, String> state() throws IOException {
    var state = new TreeMap<Path, String>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        FileTime modified = Files.getLastModifiedTime(path);
        state.put(
            path,
            modified
                + (Files.isRegularFile(path) ? Arrays.toString(Files.readAllBytes(path)) : ""));
      }
    }
    return state;
  }
}
