package dev.lynceus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FixCommandTest {
  private static final String WRONG =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: a} # ours
      spec:
        selctor: {app: a}
        ports: [{port: 80}]
      """;
  private static final String RIGHT = WRONG.replace("selctor", "selector");
  private static final String HOPELESS =
      "apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec:\n  ports: [{port: eighty}]\n";

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void realPath() throws IOException {
    folder = Files.createDirectory(temporary.toRealPath().resolve("here"));
  }

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.resolve("..").normalize());
    return Files.writeString(file, text);
  }

  @Test
  void whatCanBeMendedIsWrittenAndTold() throws IOException {
    Path file = write("deploy/a.yaml", WRONG);
    Ran ran = Ran.in(folder, "fix", "deploy");
    assertThat(Files.readString(file)).isEqualTo(RIGHT);
    assertThat(ran.output()).isEmpty();
    assertThat(ran.diagnostics())
        .startsWith("mended deploy/a.yaml:5 manifest-schema\nMended 1 finding in 1 file.");
    assertThat(ran.exit()).isEqualTo(ExitCode.CLEAN);
    assertThat(Ran.in(folder, "fix").diagnostics())
        .startsWith("Nothing to mend. What is left: no findings");
    try (Stream<Path> left = Files.list(folder.resolve("deploy"))) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void whatRemainsDecidesTheExitCode() throws IOException {
    write("a.yaml", WRONG);
    Path hopeless = write("b.yaml", HOPELESS);
    Ran ran = Ran.in(folder, "fix");
    assertThat(ran.exit()).isEqualTo(ExitCode.FINDINGS);
    assertThat(ran.diagnostics()).contains("What is left: found 1 error in 2 files");
    assertThat(Files.readString(hopeless)).isEqualTo(HOPELESS);
    assertThat(Ran.in(folder, "fix", "--fail-on", "never").exit()).isEqualTo(ExitCode.CLEAN);
    assertThat(Ran.in(folder, "fix", "missing").exit()).isEqualTo(ExitCode.USAGE);
    write("c.yaml", "kind: ApplicationSet\nmetadata: {{ .Values.name }}\n");
    Ran template = Ran.in(folder, "fix", "c.yaml");
    assertThat(template.exit()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(template.diagnostics())
        .startsWith("not evaluated: c.yaml, a template, not YAML until it is filled in\nNothing");
  }

  @Test
  void everyOtherByteStays() throws IOException {
    String odd = "\uFEFF" + WRONG.replace("\n", "\r\n").stripTrailing();
    for (var charset :
        new java.nio.charset.Charset[] {
          StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
        }) {
      Path file = folder.resolve("a.yaml");
      Files.write(file, odd.getBytes(charset));
      assertThat(Ran.in(folder, "fix").exit()).isEqualTo(ExitCode.CLEAN);
      assertThat(Files.readAllBytes(file))
          .isEqualTo(odd.replace("selctor", "selector").getBytes(charset));
    }
  }

  @Test
  void aFileWithBytesThatAreNoTextIsLeftAlone() throws IOException {
    byte[] bytes = (WRONG + "---\n# \u00fc\n").getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("a.yaml"), bytes);
    Ran ran = Ran.in(folder, "fix");
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    assertThat(ran.diagnostics()).contains("not mended: a.yaml, because it holds bytes");
    assertThat(ran.exit()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void permissionsStayAndLinksAreNotFollowed() throws IOException {
    Path file = write("a.yaml", WRONG);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x--x"));
    Path outside = Files.createDirectory(folder.resolveSibling("outside"));
    Path other = Files.writeString(outside.resolve("b.yaml"), WRONG);
    Files.createSymbolicLink(folder.resolve("link.yaml"), other);
    Files.createSymbolicLink(folder.resolve("way"), outside);
    Ran.in(folder, "fix");
    Ran named = Ran.in(folder, "fix", "way/b.yaml");
    Ran.in(folder, "fix", "link.yaml");
    assertThat(Files.readString(file)).isEqualTo(RIGHT);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rwxr-x--x");
    assertThat(Files.readString(other)).isEqualTo(WRONG);
    assertThat(named.diagnostics()).contains("reached through a symbolic link");
    assertThat(named.exit()).isEqualTo(ExitCode.FINDINGS);
    assertThat(Ran.in(folder, "fix", "../outside").exit()).isEqualTo(ExitCode.CLEAN);
    assertThat(Files.readString(other)).as("named by its real path").isEqualTo(RIGHT);
  }

  @Test
  void standardInputIsPrintedMended() throws IOException {
    Ran ran = Ran.with(folder, Map.of(), WRONG, "fix", "-");
    assertThat(ran.output()).isEqualTo(RIGHT);
    assertThat(ran.exit()).isEqualTo(ExitCode.CLEAN);
    assertThat(Ran.with(folder, Map.of(), HOPELESS, "fix", "-").output()).isEqualTo(HOPELESS);
    var output = new ByteArrayOutputStream();
    byte[] input = ("\uFEFF" + WRONG).getBytes(StandardCharsets.UTF_16LE);
    Main.run(
        new String[] {"fix", "-"},
        new Terminal(
            new ByteArrayInputStream(input),
            output,
            new ByteArrayOutputStream(),
            Map.of(),
            folder,
            () -> false));
    assertThat(output.toByteArray())
        .isEqualTo(("\uFEFF" + RIGHT).getBytes(StandardCharsets.UTF_16LE));
  }

  @Test
  void aDryRunPrintsWhatGitCanApply() throws IOException, InterruptedException {
    Path plain = write("deploy/a.yaml", WRONG);
    Path odd = write("with blank/\"b\" \u00fc.yaml", WRONG.replace("\n", "\r\n").stripTrailing());
    Path two =
        write(
            "c.yaml", WRONG + "---\n" + "# filling\n".repeat(9) + WRONG.replace("{app: a}", "{}"));
    Ran ran = Ran.in(folder, "fix", "--dry-run");
    assertThat(Files.readString(plain)).isEqualTo(WRONG);
    assertThat(ran.diagnostics()).contains("would mend deploy/a.yaml:5 manifest-schema");
    assertThat(ran.exit()).isEqualTo(ExitCode.CLEAN);
    assertThat(ran.output())
        .contains("--- a/deploy/a.yaml\n+++ b/deploy/a.yaml\n@@ -2,5 +2,5 @@\n kind: Service\n");
    Path patch = Files.writeString(folder.resolveSibling("fix.patch"), ran.output());
    Process git =
        new ProcessBuilder("git", "apply", "--whitespace=nowarn", patch.toString())
            .directory(folder.toFile())
            .inheritIO()
            .start();
    assertThat(git.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(git.exitValue()).isZero();
    assertThat(Files.readString(plain)).isEqualTo(RIGHT);
    assertThat(Files.readString(odd)).isEqualTo(RIGHT.replace("\n", "\r\n").stripTrailing());
    assertThat(Files.readString(two)).doesNotContain("selctor");
  }

  @Test
  void aDiffOnAScreenIsColouredAndActsOnNothing() throws IOException {
    write("a.yaml", WRONG.replace("# ours", "# \u202E"));
    assertThat(Ran.in(folder, "fix", "--dry-run", "--color", "always").output())
        .contains("\u001B[1;31m-  selctor", "\u001B[1;32m+  selector", "\\u{202E}")
        .doesNotContain("\u202E");
  }

  @Test
  void theThreatOfALineStaysOutOfAWorkflowsLog() throws IOException {
    write("a.yaml", WRONG.replace("  selctor", "  # |\n::error::no\n  selctor"));
    write("b.yaml", WRONG.replace("# ours", "\n::error::no: a"));
    assertThat(Ran.with(folder, Map.of("GITHUB_ACTIONS", "true"), "", "fix", "--dry-run").output())
        .doesNotContain("\n ::error::");
  }
}
