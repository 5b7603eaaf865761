package dev.lynceus.cli;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
  private static final String TWICE =
      "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  cpu: \"2\"\n  cpu: \"2\"\n";
  private static final String ONCE = TWICE.replaceFirst(" {2}cpu: \"2\"\n", "");
  private static final String BASELINE = ".lynceus/baseline.json";

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void realPath() throws IOException {
    folder = Files.createDirectory(temporary.toRealPath().resolve("here"));
    // What makes a folder the top of a checkout, so that its parts can be named.
    write(".git/HEAD", "ref: refs/heads/main\n");
    Files.createDirectories(folder.resolve(".git/objects"));
    Files.createDirectories(folder.resolve(".git/refs"));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.resolve("..").normalize());
    Files.writeString(file, text);
  }

  private String read(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  private String last(String... arguments) {
    Ran ran = Ran.in(folder, arguments);
    assertThat(ran.diagnostics()).isEmpty();
    List<String> lines = ran.output().lines().toList();
    return ran.exit() + " " + lines.getLast();
  }

  @Test
  void theSettingsWrittenChangeNothing() throws IOException {
    write("a.yaml", TWICE);
    String before = Ran.in(folder, "check").output();
    Ran ran = Ran.in(folder, "init");
    assertThat(ran.exit()).isEqualTo(ExitCode.CLEAN);
    assertThat(ran.output())
        .isEqualTo("Wrote .lynceus/lynceus.yaml, and .lynceus/lynceus.schema.json for editors.\n");
    assertThat(Ran.in(folder, "check").output()).isEqualTo(before);
    assertThat(read(".lynceus/lynceus.yaml"))
        .startsWith("# yaml-language-server: $schema=./lynceus.schema.json\n");
    assertThat(read(".lynceus/lynceus.schema.json"))
        .isEqualTo(Files.readString(Path.of("schemas/lynceus/configuration.json")));
  }

  @Test
  void everySettingThereIsIsExplainedAndValid() throws IOException {
    Ran.in(folder, "init");
    String text = read(".lynceus/lynceus.yaml").replaceAll("(?m)^#(?=[a-zA-Z]|  )", "");
    write(".lynceus/lynceus.yaml", text);
    Ran ran = Ran.in(folder, "check");
    assertThat(ran.diagnostics()).isEmpty();
    assertThat(ran.exit()).isEqualTo(ExitCode.CLEAN);
    var schema = new ObjectMapper().readTree(read(".lynceus/lynceus.schema.json"));
    var keys = new ArrayList<String>();
    schema
        .findParents("properties")
        .forEach(p -> p.get("properties").fieldNames().forEachRemaining(keys::add));
    assertThat(keys).hasSizeGreaterThan(10);
    for (String key : keys) {
      assertThat(text).as(key).containsPattern("(?m)^ *(- )?" + key + ":");
    }
  }

  @Test
  void settingsAreNotOverwritten() throws IOException {
    write(".lynceus/lynceus.yaml", "failOn: never\n");
    Ran ran = Ran.in(folder, "init");
    assertThat(ran.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.diagnostics())
        .isEqualTo("lynceus: .lynceus/lynceus.yaml is there already and is not overwritten\n");
    assertThat(read(".lynceus/lynceus.yaml")).isEqualTo("failOn: never\n");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nothingIsWrittenThroughLinks() throws IOException {
    Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    Files.createSymbolicLink(folder.resolve(".lynceus"), elsewhere);
    Ran ran = Ran.in(folder, "init");
    assertThat(ran.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.diagnostics()).contains(".lynceus is a symbolic link");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void whatIsRecordedIsCountedAndNotShown() throws IOException {
    write("a.yaml", TWICE);
    write("sub/b.yaml", TWICE);
    assertThat(last("init", "--baseline"))
        .isEqualTo("CLEAN 2 findings are recorded in .lynceus/baseline.json: 2 new, 0 gone.");
    assertThat(last("check"))
        .isEqualTo(
            "CLEAN No findings in 2 files (2 objects, 0 ApplicationSets); 2 in the baseline.");
    assertThat(Ran.in(folder, "check", "--format", "json").output())
        .contains("\"status\": \"baseline\"", "\"baseline\": 2");
    assertThat(Ran.in(folder, "check", "--format", "sarif").output()).contains("\"external\"");
    assertThat(last("init", "--baseline"))
        .endsWith("2 findings are recorded in " + ".lynceus/baseline.json: 0 new, 0 gone.");
  }

  @Test
  void movedLinesAndRenamedFilesStayKnownAndASecondOneIsNew() throws IOException {
    write("a.yaml", TWICE);
    last("init", "--baseline");
    Files.delete(folder.resolve("a.yaml"));
    write("sub/b.yaml", "# moved\n\n" + TWICE);
    assertThat(last("check")).startsWith("CLEAN No findings");
    assertThat(last("check", "sub")).startsWith("CLEAN No findings");
    write("sub/b.yaml", "# moved\n\n" + TWICE + "  cpu: \"2\"\n");
    assertThat(last("check"))
        .isEqualTo(
            "FINDINGS Found 1 error in 1 file (1 object, 0 ApplicationSets); 1 in the baseline.");
  }

  @Test
  void twoEqualFindingsStayTwo() throws IOException {
    write("a.yaml", TWICE + "  cpu: \"2\"\n");
    assertThat(last("init", "--baseline")).contains("2 findings are recorded");
    assertThat(last("check")).startsWith("CLEAN No findings").contains("2 in the baseline");
    write("a.yaml", TWICE);
    Ran ran = Ran.in(folder, "check");
    assertThat(ran.output())
        .contains("notice[baseline-stale]: duplicate-key in a.yaml is no longer found")
        .contains(" --> .lynceus/baseline.json:")
        .endsWith("Found 1 notice in 1 file (1 object, 0 ApplicationSets); 1 in the baseline.\n");
  }

  @Test
  void whatIsMendedInOneFileSaysNothingOfAnother() throws IOException {
    write("a.yaml", TWICE);
    write("b.yaml", TWICE);
    last("init", "--baseline");
    write("a.yaml", ONCE);
    assertThat(last("check", "b.yaml")).startsWith("CLEAN No findings in 1 file");
    Ran ran = Ran.in(folder, "check");
    assertThat(ran.output()).contains("duplicate-key in a.yaml is no longer found");
    assertThat(ran.output()).doesNotContain("b.yaml");
  }

  @Test
  void anEntryOfAFileThatWasNotLookedAtStandsForNoOtherAndIsNotStale() throws IOException {
    write("a.yaml", TWICE);
    last("init", "--baseline");
    write("b.yaml", TWICE);
    assertThat(last("check", "b.yaml")).startsWith("FINDINGS Found 1 error in 1 file");
    write("b.yaml", ONCE);
    assertThat(last("check", "b.yaml")).startsWith("CLEAN No findings in 1 file");
    Files.move(folder.resolve("a.yaml"), folder.resolve("c.yaml"));
    assertThat(last("check", "b.yaml")).as("c.yaml may hold it").startsWith("CLEAN No findings");
    write(".lynceus/lynceus.yaml", "exclude: [c.yaml, a.yaml]\n");
    Files.move(folder.resolve("c.yaml"), folder.resolve("a.yaml"));
    assertThat(last("check")).startsWith("CLEAN No findings").contains("1 file excluded");
    write(".lynceus/lynceus.yaml", "rules: {duplicate-key: {enabled: false}}\n");
    assertThat(last("check")).as("nobody looked").startsWith("CLEAN No findings");
  }

  @Test
  void aPartIsBroughtUpToDateWithoutTheRest() throws IOException {
    write("a.yaml", TWICE);
    write("b.yaml", TWICE);
    last("init", "--baseline");
    write("a.yaml", ONCE);
    write("b.yaml", ONCE);
    assertThat(last("init", "--baseline", "a.yaml")).contains("1 finding is", "0 new, 1 gone");
    assertThat(read(BASELINE)).contains("b.yaml").doesNotContain("a.yaml");
    assertThat(last("init", "--baseline")).contains("0 findings are", "0 new, 1 gone");
  }

  @Test
  void aRenamedFileBringsNoNewFindings() throws IOException {
    write("a.yaml", TWICE);
    last("init", "--baseline");
    Files.createDirectories(folder.resolve("sub"));
    Files.move(folder.resolve("a.yaml"), folder.resolve("sub/c.yaml"));
    assertThat(last("init", "--baseline", "sub")).contains("1 finding is", "0 new, 0 gone");
    assertThat(read(BASELINE)).contains("sub/c.yaml").doesNotContain("a.yaml");
  }

  @Test
  void theFileIsOrderedAndHasTheShapeOfItsSchema() throws IOException {
    write("b.yaml", TWICE);
    write("a.yaml", TWICE);
    write("broken.yaml", "apiVersion: v1\nkind: [\n");
    last("init", "--baseline");
    var judge =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("schemas/lynceus/baseline.json")));
    assertThat(judge.validate(read(BASELINE), InputFormat.JSON)).isEmpty();
    assertThat(new ObjectMapper().readTree(read(BASELINE)).findValuesAsText("path"))
        .containsExactly("a.yaml", "b.yaml", "broken.yaml");
  }

  @Test
  void anIncompleteRunIsRecordedAndSaid() throws IOException {
    write("a.yaml", "kind: ApplicationSet\nmetadata: {{ .Values.name }}\n{{ if .Values.x }}\n");
    Ran ran = Ran.in(folder, "init", "--baseline");
    assertThat(ran.exit()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(ran.diagnostics()).contains("incomplete");
    assertThat(read(BASELINE)).contains("\"findings\": []");
  }

  @Test
  void aBrokenBaselineIsNotObeyed() throws IOException {
    write("a.yaml", TWICE);
    for (String broken :
        List.of(
            "",
            "[]",
            "{\"version\": 2, \"findings\": []}",
            "{\"version\": 1}",
            "{\"version\": 1, \"findings\": [{\"rule\": \"r\", \"path\": \"p\"}]}",
            "{\"version\": 1, \"findings\": [{\"rule\": \"r\", \"path\": \"p\", \"fingerprint\": \"x\"}]}",
            "{")) {
      write(BASELINE, broken);
      Ran ran = Ran.in(folder, "check");
      assertThat(ran.exit()).as(broken).isEqualTo(ExitCode.USAGE);
      assertThat(ran.diagnostics()).contains("error[configuration-malformed]", BASELINE);
      assertThat(ran.output()).isEmpty();
    }
    write("central/lynceus.yaml", "failOn: error\n");
    Ran other = Ran.in(folder, "check", "a.yaml", "--policy", "central");
    assertThat(other.exit()).isEqualTo(ExitCode.FINDINGS);
    assertThat(other.output()).contains("error[configuration-malformed]", "error[duplicate-key]");
  }

  @Test
  void aPolicyBringsItsOwnBaseline() throws IOException {
    write("a.yaml", TWICE);
    last("init", "--baseline");
    Files.createDirectories(folder.resolve("central"));
    Files.move(folder.resolve(BASELINE), folder.resolve("central/baseline.json"));
    assertThat(last("check", "a.yaml")).startsWith("FINDINGS");
    assertThat(last("check", "a.yaml", "--policy", "central")).startsWith("CLEAN");
  }

  @Test
  void whatHasNoNameCannotBeRecorded() {
    assertThat(Ran.in(folder, "init", "--baseline", "-").exit()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.in(folder, "init", ".").exit()).isEqualTo(ExitCode.USAGE);
  }
}
