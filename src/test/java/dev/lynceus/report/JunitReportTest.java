package dev.lynceus.report;

import static dev.lynceus.report.Reports.at;
import static dev.lynceus.report.Reports.error;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.finding.NotEvaluated;
import dev.lynceus.finding.Severity;
import dev.lynceus.review.Report;
import dev.lynceus.text.Position;
import dev.lynceus.text.Source;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class JunitReportTest {
  private static final Source FILE =
      new Source("sets/a.yaml", "kind: ApplicationSet\nspec:\n  a: []\n");

  private static Element read(Report report) throws Exception {
    byte[] xml = JunitReport.render(report).getBytes(StandardCharsets.UTF_8);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml))
        .getDocumentElement();
  }

  private static List<Element> all(Element element, String name) {
    var nodes = element.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private static List<String> counts(Element element) {
    return List.of("tests", "failures", "errors", "skipped").stream()
        .map(element::getAttribute)
        .toList();
  }

  @Test
  void aSuiteForEachFileAndACaseForEachRuleAndObject() throws Exception {
    var other = new Source("sets/b.yaml", FILE.text());
    Element root =
        read(
            Reports.of(
                error(at(FILE, "spec"), "one").withHelp("Mend it."),
                error(at(FILE, "a:"), "two"),
                Reports.of(Severity.WARNING, "weaker", at(FILE, "a:"), "three"),
                error(at(other, "a:"), "four")));
    assertThat(counts(root)).containsExactly("3", "2", "0", "");
    List<Element> suites = all(root, "testsuite");
    assertThat(suites)
        .extracting(s -> s.getAttribute("name"))
        .containsExactly("sets/a.yaml", "sets/b.yaml");
    assertThat(counts(suites.getFirst())).containsExactly("2", "1", "0", "0");
    assertThat(all(suites.getFirst(), "testcase"))
        .extracting(c -> c.getAttribute("name"))
        .containsExactly(
            "resources-not-preserved: ApplicationSet argocd/payments",
            "weaker: ApplicationSet argocd/payments");
    Element failure = all(root, "failure").getFirst();
    assertThat(failure.getAttribute("message")).isEqualTo("one");
    assertThat(failure.getTextContent())
        .isEqualTo("sets/a.yaml:2:1: error: one\nMend it.\nsets/a.yaml:3:3: error: two");
    assertThat(all(root, "system-out").getFirst().getTextContent()).contains("warning: three");
  }

  @Test
  void theThresholdDecidesWhatFails() throws Exception {
    var judged =
        List.of(
            new Report.Judged(
                Reports.of(Severity.NOTICE, "r", at(FILE, "a"), "m"),
                Report.Status.SHOWN,
                "",
                "1"));
    var read = new Report.Read(1, 1, 1, 1, 0);
    assertThat(counts(read(new Report(judged, List.of(), read, Report.FailOn.NOTICE))))
        .containsExactly("1", "1", "0", "");
    assertThat(counts(read(new Report(judged, List.of(), read, Report.FailOn.NEVER))))
        .containsExactly("1", "0", "0", "");
  }

  @Test
  void silencedFindingsAreSkippedAndOpenPlacesAreErrors() throws Exception {
    var report =
        new Report(
            List.of(
                new Report.Judged(
                    error(at(FILE, "a"), "m"), Report.Status.SUPPRESSED, "by hand", "1")),
            List.of(
                new NotEvaluated("b.yaml", new Position(3, 1), "encrypted", true),
                new NotEvaluated("c.yaml", new Position(1, 1), "a patch", false)),
            new Report.Read(1, 1, 1, 1, 0),
            Report.FailOn.ERROR);
    Element root = read(report);
    assertThat(counts(root)).containsExactly("2", "0", "1", "");
    assertThat(all(root, "skipped").getFirst().getAttribute("message"))
        .isEqualTo("suppressed: by hand");
    assertThat(all(root, "error").getFirst().getAttribute("message")).isEqualTo("encrypted");
  }

  @Test
  void aCleanRunHasOneCaseThatPasses() throws Exception {
    assertThat(counts(read(Reports.of()))).containsExactly("1", "0", "0", "");
  }

  @Test
  void noTextBreaksOutOrIsIllegal() throws Exception {
    String hostile = "]]></failure><!-- \"'&amp;\u0000\u001b\uFFFE\uD800 ##[error]x\n";
    var source = new Source("a" + hostile, "a");
    Element root = read(Reports.of(error(source.span(), hostile).withHelp(hostile)));
    assertThat(counts(root)).containsExactly("1", "1", "0", "");
    Element failure = all(root, "failure").getFirst();
    assertThat(failure.getAttribute("message"))
        .startsWith("]]></failure><!-- \"'&amp;\\u{0}\\u{1B}")
        .endsWith("##[error]x\\u{A}");
    assertThat(JunitReport.render(Reports.of(error(source.span(), hostile))))
        .doesNotContain("##[")
        .doesNotContain("]]></failure><!");
  }
}
