package dev.lynceus.report;

import dev.lynceus.finding.Finding;
import dev.lynceus.finding.NotEvaluated;
import dev.lynceus.finding.ObjectRef;
import dev.lynceus.review.Report;
import dev.lynceus.text.Printable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A report as JUnit's XML, the dialect that Jenkins and GitLab read: a suite for each file with
/// something to say, in it a case for each rule and object.
///
/// A finding that reaches the threshold fails its case; a weaker one is told in a case that passes;
/// a silenced one skips it; what left the verdict open is an error.
public final class JunitReport {
  /// Nothing is measured, and every element of the schema has its time.
  private static final String TIME = " time=\"0\"";

  private JunitReport() {}

  /// What becomes of a case, the gravest first.
  private enum Outcome {
    ERROR,
    FAILURE,
    SKIPPED,
    PASSED
  }

  /// Something said about one case.
  private record Line(Outcome outcome, String message, String text) {}

  /// The whole document in UTF-8, ending with a line break. A clean run has one case that passes,
  /// because readers take a document without any for a mistake.
  public static String render(Report report) {
    var suites = new TreeMap<String, Map<String, List<Line>>>();
    report.judged().forEach(judged -> add(suites, judged, report));
    for (NotEvaluated entry : report.notEvaluated()) {
      if (entry.blocking()) {
        String words = Printable.of(entry.reason(), TextReport.MESSAGE_LIMIT);
        var line = new Line(Outcome.ERROR, words, place(entry.path(), entry.start().toString()));
        lines(suites, entry.path(), "not evaluated").add(line);
      }
    }
    if (suites.isEmpty()) {
      lines(suites, "lynceus", Summary.of(report));
    }
    var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    List<Outcome> all =
        outcomes(suites.values().stream().flatMap(s -> s.values().stream()).toList());
    out.append("<testsuites name=\"lynceus\"");
    counts(out, all);
    out.append(TIME).append(">\n");
    suites.forEach((path, cases) -> suite(out, path, cases));
    return out.append("</testsuites>\n").toString();
  }

  private static void add(
      Map<String, Map<String, List<Line>>> suites, Report.Judged judged, Report report) {
    Finding finding = judged.finding();
    ObjectRef object = finding.location().object();
    String name = finding.rule() + (object.isNone() ? "" : ": " + object);
    lines(suites, finding.location().path(), name).add(line(judged, report));
  }

  private static Line line(Report.Judged judged, Report report) {
    Finding finding = judged.finding();
    String message = Printable.of(finding.message(), TextReport.MESSAGE_LIMIT);
    if (judged.status() != Report.Status.SHOWN) {
      String because = Printable.of(judged.because(), TextReport.MESSAGE_LIMIT);
      String status = judged.status().word();
      return new Line(
          Outcome.SKIPPED, because.isEmpty() ? status : status + ": " + because, message);
    }
    String start = finding.location().span().startPosition().toString();
    String help = Printable.of(finding.help(), TextReport.MESSAGE_LIMIT);
    String text =
        place(finding.location().path(), start)
            + ": "
            + finding.severity().word()
            + ": "
            + message
            + (help.isEmpty() ? "" : "\n" + help);
    boolean fails = report.failOn().fails(finding.severity());
    return new Line(fails ? Outcome.FAILURE : Outcome.PASSED, message, text);
  }

  private static String place(String path, String position) {
    return Printable.of(path) + ":" + position;
  }

  private static List<Line> lines(
      Map<String, Map<String, List<Line>>> suites, String path, String name) {
    return suites
        .computeIfAbsent(path, _ -> new LinkedHashMap<>())
        .computeIfAbsent(name, _ -> new ArrayList<>());
  }

  private static void suite(StringBuilder out, String path, Map<String, List<Line>> cases) {
    String name = Xml.attribute(Printable.of(path));
    out.append("  <testsuite name=\"").append(name).append('"');
    List<Outcome> outcomes = outcomes(cases.values());
    counts(out, outcomes);
    count(out, "skipped", outcomes, Outcome.SKIPPED);
    out.append(TIME).append(">\n");
    cases.forEach((testCase, lines) -> {
      out.append("    <testcase classname=\"").append(name).append("\" name=\"");
      out.append(Xml.attribute(Printable.of(testCase, TextReport.MESSAGE_LIMIT)));
      out.append("\" time=\"0\"");
      if (lines.isEmpty()) {
        out.append("/>\n");
      } else {
        out.append(">\n");
        outcome(out, lines);
        out.append("    </testcase>\n");
      }
    });
    out.append("  </testsuite>\n");
  }

  /// One element for all lines: more than one failure in a case is not understood everywhere.
  private static void outcome(StringBuilder out, List<Line> lines) {
    Outcome outcome = outcome(lines);
    List<Line> deciding = lines.stream().filter(l -> l.outcome() == outcome).toList();
    String message = Xml.attribute(deciding.getFirst().message());
    String text = Xml.text(String.join("\n", deciding.stream().map(Line::text).toList()));
    out.append("      ");
    switch (outcome) {
      case ERROR -> element(out, "error", " message=\"" + message + "\"", text);
      case FAILURE -> element(out, "failure", " message=\"" + message + "\"", text);
      case SKIPPED -> out.append("<skipped message=\"").append(message).append("\"/>\n");
      case PASSED -> element(out, "system-out", "", text);
    }
  }

  private static void element(StringBuilder out, String name, String attributes, String text) {
    out.append('<').append(name).append(attributes).append('>').append(text);
    out.append("</").append(name).append(">\n");
  }

  /// What the case comes to. A silenced finding does not hide that another one was only told.
  private static Outcome outcome(List<Line> lines) {
    Outcome gravest = Outcome.PASSED;
    for (Line line : lines) {
      boolean silent = line.outcome() == Outcome.SKIPPED;
      boolean told = lines.stream().anyMatch(l -> l.outcome() == Outcome.PASSED);
      if (!(silent && told) && line.outcome().compareTo(gravest) < 0) {
        gravest = line.outcome();
      }
    }
    return gravest;
  }

  private static List<Outcome> outcomes(Collection<List<Line>> cases) {
    return cases.stream().map(JunitReport::outcome).toList();
  }

  /// What a suite and the whole have in common: Jenkins' schema knows no `skipped` of the whole.
  private static void counts(StringBuilder out, List<Outcome> outcomes) {
    out.append(" tests=\"").append(outcomes.size()).append('"');
    count(out, "failures", outcomes, Outcome.FAILURE);
    count(out, "errors", outcomes, Outcome.ERROR);
  }

  private static void count(
      StringBuilder out, String name, List<Outcome> outcomes, Outcome counted) {
    long number = outcomes.stream().filter(o -> o == counted).count();
    out.append(' ').append(name).append("=\"").append(number).append('"');
  }
}
