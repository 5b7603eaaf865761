package dev.lynceus.argo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgoVersionTest {
  @Test
  void aReleaseLineIsTwoNumbers() {
    assertThat(ArgoVersion.of("3.5")).contains(new ArgoVersion(3, 5));
    assertThat(ArgoVersion.of("2.14")).contains(new ArgoVersion(2, 14));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "3", "3.", ".5", "3.5.1", "v3.5", "3.5 ", "-3.5", "3.1234", "٣.٥"})
  void anythingElseIsNone(String text) {
    assertThat(ArgoVersion.of(text)).isEmpty();
  }
}
