package dev.lynceus.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextPatternTest {
  @Test
  void theSchemasUseThisVeryPatternForQuantities() throws IOException {
    String escaped = TextPattern.QUANTITY.replace("\\", "\\\\");
    assertThat(Files.readString(Path.of("schemas/manifests/core/v1/pod.json")))
        .contains("\"Quantity\":{\"pattern\":\"" + escaped + "\"");
  }

  @Test
  void whatIsPlainlyAQuantityMatchesTheExpression() {
    var expression = Pattern.compile(TextPattern.QUANTITY);
    var random = new Random(7);
    int plain = 0;
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(6); n >= 0; n--) {
        text.append("0123456789012345..kKMGTPEimnu e-+".charAt(random.nextInt(33)));
      }
      if (TextPattern.isPlainQuantity(text.toString())) {
        plain++;
        assertThat(expression.matcher(text).find()).as(text.toString()).isTrue();
      }
    }
    assertThat(plain).isGreaterThan(2000);
  }

  @Test
  void otherQuantitiesAreLeftToTheExpression() {
    var pattern = new TextPattern(TextPattern.QUANTITY, "");
    assertThat(pattern.matches("1.5e3")).isTrue();
    assertThat(pattern.matches("-.5")).isTrue();
    assertThat(pattern.matches("12 apples")).isFalse();
    assertThat(pattern.matches("1.5.2")).isFalse();
    assertThat(pattern.matches("1ki")).isFalse();
    assertThat(pattern.matches("")).isFalse();
  }
}
