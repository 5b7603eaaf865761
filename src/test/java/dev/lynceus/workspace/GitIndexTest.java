package dev.lynceus.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.finding.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitIndexTest {
  /// What Git 2.39 wrote for a/x.yaml, a/y.yaml and b.yaml after `git update-index --index-version
  /// 4`.
  private static final String VERSION_4 =
      "4449524300000004000000036b0357872248ffb76b0357872248ffb70000fe0000990411000081a400000000000000000000"
          + "0000e69de29bb2d1d6434b8b29ae775ad8c2e48c5391000800612f782e79616d6c006b0357872248ffb76b0357872248ffb7"
          + "0000fe0000990412000081a4000000000000000000000000e69de29bb2d1d6434b8b29ae775ad8c2e48c5391000806792e79"
          + "616d6c006b0357872248ffb76b0357872248ffb70000fe0000990421000081a4000000000000000000000000e69de29bb2d1"
          + "d6434b8b29ae775ad8c2e48c5391000608622e79616d6c000b083d7bfe1f12611cf553d67142657cd2cdd159";

  /// The same files in a repository of `git init --object-format=sha256`.
  private static final String SHA_256 =
      "4449524300000002000000036b03578729ea1fbc6b03578729ea1fbc0000fe000099049e000081a400000000000000000000"
          + "0000473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a3037218130008612f782e79616d6c000000000000"
          + "6b03578729ea1fbc6b03578729ea1fbc0000fe000099049f000081a4000000000000000000000000473a0f4c3be8a93681a2"
          + "67e3b1e9a7dcda1185436fe141f7749120a3037218130008612f792e79616d6c0000000000006b03578729ea1fbc6b035787"
          + "29ea1fbc0000fe00009904a0000081a4000000000000000000000000473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe1"
          + "41f7749120a3037218130006622e79616d6c0000000000000000c041611735c80fe1e7545302fa466a6c5cfd65fd6557e449"
          + "0414bd588cf1837d";

  /// The same files after `git update-index --split-index`.
  private static final String SPLIT =
      "4449524300000004000000036b0357872248ffb76b0357872248ffb70000fe0000990411000081a400000000000000000000"
          + "0000e69de29bb2d1d6434b8b29ae775ad8c2e48c5391000000006b0357872248ffb76b0357872248ffb70000fe0000990412"
          + "000081a4000000000000000000000000e69de29bb2d1d6434b8b29ae775ad8c2e48c5391000000006b0357872248ffb76b03"
          + "57872248ffb70000fe0000990421000081a4000000000000000000000000e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"
          + "000000006c696e6b000000440b083d7bfe1f12611cf553d67142657cd2cdd159000000000000000100000000000000000000"
          + "000000000003000000020000000200000000000000000000000700000000e4c0631a7dd863bf131d3b1a3936ad827fb60ae9";

  @TempDir private Path temporary;

  private byte[] written(String... paths) throws IOException {
    GitFolder.checkout(temporary).track(paths);
    return Files.readAllBytes(temporary.resolve(".git/index"));
  }

  private static GitIndex known(byte[] bytes) {
    return ((Answer.Known<GitIndex>) GitIndex.read(bytes)).value();
  }

  @Test
  void everyPathThatJgitWritesIsTracked() throws IOException {
    var random = new Random(3);
    String[] paths =
        IntStream.range(0, 2000)
            .mapToObj(i ->
                "f"
                    + i
                    + "/"
                    + "é".repeat(random.nextInt(9))
                    + "x".repeat(random.nextInt(20))
                    + ".yaml")
            .toArray(String[]::new);
    GitIndex index = known(written(paths));
    assertThat(Arrays.stream(paths)).allMatch(index::has);
    assertThat(index.has("f1")).isFalse();
    assertThat(index.touches("f1")).isTrue();
    assertThat(index.touches("f")).isFalse();
    assertThat(index.submodules()).isEmpty();
  }

  @Test
  void pathsLongerThanTheirLengthFieldAreRead() throws IOException {
    String path = "d/".repeat(2500) + "x.yaml";
    assertThat(known(written("a", path, "z")).has(path)).isTrue();
    assertThat(known(written("a", path, "z")).has("z")).isTrue();
  }

  @Test
  void whatIsCutOffOrForeignIsUnknown() throws IOException {
    byte[] whole = written("a/b.yaml", "c.yaml");
    for (int length = 0; length < whole.length; length++) {
      assertThat(GitIndex.read(Arrays.copyOf(whole, length)))
          .as("%d bytes", length)
          .isInstanceOf(Answer.Unknown.class);
    }
    whole[7] = 9;
    assertThat(GitIndex.read(whole)).isInstanceOf(Answer.Unknown.class);
  }

  @Test
  void nothingThatIsDamagedThrows() throws IOException {
    byte[] whole = written("a/b.yaml", "c.yaml");
    var random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = whole.clone();
      for (int j = 0; j <= random.nextInt(4); j++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      assertThat(GitIndex.read(damaged)).isNotNull();
    }
  }

  @Test
  void theOtherKindsThatGitWritesAreReadOrTold() {
    for (String written : List.of(VERSION_4, SHA_256)) {
      GitIndex index = known(HexFormat.of().parseHex(written));
      assertThat(List.of("a/x.yaml", "a/y.yaml", "b.yaml")).allMatch(index::has);
      assertThat(List.of("a", "x.yaml", "y.yaml", "a/b.yaml")).noneMatch(index::has);
      assertThat(index.touches("a")).isTrue();
    }
    assertThat(GitIndex.read(HexFormat.of().parseHex(SPLIT)))
        .isEqualTo(new Answer.Unknown<>("it is split"));
  }
}
