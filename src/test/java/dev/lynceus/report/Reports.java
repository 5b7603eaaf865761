package dev.lynceus.report;

import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Location;
import dev.lynceus.finding.NotEvaluated;
import dev.lynceus.finding.Note;
import dev.lynceus.finding.ObjectRef;
import dev.lynceus.finding.Severity;
import dev.lynceus.review.Report;
import dev.lynceus.text.Source;
import dev.lynceus.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Reports for the tests of renderers.
final class Reports {
  static final ObjectRef SET =
      new ObjectRef("argoproj.io/v1alpha1", "ApplicationSet", "argocd", "payments");

  private Reports() {}

  /// The place of the first occurrence of a text.
  static Span at(Source source, String text) {
    int start = source.text().indexOf(text);
    return new Span(source, start, start + text.length());
  }

  static Finding error(Span span, String message) {
    return new Finding("resources-not-preserved", Severity.ERROR, new Location(span, SET), message);
  }

  static Finding of(Severity severity, String rule, Span span, String message) {
    return new Finding(rule, severity, new Location(span, SET), message);
  }

  static Note note(Source source, String text, String label) {
    return new Note(at(source, text), label);
  }

  static Report of(Finding... findings) {
    return of(List.of(findings), List.of());
  }

  static Report of(List<Finding> findings, List<NotEvaluated> notEvaluated) {
    var judged = new ArrayList<Report.Judged>();
    for (Finding finding : findings) {
      judged.add(new Report.Judged(finding, Report.Status.SHOWN, "", "f" + judged.size()));
    }
    return new Report(judged, notEvaluated, new Report.Read(12, 30, 34, 5, 0), Report.FailOn.ERROR);
  }
}
