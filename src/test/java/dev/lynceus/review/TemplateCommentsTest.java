package dev.lynceus.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateCommentsTest {
  private static final String WORDS = "lynceus: ignore[a] because it is so";

  @Test
  void bothKindsOfCommentsSpeakOfTheNextLine() {
    assertThat(lines("a:\n  # " + WORDS + "\n  b: {{ .c }}\n")).containsExactly(3);
    assertThat(lines("a:\n  {{/* " + WORDS + " */}}\n  b: {{ .c }}\n")).containsExactly(3);
    assertThat(lines("a:\n  {{- /* " + WORDS + " */ -}}\n  b: {{ .c }}\n")).containsExactly(3);
  }

  @Test
  void aCommentBehindAValueSpeaksOfItsLine() {
    assertThat(lines("a: {{ .c }} # " + WORDS + "\n")).containsExactly(1);
  }

  @Test
  void theEndOfTheCommentIsNotPartOfTheReason() {
    var comment = TemplateComments.of(new Source("x", "{{/* " + WORDS + " */}}")).getFirst();
    assertThat(Suppression.of(comment).orElseThrow().reason()).isEqualTo("it is so");
  }

  @Test
  void wordsElsewhereAreNoComment() {
    assertThat(lines("a: lynceus: b\nb: x#lynceus: ignore[a] because c\nlynceus: x\n")).isEmpty();
  }

  @Test
  void anUnclosedCommentEndsWithItsLine() {
    assertThat(lines("{{/* " + WORDS)).containsExactly(2);
  }

  private static List<Integer> lines(String text) {
    return TemplateComments.of(new Source("x", text)).stream()
        .flatMap(c -> Suppression.of(c).stream())
        .map(Suppression::line)
        .toList();
  }
}
