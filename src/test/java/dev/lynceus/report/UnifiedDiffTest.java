package dev.lynceus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
  private static String diff(String before, String after) {
    return UnifiedDiff.render("a.yaml", before, after, Palette.PLAIN, false);
  }

  private static String hunks(String before, String after) {
    String all = diff(before, after);
    return all.substring(all.indexOf("@@"));
  }

  @Test
  void whatIsEqualDoesNotDiffer() {
    assertThat(diff("a\n", "a\n")).isEmpty();
    assertThat(diff("", "")).isEmpty();
  }

  @Test
  void aHunkShowsThreeLinesAround() {
    assertThat(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"))
        .isEqualTo(
            """
            diff --git a/a.yaml b/a.yaml
            --- a/a.yaml
            +++ b/a.yaml
            @@ -2,7 +2,7 @@
             2
             3
             4
            -5
            +five
             6
             7
             8
            """);
  }

  @Test
  void aMissingLastLineBreakIsSaid() {
    assertThat(hunks("a\nb", "a\nc"))
        .isEqualTo(
            """
            @@ -1,2 +1,2 @@
             a
            -b
            \\ No newline at end of file
            +c
            \\ No newline at end of file
            """);
    assertThat(hunks("a", "a\n")).isEqualTo("@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n");
  }

  @Test
  void nothingHasNoLines() {
    assertThat(hunks("", "a\n")).isEqualTo("@@ -0,0 +1 @@\n+a\n");
    assertThat(hunks("a\n", "")).isEqualTo("@@ -1 +0,0 @@\n-a\n");
  }

  @Test
  void changesThatAreNearShareAHunk() {
    String before = "a\n1\n2\n3\n4\n5\n6\nb\n";
    assertThat(hunks(before, "A\n1\n2\n3\n4\n5\n6\nB\n").split("@@ -", -1)).hasSize(2);
    assertThat(hunks("a\n0\n" + before.substring(2), "A\n0\n1\n2\n3\n4\n5\n6\nB\n").split("@@ -"))
        .hasSize(3);
  }

  @Test
  void bothTextsComeBackFromTheirLines() {
    var random = new Random(7);
    for (int run = 0; run < 400; run++) {
      String before = text(random);
      String after = text(random);
      var lines = LineDifference.of(before, after);
      assertThat(of(lines, LineDifference.Kind.ADDED)).isEqualTo(before);
      assertThat(of(lines, LineDifference.Kind.GONE)).isEqualTo(after);
    }
  }

  @Test
  void textsThatShareHardlyAnythingAreToldApartAtOnce() {
    String before =
        IntStream.range(0, 20_000).mapToObj(i -> "a" + i + "\n").collect(Collectors.joining());
    String after = before.replace("a", "b");
    var lines = LineDifference.of("same\n" + before + "same\n", "same\n" + after + "same\n");
    assertThat(of(lines, LineDifference.Kind.ADDED)).isEqualTo("same\n" + before + "same\n");
    assertThat(lines).hasSize(40_002);
  }

  private static String of(java.util.List<LineDifference.Line> lines, LineDifference.Kind without) {
    return lines.stream()
        .filter(l -> l.kind() != without)
        .map(LineDifference.Line::text)
        .collect(Collectors.joining());
  }

  private static String text(Random random) {
    var lines = new ArrayList<String>();
    for (int i = random.nextInt(12); i > 0; i--) {
      lines.add("abc".charAt(random.nextInt(3)) + "\n");
    }
    String text = String.join("", lines);
    return random.nextInt(4) == 0 ? text.stripTrailing() : text;
  }
}
