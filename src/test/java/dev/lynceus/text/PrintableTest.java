package dev.lynceus.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void cleanTextIsTheSameObject() {
    for (String clean :
        new String[] {
          "", "argocd/payments", "größe", "漢字かな한글", "🚀 fast", "e\u0301", "שלום", "a\u3000b"
        }) {
      assertThat(Printable.of(clean)).isSameAs(clean);
      assertThat(Printable.of(clean, 100)).isSameAs(clean);
    }
  }

  @Test
  void controlsAreShownAsTheirCodePoint() {
    assertThat(Printable.of("a\u0000b\tc\nd\re\u001B[31mf\u007Fg\u0085h"))
        .isEqualTo("a\\u{0}b\\u{9}c\\u{A}d\\u{D}e\\u{1B}[31mf\\u{7F}g\\u{85}h");
  }

  @Test
  void whatHidesOrTurnsTextIsShown() {
    assertThat(Printable.of("\u200B\u202E\u2066\u00AD\uFEFF\u2028\u2029"))
        .isEqualTo("\\u{200B}\\u{202E}\\u{2066}\\u{AD}\\u{FEFF}\\u{2028}\\u{2029}");
    assertThat(Printable.of("a\u00A0b\u2003c")).isEqualTo("a\\u{A0}b\\u{2003}c");
    assertThat(Printable.of("\u034F\u3164\uFE0F\u2800\uDB40\uDC41"))
        .isEqualTo("\\u{34F}\\u{3164}\\u{FE0F}\\u{2800}\\u{E0041}");
  }

  @Test
  void whatIsNoCharacterIsShown() {
    assertThat(Printable.of("\uD83D!\uDE80")).isEqualTo("\\u{D83D}!\\u{DE80}");
    assertThat(Printable.of("\uFFFE\uFFFF\uE000\u0378"))
        .isEqualTo("\\u{FFFE}\\u{FFFF}\\u{E000}\\u{378}");
  }

  @Test
  void longTextIsCutBetweenCodePoints() {
    assertThat(Printable.of("abcdef", 6)).isEqualTo("abcdef");
    assertThat(Printable.of("abcdefg", 6)).isEqualTo("abcdef…");
    assertThat(Printable.of("🚀🚀🚀", 2)).isEqualTo("🚀🚀…");
    assertThat(Printable.of("🚀🚀🚀", 3)).isEqualTo("🚀🚀🚀");
    assertThat(Printable.of("a\nbc", 2)).isEqualTo("a\\u{A}…");
  }

  @Test
  void widthsAreThoseOfATerminal() {
    assertThat(Printable.width("abc")).isEqualTo(3);
    assertThat(Printable.width("漢字")).isEqualTo(4);
    assertThat(Printable.width("ｆｕ")).isEqualTo(4);
    assertThat(Printable.width("한글")).isEqualTo(4);
    assertThat(Printable.width("\u1112\u1161\u11AB")).isEqualTo(2);
    assertThat(Printable.width("🚀")).isEqualTo(2);
    assertThat(Printable.width("🇩🇪")).isEqualTo(2);
    assertThat(Printable.width("e\u0301")).isEqualTo(1);
    assertThat(Printable.width("é…‹›")).isEqualTo(4);
  }

  @Test
  void everyCodePointComesOutPrintableAndAsWideAsAnnounced() {
    long escaped =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(codePoint -> {
              String in = Character.toString(codePoint);
              String out = Printable.of(in);
              assertThat(out.codePoints().allMatch(Printable::isPrintable))
                  .as(Integer.toHexString(codePoint))
                  .isTrue();
              assertThat(Printable.width(in))
                  .as(Integer.toHexString(codePoint))
                  .isEqualTo(Printable.width(out));
              return !out.equals(in);
            })
            .count();
    assertThat(escaped).isBetween(900_000L, 1_000_000L);
  }
}
