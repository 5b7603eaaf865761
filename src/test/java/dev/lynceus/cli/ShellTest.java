package dev.lynceus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Completion scripts and the manual page, tried with the programs that read them where those are
/// installed.
class ShellTest {
  @TempDir private Path folder;

  private static boolean installed(String program) {
    return Stream.of("/bin", "/usr/bin", "/usr/local/bin")
        .anyMatch(at -> Files.isExecutable(Path.of(at, program)));
  }

  private String printed(String... arguments) {
    Ran ran = Ran.in(folder, arguments);
    assertThat(ran.exit()).isEqualTo(ExitCode.CLEAN);
    assertThat(ran.output()).isEqualTo(Ran.in(folder, arguments).output());
    return ran.output();
  }

  private String run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  @Test
  void bashCompletesCommandsFlagsAndWords() throws IOException, InterruptedException {
    assumeTrue(installed("bash"));
    Files.writeString(folder.resolve("lynceus.bash"), printed("completion", "bash"));
    Files.writeString(
        folder.resolve("try.bash"),
        """
        compopt() { :; }
        . ./lynceus.bash
        complete -p lynceus
        try() {
          COMP_WORDS=("$@")
          COMP_CWORD=$(($# - 1))
          COMPREPLY=()
          _complete_lynceus
          echo "$* = ${COMPREPLY[*]}"
        }
        try lynceus ch
        try lynceus check --fo
        try lynceus check --format sa
        try lynceus completion f
        """);
    assertThat(run("bash", "--norc", "try.bash").lines())
        .containsExactly(
            "complete -o default -F _complete_lynceus lynceus",
            "lynceus ch = check",
            "lynceus check --fo = --format",
            "lynceus check --format sa = sarif",
            "lynceus completion f = fish");
  }

  @Test
  void zshTakesTheScriptOfBash() throws IOException, InterruptedException {
    assertThat(printed("completion", "zsh"))
        .isEqualTo(printed("completion", "bash"))
        .contains("bashcompinit");
    assumeTrue(installed("zsh"));
    Files.writeString(folder.resolve("lynceus.zsh"), printed("completion", "zsh"));
    String load = "autoload -U +X compinit && compinit -u -D && . ./lynceus.zsh && whence -w";
    assertThat(run("zsh", "-fc", load + " _complete_lynceus").strip())
        .isEqualTo("_complete_lynceus: function");
  }

  @Test
  void fishCompletesCommandsFlagsAndWords() throws IOException, InterruptedException {
    String script = printed("completion", "fish");
    assertThat(script.lines().skip(1)).allMatch(line -> line.startsWith("complete -c lynceus "));
    assertThat(script)
        .contains("complete -c lynceus -n '__fish_use_subcommand' -a check -d 'Judge manifests")
        .contains("-l format -x -a 'text json github");
    assumeTrue(installed("fish"));
    Files.writeString(folder.resolve("lynceus.fish"), script);
    String load = "set -gx HOME $PWD; source lynceus.fish; complete -C ";
    assertThat(run("fish", "--no-config", "-c", load + "'lynceus ch'")).startsWith("check\t");
    assertThat(run("fish", "--no-config", "-c", load + "'lynceus check --format sa'"))
        .startsWith("sarif");
  }

  @Test
  void anUnknownShellIsWrongUsage() {
    Ran ran = Ran.in(folder, "completion", "fsh");
    assertThat(ran.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.diagnostics()).contains("did you mean fish or zsh?");
  }

  @Test
  void theManualPageNamesEveryCommandAndExit() {
    String page = printed("man");
    assertThat(page).startsWith(".TH LYNCEUS 1 \"\" \"lynceus 0.1.0\" \"User Commands\"\n");
    String help = Ran.in(folder, "--help").output();
    List<String> commands =
        help.substring(help.indexOf("Commands:"), help.indexOf("Example:"))
            .lines()
            .filter(l -> l.startsWith("  ") && l.charAt(2) != ' ')
            .map(l -> l.strip().split(" ", 2)[0])
            .toList();
    assertThat(commands).hasSizeGreaterThan(5);
    commands.forEach(c -> assertThat(page).contains("\n.SS \"lynceus " + c + "\"\n"));
    for (ExitCode code : ExitCode.values()) {
      assertThat(page).contains("\n\\fB" + code.number() + "\\fR\n");
    }
  }

  @Test
  void groffReadsTheManualPageWithoutAWarning() throws IOException, InterruptedException {
    assumeTrue(installed("groff"));
    Files.writeString(folder.resolve("lynceus.1"), printed("man"));
    String shown = run("groff", "-man", "-ww", "-z", "lynceus.1");
    assertThat(shown).isEmpty();
  }
}
