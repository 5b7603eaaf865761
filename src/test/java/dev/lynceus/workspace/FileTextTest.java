package dev.lynceus.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.finding.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTextTest {
  @ParameterizedTest
  @CsvSource({
    "61 C3 A9 F0 9F 9A 80, aé\uD83D\uDE80",
    "61 EF BF BD, a\uFFFD",
    "61 FF 62, a\uFFFEb",
    "61 EF BF BD FF, a\uFFFD\uFFFE",
    "61 C3, a\uFFFE",
    "ED A0 80 61, \uFFFEa",
    "C0 80, \uFFFE\uFFFE",
    "EF BB BF 61, \uFEFFa",
    "FF FE 61 00 3D D8 80 DE, \uFEFFa\uD83D\uDE80",
    "FE FF 00 61, \uFEFFa",
    "FE FF D8 3D 00 61, \uFEFF\uFFFE",
    "61 00 62, a\0b"
  })
  void bytesBecomeText(String bytes, String text) {
    assertThat(FileText.decode(HexFormat.ofDelimiter(" ").parseHex(bytes))).isEqualTo(text);
  }

  @Test
  void aFileMayBeLargeButNotLargerThanTheBound() throws IOException {
    byte[] most = new byte[FileText.LARGEST];
    assertThat(FileText.read(new ByteArrayInputStream(most))).isInstanceOf(Answer.Known.class);
    byte[] more = new byte[FileText.LARGEST + 1];
    assertThat(FileText.read(new ByteArrayInputStream(more)))
        .isEqualTo(new Answer.Unknown<>("larger than 16 MiB"));
  }

  @Test
  void everyTextSurvives() {
    String text = "key: \"\\u202E\" # ümläut \uD83D\uDE80\r\n";
    assertThat(FileText.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    assertThat(FileText.decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
        .endsWith(text);
    assertThat(FileText.decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)))
        .endsWith(text);
  }
}
