package dev.lynceus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whatever a repository holds, no command fails with a defect of ours, hangs, or lets a control
/// character through.
class HostileInputTest {
  private static final String SIGNS =
      "{}[]:,#&*!|>'\"%@`-? \t\n\r\0\u001b\u0085\u2028\u202e\u200b\uFEFF\uFFFE~<=.0y\\";

  private static final List<String> FORMATS =
      List.of("text", "json", "github", "sarif", "junit", "gitlab", "markdown");

  private static List<String> seeds() throws IOException {
    var seeds = new ArrayList<String>();
    for (String root : List.of("examples", "rules")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        for (Path file :
            files
                .filter(Files::isRegularFile)
                .filter(f -> !f.toString().contains("expected"))
                .sorted()
                .toList()) {
          seeds.add(Files.readString(file));
        }
      }
    }
    return seeds;
  }

  private static byte[] bytes(Random random, List<String> seeds) {
    if (random.nextInt(4) == 0) {
      byte[] noise = new byte[random.nextInt(2000)];
      random.nextBytes(noise);
      return noise;
    }
    var text = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
    for (int changes = random.nextInt(12); changes >= 0; changes--) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(30));
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
        case 1 -> text.delete(at, end);
        case 2 -> text.insert(random.nextInt(text.length() + 1), text.substring(at, end));
        default -> text.insert(at, "{{ .x }}: !!binary [*a, &a {<<: *b}]\n");
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void noRepositoryMakesACommandFailWithADefect(@TempDir Path work) throws IOException {
    var random = new Random(42);
    List<String> seeds = seeds();
    assertThat(seeds).hasSizeGreaterThan(40);
    for (int round = 0; round < 60; round++) {
      Path folder = Files.createDirectories(work.resolve("round " + round));
      for (int i = 0; i < 12; i++) {
        String ending = List.of(".yaml", ".yml", ".json").get(random.nextInt(3));
        Path file = folder.resolve(i % 4 == 0 ? "kustomization.yaml" : "f\u202e" + i + ending);
        Files.write(file, bytes(random, seeds));
      }
      if (round % 3 == 0) {
        Path own = folder.resolve(".lynceus");
        Files.createDirectories(own.resolve("rules"));
        Files.write(own.resolve("lynceus.yaml"), bytes(random, seeds));
        Files.write(own.resolve("rules/own-rule.md"), bytes(random, seeds));
        Files.write(own.resolve("baseline.json"), bytes(random, seeds));
      }
      for (String format : FORMATS) {
        CommandRun run = CommandRun.in(folder, "check", "--format", format);
        assertThat(run.exit().number())
            .as("round " + round + ": " + run.diagnostics())
            .isNotEqualTo(4);
        assertThat(controls(run.output())).isEmpty();
        assertThat(controls(run.diagnostics())).isEmpty();
      }
      if (round % 3 == 1) {
        CommandRun recorded = CommandRun.in(folder, "init", "--baseline");
        assertThat(recorded.exit().number()).isIn(0, 3);
        CommandRun run = CommandRun.in(folder, "check");
        assertThat(run.exit()).as(run.output()).isEqualTo(recorded.exit());
      }
      assertThat(CommandRun.in(folder, "rules").exit().number()).isNotEqualTo(4);
      assertThat(CommandRun.in(folder, "explain", "own-rule").exit().number()).isNotEqualTo(4);
    }
  }

  private static List<Integer> controls(String text) {
    return text.chars()
        .filter(c -> c != '\n' && (Character.isISOControl(c) || c == '\u202e'))
        .boxed()
        .distinct()
        .toList();
  }
}
