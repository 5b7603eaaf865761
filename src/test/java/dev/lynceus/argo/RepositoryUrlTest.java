package dev.lynceus.argo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepositoryUrlTest {
  @Test
  void caseEndingAndWayOfWritingDoNotMatter() {
    assertThat(RepositoryUrl.same("https://GIT.ex.com/A/B.git", "https://git.ex.com/a/b")).isTrue();
    assertThat(RepositoryUrl.same("git@git.ex.com:a/b", "ssh://git@git.ex.com/a/b.git")).isTrue();
    assertThat(RepositoryUrl.same(" https://git.ex.com/a/b ", "https://git.ex.com/a/b")).isTrue();
  }

  @Test
  void anotherProtocolOrPortIsAnotherRepository() {
    assertThat(RepositoryUrl.same("git@git.ex.com:a/b", "https://git.ex.com/a/b")).isFalse();
    assertThat(RepositoryUrl.same("https://git.ex.com:8443/a/b", "https://git.ex.com/a/b"))
        .isFalse();
  }
}
