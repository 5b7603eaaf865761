package dev.lynceus.report;

import static dev.lynceus.report.Reports.at;
import static dev.lynceus.report.Reports.error;
import static dev.lynceus.report.Reports.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Location;
import dev.lynceus.finding.NotEvaluated;
import dev.lynceus.finding.Note;
import dev.lynceus.finding.ObjectRef;
import dev.lynceus.finding.Severity;
import dev.lynceus.review.Report;
import dev.lynceus.text.Position;
import dev.lynceus.text.Printable;
import dev.lynceus.text.Source;
import dev.lynceus.text.Span;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextReportTest {
  private static final Source PAYMENTS =
      new Source(
          "appsets/payments.yaml",
          """
          apiVersion: argoproj.io/v1alpha1
          kind: ApplicationSet
          metadata:
            name: payments
          spec:
            generators:
              - scmProvider:
                  github:
                    organization: acme
            template: {}
          """);

  private static final Source MOTHER =
      new Source("mother.yaml", "kind: Application\nspec:\n  source:\n    path: appsets\n");

  private static String frames(Finding... findings) {
    String text = TextReport.render(Reports.of(findings), Palette.PLAIN, 80);
    return text.substring(0, text.lastIndexOf("\nFound"));
  }

  @Test
  void aFindingShowsItsPlaceItsSecondPlacesAndTheWayOut() {
    Finding finding =
        error(
                at(PAYMENTS, "scmProvider"),
                "an empty answer from GitHub deletes every Application of payments and what they deployed in the clusters matching account in (a, b)")
            .withHelp(
                "Set `spec.syncPolicy.preserveResourcesOnDeletion: true`, or take the list of repositories from Git.")
            .withNotes(
                List.of(
                    note(PAYMENTS, "payments", "this ApplicationSet"),
                    note(
                        PAYMENTS,
                        "spec",
                        "has no `syncPolicy`, so that a deleted Application takes along whatever it deployed in its cluster"),
                    note(MOTHER, "appsets", "installed from here")));
    assertThat(frames(finding))
        .isEqualTo(
            """
            error[resources-not-preserved]: an empty answer from GitHub deletes every
              Application of payments and what they deployed in the clusters matching
              account in (a, b)
             --> appsets/payments.yaml:7:7
              |
            4 |   name: payments
              |         -------- this ApplicationSet
            5 | spec:
              | ---- has no `syncPolicy`, so that a deleted Application takes along whatever
              |      it deployed in its cluster
            6 |   generators:
            7 |     - scmProvider:
              |       ^^^^^^^^^^^
              |
             ::: mother.yaml:4:11
              |
            4 |     path: appsets
              |           ------- installed from here
              |
              = help: Set `spec.syncPolicy.preserveResourcesOnDeletion: true`, or take the
                      list of repositories from Git.
            """);
  }

  @Test
  void linesFarApartAreSeparatedByAnEllipsisAndNearOnesAreNot() {
    Finding far =
        error(at(PAYMENTS, "template"), "far")
            .withNotes(List.of(note(PAYMENTS, "kind", "one"), note(PAYMENTS, "apiVersion", "two")));
    Finding near =
        error(at(PAYMENTS, "github"), "near")
            .withNotes(List.of(note(PAYMENTS, "generators", "one")));
    assertThat(frames(far, near))
        .isEqualTo(
            """
            error[resources-not-preserved]: far
              --> appsets/payments.yaml:10:3
               |
             1 | apiVersion: argoproj.io/v1alpha1
               | ---------- two
             2 | kind: ApplicationSet
               | ---- one
            ...
            10 |   template: {}
               |   ^^^^^^^^

            error[resources-not-preserved]: near
             --> appsets/payments.yaml:8:9
              |
            6 |   generators:
              |   ---------- one
            7 |     - scmProvider:
            8 |         github:
              |         ^^^^^^
            """);
  }

  @Test
  void severalMarksOnOneLineGetARowEach() {
    var source = new Source("a.yaml", "{kind: Application, spec: {project: default}}");
    Finding finding =
        error(at(source, "spec"), "message")
            .withNotes(
                List.of(
                    note(source, "default", "the last"),
                    note(source, "kind", ""),
                    note(source, "spec", "on the very place"),
                    note(source, "{project: default}", "around")));
    assertThat(frames(finding))
        .isEqualTo(
            """
            error[resources-not-preserved]: message
             --> a.yaml:1:21
              |
            1 | {kind: Application, spec: {project: default}}
              |                     ^^^^ on the very place
              |  ----
              |                           ------------------ around
              |                                     ------- the last
            """);
  }

  @Test
  void wideCharactersTabsAndEscapesKeepTheUnderlineInPlace() {
    var source = new Source("漢字.yaml", "漢字: \"🚀\" # e\u0301 here\n\ttab: x\na\u200Bb: there\n");
    assertThat(
            frames(
                error(at(source, "here"), "wide"),
                error(at(source, "tab"), "tab"),
                error(at(source, "there"), "escape"),
                error(at(source, "🚀"), "rocket")))
        .isEqualTo(
            """
            error[resources-not-preserved]: wide
             --> 漢字.yaml:1:15
              |
            1 | 漢字: "🚀" # é here
              |                ^^^^

            error[resources-not-preserved]: tab
             --> 漢字.yaml:2:2
              |
            2 |     tab: x
              |     ^^^

            error[resources-not-preserved]: escape
             --> 漢字.yaml:3:6
              |
            3 | a\\u{200B}b: there
              |             ^^^^^

            error[resources-not-preserved]: rocket
             --> 漢字.yaml:1:6
              |
            1 | 漢字: "🚀" # é here
              |        ^^
            """);
  }

  @Test
  void aLongLineIsCutAroundItsMarks() {
    String padding = "x".repeat(200);
    var source =
        new Source(
            "long.json",
            "{\""
                + padding
                + "\": {\"kind\": \"ApplicationSet\", \""
                + padding
                + "\": 1, \"spec\": 漢字漢字漢字漢字漢字}}");
    Finding finding =
        error(at(source, "ApplicationSet"), "in the middle")
            .withNotes(
                List.of(note(source, "{\"x", "the start"), note(source, "spec", "far behind")));
    Finding wide = error(at(source, padding), "longer than the line");
    assertThat(frames(finding, wide))
        .isEqualTo(
            """
            error[resources-not-preserved]: in the middle
             --> long.json:1:216
              |
            1 | {"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
              | --- the start
            1 | …xxxxxxxxxxxxxxxxx": {"kind": "ApplicationSet", "xxxxxxxxxxxxxxxxxxxxxxxxxx…
              |                                ^^^^^^^^^^^^^^
            1 | …xxxxxxxxxxxxxxxxxxxxxxxxxxxx": 1, "spec": 漢字漢字漢字漢字漢字}}
              |                                     ---- far behind

            error[resources-not-preserved]: longer than the line
             --> long.json:1:3
              |
            1 | …xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
              |  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            """);
  }

  @Test
  void anUnderlineStopsAtTheEndOfItsFirstLine() {
    Span span =
        new Span(
            PAYMENTS,
            PAYMENTS.text().indexOf("scmProvider"),
            PAYMENTS.text().indexOf("  template"));
    Finding labelled = error(span, "several lines").withNotes(List.of(new Note(span, "all of it")));
    assertThat(frames(error(span, "several lines"), labelled))
        .isEqualTo(
            """
            error[resources-not-preserved]: several lines
             --> appsets/payments.yaml:7:7
              |
            7 |     - scmProvider:
              |       ^^^^^^^^^^^^ up to line 9

            error[resources-not-preserved]: several lines
             --> appsets/payments.yaml:7:7
              |
            7 |     - scmProvider:
              |       ^^^^^^^^^^^^ all of it
            """);
  }

  @Test
  void theCarriageReturnOfACrlfIsNoPartOfTheLine() {
    var source = new Source("crlf.yaml", "a: 1\r\nb: 2\r\n");
    int cr = source.text().indexOf('\r');
    assertThat(
            frames(
                error(at(source, "b: 2\r\n"), "whole line"),
                error(new Span(source, cr, cr + 2), "line break")))
        .isEqualTo(
            """
            error[resources-not-preserved]: whole line
             --> crlf.yaml:2:1
              |
            2 | b: 2
              | ^^^^

            error[resources-not-preserved]: line break
             --> crlf.yaml:1:5
              |
            1 | a: 1
              |     ^
            """);
  }

  @Test
  void anEmptySpanIsOneMark() {
    var source = new Source("end.yaml", "a: 1\n");
    var empty = new Source("empty.yaml", "");
    assertThat(
            frames(
                error(new Span(source, 5, 5), "at the end"),
                error(new Span(source, 4, 4), "end of line"),
                error(empty.span(), "empty file")))
        .isEqualTo(
            """
            error[resources-not-preserved]: at the end
             --> end.yaml:2:1
              |
            2 |
              | ^

            error[resources-not-preserved]: end of line
             --> end.yaml:1:5
              |
            1 | a: 1
              |     ^

            error[resources-not-preserved]: empty file
             --> empty.yaml:1:1
              |
            1 |
              | ^
            """);
  }

  @Test
  void lineNumbersStandRight() {
    var source = new Source("ten.yaml", "a:\n".repeat(8) + "nine: 1\nten: 2\n");
    assertThat(
            frames(
                error(at(source, "ten"), "m")
                    .withNotes(List.of(note(source, "nine", "l")))
                    .withHelp("Mend it.")))
        .isEqualTo(
            """
            error[resources-not-preserved]: m
              --> ten.yaml:10:1
               |
             9 | nine: 1
               | ---- l
            10 | ten: 2
               | ^^^
               |
               = help: Mend it.
            """);
  }

  @Test
  void aLabelWithoutRoomBesideItsMarkStandsBelow() {
    var source = new Source("right.yaml", "a: " + "b".repeat(60) + " cccc\n");
    assertThat(
            frames(
                error(at(source, "cccc"), "m")
                    .withNotes(
                        List.of(
                            note(
                                source,
                                "cccc",
                                "a label that is too long for what is left of the line beside it")))))
        .isEqualTo(
            """
            error[resources-not-preserved]: m
             --> right.yaml:1:65
              |
            1 | a: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb cccc
              |                                                                 ^^^^
              |                     a label that is too long for what is left of the line
              |                     beside it
            """);
  }

  @Test
  void nothingOfASecretIsQuoted() {
    var source =
        new Source(
            "secret.yaml",
            "apiVersion: v1\nkind: secret\nmetadata: {name: db}\nstringData:\n  password: canary\n");
    var object = new ObjectRef("v1", "secret", "", "db");
    Finding ofSecret =
        new Finding(
                "manifest-schema",
                Severity.WARNING,
                new Location(at(source, "password"), object),
                "db has an unknown field")
            .withNotes(List.of(note(source, "canary", "this one")));
    Finding ofFile =
        new Finding(
            "yaml-syntax",
            Severity.ERROR,
            Location.of(at(source, "canary")),
            "the document is broken");
    Finding fromElsewhere =
        error(at(MOTHER, "path"), "m").withNotes(List.of(note(source, "canary", "there")));
    assertThat(frames(ofSecret, ofFile, fromElsewhere))
        .isEqualTo(
            """
            warning[manifest-schema]: db has an unknown field
             --> secret.yaml:5:3
              |
            5 | ‹redacted›
              | ^^^^^^^^^^
              | ---------- this one

            error[yaml-syntax]: the document is broken
             --> secret.yaml:5:13
              |
            5 | ‹redacted›
              | ^^^^^^^^^^

            error[resources-not-preserved]: m
             --> mother.yaml:4:5
              |
            4 |     path: appsets
              |     ^^^^
              |
             ::: secret.yaml:5:13
              |
            5 | ‹redacted›
              | ---------- there
            """);
  }

  @Test
  void aLabelOfAnotherObjectOfTheFileIsQuotedUnlessThatIsASecret() {
    var source =
        new Source(
            "both.yaml", "kind: ApplicationSet\nspec: {}\n---\nkind: Secret\ndata: canary\n");
    Finding finding =
        error(at(source, "spec"), "m")
            .withNotes(List.of(note(source, "kind", "shown"), note(source, "canary", "hidden")));
    assertThat(frames(finding))
        .isEqualTo(
            """
            error[resources-not-preserved]: m
             --> both.yaml:2:1
              |
            1 | kind: ApplicationSet
              | ---- shown
            2 | spec: {}
              | ^^^^
            ...
            5 | ‹redacted›
              | ---------- hidden
            """);
  }

  @Test
  void strangersTextIsMadeVisible() {
    var source = new Source("a\u001B]0;x\u0007\n.yaml", "name: \u202Egnp\n");
    Finding finding =
        error(at(source, "name"), "x\u001B[2J::error::boo\r\n::error::boo")
            .withHelp("Do\u200B it.")
            .withNotes(List.of(new Note(at(source, "name"), "l\u0000")));
    assertThat(frames(finding))
        .isEqualTo(
            """
            error[resources-not-preserved]: x\\u{1B}[2J::error::boo\\u{D}\\u{A}::error::boo
             --> a\\u{1B}]0;x\\u{7}\\u{A}.yaml:1:1
              |
            1 | name: \\u{202E}gnp
              | ^^^^ l\\u{0}
              |
              = help: Do\\u{200B} it.
            """);
  }

  @Test
  void longMessagesAreCut() {
    assertThat(frames(error(at(MOTHER, "spec"), "é".repeat(5000))))
        .contains("é".repeat(1000) + "…\n")
        .doesNotContain("é".repeat(1001));
  }

  @Test
  void aCleanRunIsOneLine() {
    assertThat(TextReport.render(Reports.of(), Palette.COLOURED, 80))
        .isEqualTo("No findings in 12 files (34 objects, 5 ApplicationSets).\n");
  }

  @Test
  void aRunThatReadNothingSaysSo() {
    var report =
        new Report(List.of(), List.of(), new Report.Read(0, 0, 0, 0, 3), Report.FailOn.ERROR);
    assertThat(TextReport.render(report, Palette.PLAIN, 80))
        .isEqualTo("Nothing was judged in 0 files; 3 files excluded.\n");
  }

  @Test
  void whatIsNotShownIsCounted() {
    Finding finding = error(at(MOTHER, "spec"), "m");
    var report =
        new Report(
            List.of(
                new Report.Judged(finding, Report.Status.SUPPRESSED, "tested by hand", "1"),
                new Report.Judged(finding, Report.Status.WAIVED, "until May", "2"),
                new Report.Judged(finding, Report.Status.WAIVED, "until May", "3"),
                new Report.Judged(finding, Report.Status.BASELINE, "", "4")),
            List.of(),
            new Report.Read(1, 1, 1, 1, 1),
            Report.FailOn.ERROR);
    assertThat(TextReport.render(report, Palette.PLAIN, 80))
        .isEqualTo(
            """
            No findings in 1 file (1 object, 1 ApplicationSet); 1 suppressed, 2 waived, 1 in
            the baseline; 1 file excluded.
            """);
  }

  @Test
  void whatWasNotEvaluatedIsSaidAndAnIncompleteRunSaysThatItCouldNotDecide() {
    var start = new Position(1, 1);
    String helm = "is a Helm template, which is no YAML until it is rendered";
    var report =
        Reports.of(
            List.of(),
            List.of(
                new NotEvaluated("a/templates/set.yaml", start, helm, true),
                new NotEvaluated("a/templates/one.yaml", start, helm, false),
                new NotEvaluated("a/templates/two.yaml", start, helm, false),
                new NotEvaluated("b/sealed.yaml", new Position(7, 3), "is encrypted", false),
                new NotEvaluated("a/templates/three.yaml", start, helm, false),
                new NotEvaluated("a/templates/four.yaml", start, helm, false),
                new NotEvaluated(
                    "z.yaml", new Position(4, 1), "is longer than this tool reads", true)));
    assertThat(TextReport.render(report, Palette.PLAIN, 80))
        .isEqualTo(
            """
            not evaluated, though the verdict needs it:
              a/templates/set.yaml: is a Helm template, which is no YAML until it is
                rendered
              z.yaml:4:1: is longer than this tool reads

            not evaluated, and not needed for the verdict:
              4 × is a Helm template, which is no YAML until it is rendered:
                a/templates/one.yaml, a/templates/two.yaml, a/templates/three.yaml and 1
                more
              b/sealed.yaml:7:3: is encrypted

            incomplete: could not decide about 2 places; no findings in 12 files (34
            objects, 5 ApplicationSets); 7 not evaluated.
            """);
  }

  @Test
  void severitiesAreCountedApart() {
    Span span = at(MOTHER, "spec");
    var report =
        Reports.of(
            error(span, "a"),
            error(span, "b"),
            Reports.of(Severity.WARNING, "root-application-cascades", span, "c"),
            Reports.of(Severity.NOTICE, "ignore-unused", span, "d"));
    assertThat(TextReport.render(report, Palette.PLAIN, 80))
        .endsWith(
            """
            Found 2 errors, 1 warning and 1 notice in 12 files (34 objects, 5
            ApplicationSets).
            """);
  }

  @Test
  void coloursChangeNothingButColours() {
    Finding finding =
        error(
                at(PAYMENTS, "scmProvider"),
                "a message that is long enough to be broken into two lines of eighty columns at the least")
            .withHelp("Mend it.")
            .withNotes(List.of(note(PAYMENTS, "spec", "one"), note(MOTHER, "spec", "two")));
    var report =
        Reports.of(
            List.of(finding),
            List.of(
                new NotEvaluated("a", new Position(1, 1), "b", true),
                new NotEvaluated("c", new Position(1, 1), "d", false)));
    String coloured = TextReport.render(report, Palette.COLOURED, 80);
    assertThat(coloured).startsWith("\u001B[1;31merror[resources-not-preserved]\u001B[0m: ");
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]+m", ""))
        .isEqualTo(TextReport.render(report, Palette.PLAIN, 80));
  }

  /// Whatever the text and wherever the marks: nothing but printable characters and line feeds, and
  /// no row wider than the terminal.
  @Test
  void noTextAndNoPlaceBreaksAFrame() {
    var random = new Random(7);
    String[] pieces = {
      "a",
      "key: ",
      "\n",
      "\r\n",
      "\r",
      "\t",
      "漢",
      "🚀",
      "\uD83D",
      "\u200B",
      "\u001B[31m",
      " ",
      "e\u0301",
      "\u2028",
      "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
    };
    Pattern folded = Pattern.compile("[^ ]{30,}");
    for (int round = 0; round < 3000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      var source = new Source("f.yaml", text.toString());
      Finding finding =
          error(anywhere(source, random), "m")
              .withNotes(
                  List.of(
                      new Note(anywhere(source, random), "a label of some words"),
                      new Note(anywhere(source, random), "")));
      String out = TextReport.render(Reports.of(finding), Palette.PLAIN, 60);
      assertThat(out.codePoints().allMatch(c -> c == '\n' || Printable.isPrintable(c))).isTrue();
      assertThat(out.lines())
          .allSatisfy(line ->
              assertThat(
                      Printable.width(line) <= 60
                          || folded.matcher(line).find() && !line.contains("|"))
                  .as(line)
                  .isTrue());
    }
  }

  private static Span anywhere(Source source, Random random) {
    int start = random.nextInt(source.text().length() + 1);
    return new Span(source, start, start + random.nextInt(source.text().length() - start + 1));
  }
}
