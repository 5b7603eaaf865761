package dev.lynceus.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lynceus.finding.Answer;
import dev.lynceus.finding.NotEvaluated;
import dev.lynceus.glob.OwnGlob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderTreeTest {
  @TempDir private Path temporary;
  private GitFolder plain;

  @BeforeEach
  void realPath() throws IOException {
    plain = new GitFolder(Files.createDirectory(temporary.toRealPath().resolve("here")));
  }

  private static Place place(Path current, String... arguments) {
    return ((Answer.Known<Place>) Place.of(current, List.of(arguments))).value();
  }

  private static FolderTree tree(GitFolder folder, String... arguments) {
    return FolderTree.of(place(folder.top(), arguments), List.of(), InputStream.nullInputStream());
  }

  private static FolderTree excluding(List<String> globs, GitFolder folder, String... arguments) {
    return FolderTree.of(
        place(folder.top(), arguments),
        globs.stream().map(OwnGlob::of).toList(),
        InputStream.nullInputStream());
  }

  private static Map<String, Boolean> leftOut(FolderTree tree) {
    return tree.leftOut().stream()
        .collect(Collectors.toMap(NotEvaluated::path, NotEvaluated::blocking));
  }

  @Test
  void onlyYamlAndJsonAreListed() throws IOException {
    plain.files(
        "a.yaml",
        "b.yml",
        "c.json",
        "D.YAML",
        "e.txt",
        "f.yaml.bak",
        "yaml",
        "sub/kustomization.yaml",
        "sub/Kustomization",
        "Chart.yaml",
        "README.md");
    assertThat(tree(plain).paths())
        .containsExactly(
            "Chart.yaml",
            "D.YAML",
            "a.yaml",
            "b.yml",
            "c.json",
            "sub/Kustomization",
            "sub/kustomization.yaml");
  }

  @Test
  void hiddenFoldersAreListedButNotThoseOfGitAndLynceus() throws IOException {
    plain.files(
        ".github/a.yaml",
        ".hidden.yaml",
        ".git/a.yaml",
        ".lynceus/lynceus.yaml",
        "deeper/.lynceus/b.yaml",
        "deeper/.git.yaml");
    assertThat(tree(plain).paths())
        .containsExactly(".github/a.yaml", ".hidden.yaml", "deeper/.git.yaml");
  }

  @Test
  void aFileThatIsNamedIsReadWhateverItIsCalled() throws IOException {
    plain.files("manifest.txt", "a.yaml");
    var tree = tree(plain, "manifest.txt");
    assertThat(tree.paths()).containsExactly("manifest.txt");
    assertThat(tree.read("manifest.txt")).isEqualTo(new Answer.Known<>("a: 1\n"));
  }

  @Test
  void aFolderCalledLikeAFileIsAFolder() throws IOException {
    plain.files("x.yaml/y.yaml");
    assertThat(tree(plain).paths()).containsExactly("x.yaml/y.yaml");
  }

  @Test
  void pathsAreInCodePointOrderAndEachOnce() throws IOException {
    plain.files("b/a.yaml", "b.yaml", "a/z.yaml", "\uD83D\uDE80.yaml", "\uFF5E.yaml");
    assertThat(tree(plain, "a", ".", "b/a.yaml", "./a/../b").paths())
        .containsExactly("a/z.yaml", "b.yaml", "b/a.yaml", "\uFF5E.yaml", "\uD83D\uDE80.yaml");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void namesAreExact() throws IOException {
    List<String> names =
        List.of(
            "with space.yaml",
            "line\nbreak.yaml",
            "carriage\r.yaml",
            "\u202Ertl.yaml",
            "::error::.yaml",
            "back\\slash.yaml",
            "@at.yaml");
    plain.files(names.toArray(String[]::new));
    var tree = tree(plain);
    assertThat(tree.paths()).containsExactlyInAnyOrderElementsOf(names);
    assertThat(names)
        .allSatisfy(name -> assertThat(tree.read(name)).isInstanceOf(Answer.Known.class));
  }

  @Test
  void outsideTheCurrentFolderPathsAreAbsolute() throws IOException {
    Path other = Files.createDirectory(plain.top().resolveSibling("other"));
    new GitFolder(other).files("sub/a.yaml");
    plain.files("b.yaml");
    String outside = other.toString().replace('\\', '/') + "/sub/a.yaml";
    var tree = tree(plain, "../other", ".");
    assertThat(tree.paths()).containsExactly(outside, "b.yaml");
    assertThat(tree.read(outside)).isEqualTo(new Answer.Known<>("a: 1\n"));
    assertThat(tree(plain, other.resolve("sub/a.yaml").toString()).paths())
        .containsExactly(outside);
    assertThat(tree.exists(other.toString() + "/sub")).isTrue();
    assertThat(tree.exists(plain.top().resolve("..").normalize().toString())).isFalse();
  }

  @Test
  void theCurrentFolderNamedAbsolutelyIsStillTheCurrentFolder() throws IOException {
    plain.files("a/b.yaml");
    assertThat(tree(plain, plain.top().resolve("a").toString()).paths())
        .containsExactly("a/b.yaml");
  }

  @Test
  void inACheckoutIgnoredFilesDoNotCountUnlessTracked() throws IOException {
    var git = GitFolder.checkout(plain.top());
    git.file(".gitignore", "/build/\n*.local.yaml\n!keep.local.yaml\n");
    git.files("a.yaml", "build/a.yaml", "build/deep/tracked.yaml", "build/deep/untracked.yaml");
    git.files("x.local.yaml", "tracked.local.yaml", "keep.local.yaml", "sub/build/b.yaml");
    git.track("build/deep/tracked.yaml", "tracked.local.yaml", "deleted.yaml");
    assertThat(tree(git).paths())
        .containsExactly(
            "a.yaml",
            "build/deep/tracked.yaml",
            "keep.local.yaml",
            "sub/build/b.yaml",
            "tracked.local.yaml");
    assertThat(tree(git, "sub").paths()).containsExactly("sub/build/b.yaml");
  }

  @Test
  void ignoreFilesOfFoldersAddUp() throws IOException {
    var git = GitFolder.checkout(plain.top());
    git.file(".gitignore", "*.json\n")
        .file("sub/.gitignore", "!a.json\n/b.yaml\n")
        .file(".git/info/exclude", "secret.yaml\n*.yml\n");
    git.file("sub/deep/.gitignore", "!c.yml\n");
    git.files(
        "a.json",
        "b.yaml",
        "secret.yaml",
        "sub/a.json",
        "sub/b.yaml",
        "sub/deep/b.yaml",
        "sub/deep/c.yml",
        "sub/c.yml");
    List<String> inSub = List.of("sub/a.json", "sub/deep/b.yaml", "sub/deep/c.yml");
    assertThat(tree(git).paths())
        .isEqualTo(Stream.concat(Stream.of("b.yaml"), inSub.stream()).toList());
    assertThat(tree(git, "sub").paths()).isEqualTo(inSub);
    assertThat(
            FolderTree.of(
                    place(git.top().resolve("sub/deep")), List.of(), InputStream.nullInputStream())
                .paths())
        .containsExactly("b.yaml", "c.yml");
  }

  @Test
  void whatIsNamedIsJudgedAlthoughItIsIgnored() throws IOException {
    var git = GitFolder.checkout(plain.top());
    git.file(".gitignore", "/rendered/\n").files("rendered/a.yaml");
    assertThat(tree(git).paths()).isEmpty();
    assertThat(tree(git, "rendered").paths()).containsExactly("rendered/a.yaml");
    assertThat(tree(git, "rendered/a.yaml").paths()).containsExactly("rendered/a.yaml");
  }

  @Test
  void outsideACheckoutNothingIsIgnored() throws IOException {
    plain.file(".gitignore", "*\n").files("a.yaml");
    assertThat(tree(plain).paths()).containsExactly("a.yaml");
  }

  @Test
  void anIndexThatCannotBeReadIsNoReasonToLeaveOutInSilence() throws IOException {
    var git = GitFolder.checkout(plain.top());
    git.file(".gitignore", "/build/\nx.yaml\n")
        .file(".git/index", "garbage")
        .files("build/a.yaml", "x.yaml", "y.yaml");
    var tree = tree(git);
    assertThat(tree.paths()).containsExactly("y.yaml");
    assertThat(leftOut(tree)).isEqualTo(Map.of("build", true, "x.yaml", true));
    assertThat(tree.leftOut().getFirst().reason()).contains("index");
  }

  @Test
  void aSecondWorkTreeHasItsOwnIndexAndTheCommonExclude() throws IOException {
    Path git = Files.createDirectories(temporary.toRealPath().resolve("main/.git/worktrees/here"));
    new GitFolder(git.resolve("../..").normalize()).file("info/exclude", "*.yml\n");
    plain
        .file(".git", "gitdir: ../main/.git/worktrees/here\n")
        .files("a.yaml", "b.yml", "tracked.yml");
    Files.writeString(git.resolve("commondir"), "../..\n");
    plain.index(git.resolve("index"), org.eclipse.jgit.lib.FileMode.REGULAR_FILE, "tracked.yml");
    assertThat(tree(plain).paths()).containsExactly("a.yaml", "tracked.yml");
  }

  @Test
  void submodulesAndOtherRepositoriesAreNotFollowed() throws IOException {
    var git = GitFolder.checkout(plain.top());
    git.file(".gitmodules", "")
        .files("a.yaml", "gone/readme.txt", "sub/b.yaml", "vendored/deep/c.yaml");
    git.file("sub/.git", "gitdir: ../.git/modules/sub\n")
        .file("vendored/deep/.git/HEAD", "")
        .trackSubmodules("sub", "away", "gone/away");
    var tree = tree(git);
    assertThat(tree.paths()).containsExactly("a.yaml");
    assertThat(leftOut(tree))
        .isEqualTo(Map.of("sub", false, "away", false, "gone/away", false, "vendored/deep", false));
    assertThat(tree.leftOut()).allSatisfy(n -> assertThat(n.reason()).contains("not followed"));
    assertThat(tree(git, "sub").paths())
        .as("a submodule that is named")
        .containsExactly("sub/b.yaml");
    assertThat(leftOut(tree(git, "gone", "a.yaml"))).containsOnlyKeys("gone/away");
  }

  @Test
  void symbolicLinksAreListedAndNotFollowed() throws IOException {
    plain.files("real/a.yaml", "notes.txt");
    plain.link("file.yaml", "real/a.yaml");
    plain.link("folder", "real");
    plain.link("loop", ".");
    plain.link("dangling.yaml", "nowhere");
    plain.link("notes", "notes.txt");
    var tree = tree(plain);
    assertThat(tree.paths()).containsExactly("real/a.yaml");
    assertThat(leftOut(tree))
        .isEqualTo(
            Map.of("file.yaml", false, "folder", false, "loop", false, "dangling.yaml", false));
    assertThat(tree.leftOut()).allSatisfy(n -> assertThat(n.reason()).contains("symbolic link"));
  }

  @Test
  void aSymbolicLinkThatIsNamedMakesTheRunIncomplete() throws IOException {
    plain.files("real/a.yaml");
    plain.link("folder", "real");
    assertThat(leftOut(tree(plain, "folder"))).isEqualTo(Map.of("folder", true));
    assertThat(tree(plain, "folder/a.yaml").paths()).containsExactly("folder/a.yaml");
  }

  @Test
  void aFileThatVanishesOrTurnsIntoALinkIsUnknown() throws IOException {
    plain.files("a.yaml", "b.yaml");
    var tree = tree(plain);
    Files.delete(plain.top().resolve("a.yaml"));
    Files.delete(plain.top().resolve("b.yaml"));
    plain.link("b.yaml", "nowhere");
    assertThat(tree.read("a.yaml")).isEqualTo(new Answer.Unknown<>("cannot be read: no such file"));
    assertThat(tree.read("b.yaml"))
        .isEqualTo(new Answer.Unknown<>("a symbolic link, which is not followed"));
    assertThat(tree.read("never.yaml")).isInstanceOf(Answer.Unknown.class);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatMayNotBeReadIsTold() throws IOException {
    plain.files("closed/a.yaml", "closed.yaml");
    Files.setPosixFilePermissions(
        plain.top().resolve("closed"), PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(
        plain.top().resolve("closed.yaml"), PosixFilePermissions.fromString("---------"));
    try {
      assumeFalse(
          Files.isReadable(plain.top().resolve("closed.yaml")),
          "whoever runs this may read everything");
      var tree = tree(plain);
      assertThat(leftOut(tree)).isEqualTo(Map.of("closed", true));
      assertThat(tree.read("closed.yaml"))
          .isEqualTo(new Answer.Unknown<>("cannot be read: permission denied"));
    } finally {
      Files.setPosixFilePermissions(
          plain.top().resolve("closed"), PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void aPipeInAFolderIsNotWaitedFor() throws IOException, InterruptedException {
    plain.files("a.yaml");
    pipe("pipe.yaml");
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThat(leftOut(tree(plain))).isEqualTo(Map.of("pipe.yaml", false)));
  }

  @Test
  void aPipeThatIsNamedIsNotWaitedForEither() throws IOException, InterruptedException {
    pipe("pipe.yaml");
    plain.link("link.yaml", "pipe.yaml");
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThat(leftOut(tree(plain, "pipe.yaml", "link.yaml")))
                .isEqualTo(Map.of("pipe.yaml", true, "link.yaml", true)));
  }

  @Test
  void anIgnoreFileThatIsAPipeIsNotWaitedFor() throws IOException, InterruptedException {
    var git = GitFolder.checkout(plain.top());
    git.files("a.yaml");
    pipe(".gitignore");
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          assertThat(tree(git).paths()).containsExactly("a.yaml");
          assertThat(leftOut(tree(git))).isEqualTo(Map.of(".gitignore", false));
        });
  }

  @Test
  void aLinkThatIsNamedIsNotFollowedToADevice() throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/zero")));
    plain.link("zero.yaml", "/dev/zero");
    var tree = tree(plain, "zero.yaml");
    assertThat(tree.paths()).isEmpty();
    assertThat(leftOut(tree)).isEqualTo(Map.of("zero.yaml", true));
    assertThat(leftOut(tree(plain, "/dev/zero"))).isEqualTo(Map.of("/dev/zero", true));
  }

  private void pipe(String name) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
    assumeTrue(
        new ProcessBuilder("/usr/bin/mkfifo", plain.top().resolve(name).toString())
                .start()
                .waitFor()
            == 0);
  }

  @Test
  void standardInputIsOneFileAmongOthers() throws IOException {
    plain.files("a.yaml");
    var in = new ByteArrayInputStream("b: 2\n".getBytes(StandardCharsets.UTF_8));
    var both = FolderTree.of(place(plain.top(), "a.yaml", "-", "-"), List.of(), in);
    assertThat(both.paths()).containsExactly("-", "a.yaml");
    assertThat(both.read("-")).isEqualTo(new Answer.Known<>("b: 2\n"));
    assertThat(both.read("-")).as("again").isEqualTo(new Answer.Known<>("b: 2\n"));
    assertThat(both.inRoot("-")).isEqualTo("-");
    assertThat(tree(plain, "-").paths()).containsExactly("-");
  }

  @Test
  void excludedFilesAreCountedFromTheRoot() throws IOException {
    var git = GitFolder.checkout(plain.top());
    git.files(
        "expected/a.yaml",
        "expected/deep/b.json",
        "expected/c.txt",
        "sub/expected/d.yaml",
        "sub/e.yaml",
        "f.yaml");
    var tree = excluding(List.of("expected/", "/f.yaml"), git);
    assertThat(tree.paths()).containsExactly("sub/e.yaml");
    assertThat(tree.excluded()).isEqualTo(4);
    Path sub = git.top().resolve("sub");
    var fromBelow =
        FolderTree.of(place(sub), List.of(OwnGlob.of("sub/e.yaml")), InputStream.nullInputStream());
    assertThat(fromBelow.paths()).containsExactly("expected/d.yaml");
    assertThat(fromBelow.inRoot("expected/d.yaml")).isEqualTo("sub/expected/d.yaml");
    assertThat(fromBelow.inRoot("deeper/link")).isEqualTo("sub/deeper/link");
    assertThat(fromBelow.exists("sub/expected")).isTrue();
    assertThat(excluding(List.of("expected/"), git, "expected", ".", "expected/a.yaml").excluded())
        .isEqualTo(3);
  }

  @Test
  void excludedIsAlsoWhatIsNamed() throws IOException {
    plain.files("expected/a.yaml");
    var tree = excluding(List.of("expected"), plain, "expected/a.yaml");
    assertThat(tree.paths()).isEmpty();
    assertThat(tree.excluded()).isEqualTo(1);
  }

  @Test
  void filesThatAreNamedAndAllExcludedMakeTheRunIncomplete() throws IOException {
    plain.files("expected/a.yaml", "expected/b.yaml", "c.yaml");
    var exclude = List.of("expected");
    assertThat(leftOut(excluding(exclude, plain, "expected/a.yaml", "expected/b.yaml")))
        .isEqualTo(Map.of("expected/a.yaml", true, "expected/b.yaml", true));
    assertThat(leftOut(excluding(exclude, plain, "expected/a.yaml", "c.yaml"))).isEmpty();
    assertThat(leftOut(excluding(exclude, plain, "expected"))).isEmpty();
  }

  @Test
  void existsLooksOnlyBelowTheRoot() throws IOException {
    plain.files("a/b.txt", "a.yaml");
    new GitFolder(plain.top().resolve("..").normalize()).files("outside.yaml");
    var tree = tree(plain, ".");
    assertThat(List.of("", ".", "a", "a/", "a/b.txt", "a/../a.yaml")).allMatch(tree::exists);
    assertThat(List.of("b", "../outside.yaml", "a/../../outside.yaml", "/etc", "a\0b"))
        .noneMatch(tree::exists);
  }

  @Test
  void onlyTheTopLevelOfACheckoutHasAnOrigin() throws IOException {
    var git = GitFolder.checkout(plain.top());
    git.file(
        ".git/config",
        """
        [core]
        \tbare = false
        [remote "up"]
        \turl = no
        [remote "origin"]
        \turl = https://u:secret@git.example.com/a/b.git # c
        """);
    git.files("sub/.lynceus/lynceus.yaml", "sub/a.yaml");
    assertThat(tree(git).origin()).isEqualTo("https://git.example.com/a/b.git");
    assertThat(tree(git, "sub").origin()).isEmpty();
  }
}
