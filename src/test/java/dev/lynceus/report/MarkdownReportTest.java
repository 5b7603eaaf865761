package dev.lynceus.report;

import static dev.lynceus.report.Reports.at;
import static dev.lynceus.report.Reports.error;
import static dev.lynceus.report.Reports.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.finding.NotEvaluated;
import dev.lynceus.text.Position;
import dev.lynceus.text.Source;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {
  private static final Source FILE =
      new Source("sets/a.yaml", "kind: ApplicationSet\nspec:\n  a: []\n");

  @Test
  void aReportIsAListByFile() {
    var other = new Source("b.yaml", "prune: true\n");
    var entry = new NotEvaluated("c.yaml", new Position(3, 1), "encrypted with sops", true);
    var patch = new NotEvaluated("d.yaml", new Position(1, 1), "a patch", false);
    var report =
        Reports.of(
            List.of(
                error(at(FILE, "a:"), "an answer with account=payments deletes everything")
                    .withHelp("Set `spec.x: true`.")
                    .withNotes(List.of(note(FILE, "spec", "here"), note(other, "prune", "")))),
            List.of(entry, patch));
    assertThat(MarkdownReport.render(report))
        .isEqualTo(
            """
            **incomplete: could not decide about 1 place; found 1 error in 12 files (34 objects, 5 ApplicationSets); 2 not evaluated.**

            ### `sets/a.yaml`

            - **error** `resources-not-preserved`, line 3: an answer with `account=payments` deletes everything. Set `spec.x: true`.
              - line 2: here
              - `b.yaml`, line 1

            ### Not evaluated, though the verdict needs it

            - encrypted with sops: `c.yaml` line 3

            ### Not evaluated, and not needed for the verdict

            - a patch: `d.yaml`
            """);
  }

  @Test
  void onlyWordsStayWords() {
    assertThat(Markdown.prose("deletes every Application of payments-extensions (5), it's gone."))
        .isEqualTo("deletes every Application of payments-extensions (5), it's gone.");
    for (String word :
        List.of(
            "@acme/team",
            "#12",
            "acme/x#12",
            "GH-12",
            "https://evil.example",
            "www.evil.example",
            "WWW.evil.example",
            "a@b.example",
            "deadbeef",
            "1234567",
            "0a1b2c3",
            "<b>",
            "&lt;x",
            "[x](y)",
            "![x](y)",
            "a|b",
            "**b**",
            "_b_",
            "~~b~~",
            ":tada:x",
            "!12",
            "~label",
            "%5",
            "$1",
            "\\",
            "x_y",
            "||",
            "--")) {
      assertThat(Markdown.prose("see " + word + " now")).isEqualTo("see `" + word + "` now");
    }
    assertThat(Markdown.prose("a `b` c`d")).isEqualTo("a `b` `` c`d ``");
  }

  @Test
  void aSpanEndsOnlyWhereItIsMeantTo() {
    assertThat(Markdown.code("a`b")).isEqualTo("`` a`b ``");
    assertThat(Markdown.code("```")).isEqualTo("```` ``` ````");
    assertThat(Markdown.code(" a ")).isEqualTo("`  a  `");
    assertThat(Markdown.code("a\nb")).isEqualTo("`a\\u{A}b`");
  }

  /// Outside of code spans nothing is left but words, numbers and harmless punctuation.
  @Test
  void noTextIsMarkUp() {
    var random = new Random(7);
    var words = Pattern.compile("[\\p{L}0-9 .,:;?()'’/–×…-]*");
    String signs = "`@#<>&|*_~[]()!:/\\ \n\t.-$%^=+{}\"'ab12www.http://";
    for (int round = 0; round < 20_000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(20); i >= 0; i--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      String prose = Markdown.prose(text.toString());
      String outside = withoutSpans(prose);
      assertThat(words.matcher(outside).matches()).as(text + " -> " + prose).isTrue();
      assertThat(outside).doesNotContain("://").doesNotContain("www.");
      assertThat(withoutSpans(Markdown.code(text.toString()))).isEmpty();
    }
  }

  /// What CommonMark leaves outside of code spans (section 6.1): a span ends at the next run of
  /// exactly as many ticks.
  private static String withoutSpans(String text) {
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int ticks = run(text, i);
      if (ticks == 0) {
        out.append(text.charAt(i++));
        continue;
      }
      int close = i + ticks;
      while (close < text.length() && run(text, close) != ticks) {
        close += Math.max(1, run(text, close));
      }
      if (close >= text.length()) {
        return out.append(text, i, text.length()).toString();
      }
      i = close + ticks;
    }
    return out.toString();
  }

  private static int run(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    return end - from;
  }
}
