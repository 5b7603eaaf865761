package dev.lynceus.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class FileKindTest {
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyWhatIsOpenAlreadyMayBeAPipe() {
    assertThat(List.of("/dev/fd/63", "/proc/self/fd/0", "/dev/stdin"))
        .allMatch(p -> FileKind.isOpenAlready(Path.of(p)));
    assertThat(List.of("/dev/zero", "/dev/fd", "/", "a/dev/fd/1", "stdin", "/dev/fd/../zero"))
        .noneMatch(p -> FileKind.isOpenAlready(Path.of(p)));
  }
}
