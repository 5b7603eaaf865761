package dev.lynceus.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.finding.Answer;
import dev.lynceus.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFilesTest {
  @TempDir private Path temporary;
  private GitFolder folder;

  @BeforeEach
  void realPath() throws IOException {
    folder = new GitFolder(temporary.toRealPath());
  }

  private Answer<PolicyFiles> read(Optional<String> config, Optional<String> policy) {
    Place place = ((Answer.Known<Place>) Place.of(folder.top(), List.of("."))).value();
    return PolicyFiles.read(
        place, config.map(folder.top()::resolve), policy.map(folder.top()::resolve));
  }

  private PolicyFiles known(Optional<String> config, Optional<String> policy) {
    return ((Answer.Known<PolicyFiles>) read(config, policy)).value();
  }

  private String trouble(Optional<String> config, Optional<String> policy) {
    return ((Answer.Unknown<PolicyFiles>) read(config, policy)).reason();
  }

  @Test
  void withoutAFolderThereIsNoPolicy() {
    assertThat(known(Optional.empty(), Optional.empty()))
        .isEqualTo(new PolicyFiles(Optional.empty(), List.of(), Optional.empty()));
  }

  @Test
  void settingsAndRulesComeFromTheRoot() throws IOException {
    folder
        .file(".lynceus/lynceus.yaml", "failOn: error\n")
        .file(".lynceus/rules/b.md", "b")
        .file(".lynceus/rules/a.md", "a");
    folder
        .file(".lynceus/rules/README.md", "not a rule")
        .file(".lynceus/rules/notes.txt", "neither");
    assertThat(known(Optional.empty(), Optional.empty()))
        .isEqualTo(
            new PolicyFiles(
                Optional.of(new Source(".lynceus/lynceus.yaml", "failOn: error\n")),
                List.of(
                    new Source(".lynceus/rules/a.md", "a"), new Source(".lynceus/rules/b.md", "b")),
                Optional.empty()));
  }

  @Test
  void aConfigReplacesTheSettingsOnly() throws IOException {
    folder
        .file(".lynceus/lynceus.yaml", "failOn: error\n")
        .file(".lynceus/rules/a.md", "a")
        .file("other.yaml", "failOn: never\n");
    var files = known(Optional.of("other.yaml"), Optional.empty());
    assertThat(files.configuration()).contains(new Source("other.yaml", "failOn: never\n"));
    assertThat(files.rules()).hasSize(1);
  }

  @Test
  void aPolicyReplacesEverything() throws IOException {
    folder.file(".lynceus/lynceus.yaml", "failOn: error\n").file(".lynceus/rules/a.md", "a");
    folder
        .file("central/lynceus.yaml", "failOn: never\n")
        .file("repository/.lynceus/rules/c.md", "c");
    assertThat(known(Optional.empty(), Optional.of("central")))
        .isEqualTo(
            new PolicyFiles(
                Optional.of(new Source("central/lynceus.yaml", "failOn: never\n")),
                List.of(),
                Optional.empty()));
    assertThat(known(Optional.empty(), Optional.of("repository")).rules())
        .containsExactly(new Source("repository/.lynceus/rules/c.md", "c"));
  }

  @Test
  void aPolicyThatIsNoneIsNotTakenForAnEmptyOne() throws IOException {
    folder.files("empty/notes.txt", "file");
    assertThat(trouble(Optional.empty(), Optional.of("empty"))).startsWith("empty holds no policy");
    assertThat(trouble(Optional.empty(), Optional.of("file"))).isEqualTo("file is not a folder");
    assertThat(trouble(Optional.empty(), Optional.of("missing")))
        .isEqualTo("missing does not exist");
    assertThat(trouble(Optional.of("missing.yaml"), Optional.empty()))
        .isEqualTo("missing.yaml cannot be read: no such file");
  }

  @Test
  void settingsOfAnotherNameAreNotOverlooked() throws IOException {
    folder.file(".lynceus/lynceus.yml", "failOn: never\n");
    assertThat(trouble(Optional.empty(), Optional.empty()))
        .isEqualTo(".lynceus/lynceus.yml is not read; call it lynceus.yaml");
  }

  @Test
  void noLinkLeadsOutOfTheTreeToAPolicy() throws IOException {
    folder.file("elsewhere/lynceus.yaml", "failOn: never\n");
    folder.link(".lynceus", "elsewhere");
    assertThat(trouble(Optional.empty(), Optional.empty()))
        .startsWith(".lynceus is a symbolic link, which is not followed");
    Files.delete(folder.top().resolve(".lynceus"));
    Files.createDirectory(folder.top().resolve(".lynceus"));
    folder.link(".lynceus/lynceus.yaml", "../elsewhere/lynceus.yaml");
    assertThat(trouble(Optional.empty(), Optional.empty()))
        .isEqualTo(".lynceus/lynceus.yaml is a symbolic link, which is not followed");
    Files.delete(folder.top().resolve(".lynceus/lynceus.yaml"));
    folder.link(".lynceus/rules", "../elsewhere");
    assertThat(trouble(Optional.empty(), Optional.empty()))
        .contains(".lynceus/rules cannot be listed");
  }
}
