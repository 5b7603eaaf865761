package dev.lynceus.report;

import static dev.lynceus.report.Reports.at;
import static dev.lynceus.report.Reports.error;
import static dev.lynceus.report.Reports.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.finding.Finding;
import dev.lynceus.finding.NotEvaluated;
import dev.lynceus.finding.Note;
import dev.lynceus.finding.Severity;
import dev.lynceus.review.Report;
import dev.lynceus.text.Position;
import dev.lynceus.text.Source;
import dev.lynceus.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GithubCommandsTest {
  private static final Source FILE =
      new Source("sets/a.yaml", "kind: ApplicationSet\nspec:\n  generators: []\n");

  private static final List<Runner> RUNNERS = List.of(new Runner(false), new Runner(true));

  @Test
  void aFindingIsOneCommandWithItsPlaceItsRuleAndTheWayOut() {
    Finding finding =
        error(at(FILE, "generators"), "payments: 100% lost, so be it")
            .withHelp("Mend it.")
            .withNotes(List.of(note(FILE, "spec", "here")));
    assertThat(GithubCommands.render(Reports.of(finding)))
        .isEqualTo(
            "::error file=sets/a.yaml,line=3,endLine=3,col=3,endColumn=13,title=resources-not-preserved::"
                + "payments: 100%25 lost, so be it%0AMend it.%0Asets/a.yaml:2: here\n");
  }

  @Test
  void severitiesAreGithubsLevelsTheGravestFirst() {
    Span span = at(FILE, "spec");
    String out =
        GithubCommands.render(
            Reports.of(
                Reports.of(Severity.NOTICE, "c", span, "m"),
                Reports.of(Severity.WARNING, "b", span, "m"),
                Reports.of(Severity.ERROR, "a", span, "m")));
    assertThat(out.lines().map(line -> line.substring(0, line.indexOf(' '))))
        .containsExactly("::error", "::warning", "::notice");
  }

  @Test
  void aPathIsRelativeToTheWorkspaceWhereverTheRunStarted() {
    var report = Reports.of(error(at(FILE, "spec"), "m"));
    assertThat(GithubCommands.render(report, "deploy")).contains("file=deploy/sets/a.yaml,");
    var outside = new Source("/srv/b.yaml", "a");
    assertThat(GithubCommands.render(Reports.of(error(outside.span(), "m")), "deploy"))
        .contains("file=/srv/b.yaml,");
  }

  @Test
  void whatSeparatesPropertiesIsEscapedInThem() {
    var source = new Source("a,b: 100%::c\r\n.yaml", "a");
    assertThat(GithubCommands.render(Reports.of(error(source.span(), "m"))))
        .contains("file=a%2Cb%3A 100%25%3A%3Ac\\u{D}\\u{A}.yaml,line=1");
  }

  @Test
  void aSpanOverSeveralLinesHasNoColumnsAndEndsOnItsLastLine() {
    Span whole = new Span(FILE, FILE.text().indexOf("spec"), FILE.text().length());
    assertThat(GithubCommands.render(Reports.of(error(whole, "m"))))
        .startsWith("::error file=sets/a.yaml,line=2,endLine=3,title=");
    Span line = new Span(FILE, 0, FILE.text().indexOf("spec"));
    assertThat(GithubCommands.render(Reports.of(error(line, "m"))))
        .startsWith("::error file=sets/a.yaml,line=1,endLine=1,col=1,endColumn=22,title=");
    Span end = new Span(FILE, FILE.text().length(), FILE.text().length());
    assertThat(GithubCommands.render(Reports.of(error(end, "m"))))
        .startsWith("::error file=sets/a.yaml,line=4,endLine=4,col=1,endColumn=1,title=");
  }

  @Test
  void theTenthOfALevelCountsTheRest() {
    assertThat(GithubCommands.render(Reports.of(lines(10))).lines())
        .hasSize(10)
        .noneMatch(line -> line.contains("more"));
    assertThat(GithubCommands.render(Reports.of(lines(11))).lines())
        .hasSize(10)
        .last()
        .isEqualTo("::error title=lynceus::2 more errors, see the log");
    var mixed = new ArrayList<>(List.of(lines(30)));
    mixed.add(Reports.of(Severity.WARNING, "w", at(FILE, "spec"), "m"));
    assertThat(GithubCommands.render(Reports.of(mixed.toArray(Finding[]::new))).lines())
        .hasSize(11);
  }

  @Test
  void annotationsAreSortedByPathAndLineAndSaidOnce() {
    var b = new Source("b.yaml", "a\nb\n");
    Finding twice = error(new Span(b, 2, 3), "one");
    String out =
        GithubCommands.render(
            Reports.of(
                twice,
                error(new Span(b, 2, 2), "the same line"),
                error(new Span(b, 0, 1), "two"),
                error(at(FILE, "spec"), "three")));
    assertThat(
            out.lines()
                .map(line -> line.replaceAll(".*file=([^,]*),line=(\\d+).*::(.*)", "$1:$2 $3")))
        .containsExactly("b.yaml:1 two", "b.yaml:2 one", "sets/a.yaml:2 three");
  }

  @Test
  void theWayOutStandsAmongTheFirstThreeHundredCharacters() {
    Finding finding = error(at(FILE, "spec"), "word ".repeat(70).strip()).withHelp("Mend it.");
    assertThat(GithubCommands.render(Reports.of(finding))).contains("::Mend it.%0Aword word");
  }

  @Test
  void aMessageIsNeverLongerThanTheRunnerKeeps() {
    var notes = new ArrayList<Note>();
    for (int i = 0; i < 20; i++) {
      notes.add(note(FILE, "spec", "🚀 % ".repeat(100) + i));
    }
    var commands =
        new Runner(false)
            .obeys(
                GithubCommands.render(Reports.of(error(at(FILE, "spec"), "m").withNotes(notes))));
    assertThat(commands).hasSize(1);
    assertThat(commands.getFirst().data()).hasSizeBetween(4095, 4096).endsWith("…");
  }

  @Test
  void whatIsSilencedIsNotAnnotatedAndWhatCouldNotBeJudgedIs() {
    var silenced =
        new Report.Judged(error(at(FILE, "spec"), "m"), Report.Status.SUPPRESSED, "because", "1");
    var entries =
        List.of(
            new NotEvaluated("x.yaml", new Position(4, 3), "is a Helm template", true),
            new NotEvaluated("y.yaml", new Position(1, 1), "is encrypted", false));
    var report =
        new Report(List.of(silenced), entries, new Report.Read(1, 1, 1, 1, 0), Report.FailOn.ERROR);
    assertThat(GithubCommands.render(report))
        .isEqualTo(
            "::error file=x.yaml,line=4,endLine=4,col=3,endColumn=3,title=not evaluated::is a Helm template, so it could not be judged\n");
  }

  @Test
  void aCleanRunSaysNothing() {
    assertThat(GithubCommands.render(Reports.of())).isEmpty();
  }

  @Test
  void ordinaryTextIsNotTouched() {
    String text = "error[a]: b\n --> c.yaml:1:1\n  |\n1 | # a ## heading [1]: std::vector\n\n";
    assertThat(GithubCommands.neutralise(text)).isEqualTo(text);
  }

  @Test
  void noLineOfTheLogIsACommand() {
    assertThat(
            GithubCommands.neutralise(
                "  ::add-mask::e\na ##[group]\nb ##vso[task.complete]\r::error::x\n\u200B::error::y\n: :"))
        .isEqualTo(
            "|   ::add-mask::e\na ## [group]\nb ##vso [task.complete]\\u{D}::error::x\n\\u{200B}::error::y\n: :");
  }

  /// The oracle must find what is to be found, or the property below would say nothing.
  @Test
  void theRunnerObeysWhatIsNotNeutralised() {
    for (String hostile :
        List.of(
            "a\r::add-mask::e",
            "x ##[group]",
            " ::set-env name=x::y",
            "\u0085::stop-commands::t",
            "\u2028::error::e",
            "\n##[error a=b]c")) {
      assertThat(new Runner(false).obeys(hostile)).as(hostile).hasSize(1);
      assertThat(new Runner(false).obeys(GithubCommands.neutralise(hostile))).as(hostile).isEmpty();
    }
    for (String hidden :
        List.of("\u200B::error::e", "#\u200D#[error]x", ":\u0301:error::x", "##\u001B[error]x")) {
      assertThat(new Runner(true).obeys(hidden)).as(hidden).hasSize(1);
      assertThat(new Runner(true).obeys(GithubCommands.neutralise(hidden))).as(hidden).isEmpty();
    }
  }

  /// Whatever names, keys, messages, labels and paths hold: the runner obeys exactly the
  /// annotations, and nothing of the log beside them.
  @Test
  void nothingOfAManifestIsACommand() {
    var random = new Random(11);
    int obeyed = 0;
    for (int round = 0; round < 4000; round++) {
      var source = new Source("p" + hostile(random), hostile(random) + "\n" + hostile(random));
      var findings = new ArrayList<Finding>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        int start = random.nextInt(source.text().length() + 1);
        var span =
            new Span(source, start, start + random.nextInt(source.text().length() - start + 1));
        var severity = List.of(Severity.values()).get(random.nextInt(3));
        findings.add(
            Reports.of(severity, "r" + i + hostile(random), span, "m" + hostile(random))
                .withHelp(hostile(random))
                .withNotes(List.of(new Note(span, hostile(random)))));
      }
      var report =
          Reports.of(
              findings,
              List.of(
                  new NotEvaluated(hostile(random), new Position(2, 2), hostile(random), true)));
      String annotations = GithubCommands.render(report);
      String log =
          GithubCommands.neutralise(
              TextReport.render(report, Palette.PLAIN, 40 + random.nextInt(60)));
      assertThat(annotations.lines()).hasSize(findings.size() + 1);
      for (Runner runner : RUNNERS) {
        List<Runner.Command> commands = runner.obeys(annotations);
        assertThat(commands)
            .hasSize(findings.size() + 1)
            .allSatisfy(GithubCommandsTest::isAnAnnotation);
        assertThat(runner.obeys(log)).isEmpty();
        assertThat(runner.obeys(GithubCommands.neutralise(hostile(random) + hostile(random))))
            .isEmpty();
        obeyed += commands.size();
      }
    }
    assertThat(obeyed).isGreaterThan(20_000);
  }

  private static void isAnAnnotation(Runner.Command command) {
    assertThat(command.name()).isIn("error", "warning", "notice");
    assertThat(command.properties().keySet())
        .isSubsetOf(Set.of("file", "line", "endLine", "col", "endColumn", "title"))
        .contains("file", "line", "endLine", "title");
    assertThat(command.data()).doesNotContain("\r").doesNotContain("##[").isNotBlank();
  }

  private static final String[] PIECES = {
    "::",
    ":",
    "##[",
    "##",
    "#",
    "[",
    "]",
    "error",
    "add-mask",
    "::error::",
    "::add-mask::e",
    "::set-env name=x::y",
    "##[group]",
    "##[error]",
    "##vso[x]",
    "\r",
    "\n",
    "\r\n",
    "\u0085",
    "\u2028",
    "\u000B",
    "\u200B",
    "\u200D",
    "\u202E",
    "\uFEFF",
    "\u001B[31m",
    "\u001B]0;t\u0007",
    "%",
    "%0A",
    "%0D",
    "%3A",
    "%25",
    ",",
    "=",
    ";",
    " ",
    "\t",
    "\u3000",
    "\u00A0",
    "\u0301",
    "\u0488",
    "\uFE0F",
    "\uD83D",
    "😀",
    "漢",
    "file=",
    ",title=",
    "x",
    "}"
  };

  private static String hostile(Random random) {
    var out = new StringBuilder();
    for (int i = random.nextInt(9); i > 0; i--) {
      out.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return out.toString();
  }

  private static Finding[] lines(int count) {
    var source = new Source("many.yaml", "a\n".repeat(count));
    var findings = new Finding[count];
    for (int i = 0; i < count; i++) {
      findings[i] = error(new Span(source, 2 * i, 2 * i + 1), "m");
    }
    return findings;
  }
}
