package dev.lynceus.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lynceus.finding.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceTest {
  @TempDir private Path temporary;
  private Path top;

  @BeforeEach
  void aCheckoutWithFolders() throws IOException {
    top = Files.createDirectory(temporary.toRealPath().resolve("top"));
    GitFolder.checkout(top)
        .files("deploy/a.yaml", "deploy/prod/b.yaml", "own/.lynceus/lynceus.yaml", "own/c.yaml");
    new GitFolder(temporary.toRealPath()).files("loose/d.yaml", "loose/own/.lynceus/lynceus.yaml");
  }

  private static Path root(Path current, String... arguments) {
    return ((Answer.Known<Place>) Place.of(current, List.of(arguments))).value().root();
  }

  private static String trouble(Path current, String... arguments) {
    return ((Answer.Unknown<Place>) Place.of(current, List.of(arguments))).reason();
  }

  @Test
  void theSingleFolderNamedIsTheRootIfItHoldsAPolicy() {
    assertThat(root(top, "own")).isEqualTo(top.resolve("own"));
    assertThat(root(top.resolve("own"))).isEqualTo(top.resolve("own"));
    assertThat(root(top.resolve("own"), "-")).isEqualTo(top.resolve("own"));
  }

  @Test
  void otherwiseTheGitTopLevelIsTheRoot() {
    assertThat(root(top, "deploy")).isEqualTo(top);
    assertThat(root(top, "deploy/prod/b.yaml")).isEqualTo(top);
    assertThat(root(top.resolve("deploy/prod"))).isEqualTo(top);
    assertThat(root(top, "own", "deploy")).isEqualTo(top);
    assertThat(root(top, "own/c.yaml")).as("a file is no folder").isEqualTo(top);
    assertThat(root(temporary.toAbsolutePath(), top.resolve("deploy").toString())).isEqualTo(top);
  }

  @Test
  void aNameThatIsNotUtf8IsNotSuggestedInItsOwnPlace() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
    assumeTrue(
        new ProcessBuilder("/bin/sh", "-c", ": > \"$(printf 'caf\\351.yaml')\"")
                .directory(top.toFile())
                .start()
                .waitFor()
            == 0);
    assertThat(trouble(top, "caf\uFFFD.yaml"))
        .startsWith("caf\uFFFD.yaml does not exist")
        .doesNotContain("did you mean");
  }

  @Test
  void outsideAnyCheckoutTheFolderNamedOrTheCurrentOneIsTheRoot() throws IOException {
    Path folder = temporary.toRealPath();
    assertThat(root(folder, "loose")).isEqualTo(folder.resolve("loose"));
    assertThat(root(folder, "loose/d.yaml")).isEqualTo(folder);
    assertThat(root(folder, "loose/d.yaml", "loose/own")).isEqualTo(folder);
    assertThat(root(folder, "loose", "top/deploy")).as("paths of two worlds").isEqualTo(folder);
    assertThat(root(folder.resolve("loose"), "-")).isEqualTo(folder.resolve("loose"));
  }

  @Test
  void whatDoesNotExistIsToldWithWhatMayHaveBeenMeant() {
    assertThat(trouble(top, "deplyo")).isEqualTo("deplyo does not exist; did you mean deploy?");
    assertThat(trouble(top, "deploy/prd"))
        .isEqualTo("deploy/prd does not exist; did you mean deploy/prod?");
    assertThat(trouble(top, "nothing/like/it")).isEqualTo("nothing/like/it does not exist");
    assertThat(trouble(top, "deploy/a.yaml/x")).isEqualTo("deploy/a.yaml/x does not exist");
    assertThat(trouble(top, "")).isEqualTo("\"\" does not exist");
    assertThat(trouble(top, "a\0b")).contains("does not exist");
  }

  @Test
  void upwardsMeansWhatTheSystemMeansByIt() throws IOException {
    new GitFolder(top).link("link", "deploy/prod");
    var place =
        ((Answer.Known<Place>)
                Place.of(top, List.of("link/../a.yaml", "deploy/./a.yaml", "link/..")))
            .value();
    assertThat(place.named())
        .containsExactly(
            top.resolve("deploy/a.yaml"), top.resolve("deploy/a.yaml"), top.resolve("deploy"));
  }
}
