package dev.lynceus.argo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryUrlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://git.ex.com/a/b",
        "https://GIT.ex.com/A/B.git",
        " https://git.ex.com/a/b/ ",
        "https://somebody:token@git.ex.com:443/a/b",
        "http://git.ex.com/a/b",
        "ssh://git@git.ex.com/a/b.git",
        "ssh://git@git.ex.com:22/a/b.git",
        "git@git.ex.com:a/b",
        "git@git.ex.com:/a/b.git",
        "git.ex.com:a/b",
      })
  void protocolUserCaseAndEndingDoNotMatter(String url) {
    assertThat(RepositoryUrl.samePlace(url, "https://git.ex.com/a/b")).isTrue();
    assertThat(RepositoryUrl.samePlace("git@git.ex.com:a/b.git", url)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://",
        "https://git.ex.com",
        "https://git.ex.com:8443/a/b",
        "https://git.ex.com:22/a/b",
        "https://git.ex.com/a/c",
        "https://git.ex.com/a/b/c",
        "https://other.ex.com/git.ex.com/a/b",
        "https://other.ex.com/@git.ex.com/a/b",
        "oci://git.ex.com/a/b",
        "file:///git.ex.com/a/b",
        "/a/b",
      })
  void anotherHostPortOrPathIsAnotherPlace(String url) {
    assertThat(RepositoryUrl.samePlace(url, "https://git.ex.com/a/b")).isFalse();
  }
}
