package dev.lynceus.gotemplate.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
  @Test
  void anyBytesComeBackAsTheyWere() {
    var random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      byte[] bytes = new byte[random.nextInt(12)];
      random.nextBytes(bytes);
      String text = Utf8.text(bytes);
      assertThat(Utf8.bytes(text)).as(Arrays.toString(bytes)).isEqualTo(bytes);
      assertThat(Utf8.length(text)).isEqualTo(bytes.length);
      assertThat(Utf8.mend(text)).isEqualTo(text);
    }
  }

  @Test
  void halvesOfACharacterBecomeOneAgain() {
    String halves = Utf8.slice("é😀", 0, 3) + Utf8.slice("é😀", 3, 6);
    assertThat(halves).isNotEqualTo("é😀");
    assertThat(Utf8.mend(halves)).isEqualTo("é😀");
  }

  @Test
  void loneSurrogatesOfUtf16AreReplaced() {
    assertThat(Utf8.whole("a\uD83Db😀")).isEqualTo("a\uFFFDb😀");
    assertThat(Utf8.length("é😀")).isEqualTo(6);
  }
}
