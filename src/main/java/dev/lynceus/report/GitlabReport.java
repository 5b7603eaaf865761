package dev.lynceus.report;

import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Fingerprint;
import dev.lynceus.finding.NotEvaluated;
import dev.lynceus.finding.Severity;
import dev.lynceus.review.Report;
import dev.lynceus.value.Json;
import dev.lynceus.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// A report as GitLab's Code Quality artifact: a JSON array of what is shown, and of the places
/// that leave the verdict open, so that an incomplete run is no clean one.
public final class GitlabReport {
  private static final String UNDECIDED = "not-evaluated";

  /// The word for what stops a merge where `fail-on` is not changed.
  private static final String GRAVE = "critical";

  private GitlabReport() {}

  /// The array, indented, ending with a line break.
  public static String render(Report report) {
    var entries = new ArrayList<Value>();
    for (Report.Judged judged : report.judged()) {
      if (judged.status() == Report.Status.SHOWN) {
        entries.add(finding(judged));
      }
    }
    // GitLab takes entries of the same fingerprint for one.
    Map<String, Integer> seen = new HashMap<>();
    for (NotEvaluated entry : report.notEvaluated()) {
      if (entry.blocking()) {
        String print = Fingerprint.of(UNDECIDED, entry.path(), entry.reason());
        int again = seen.merge(print, 1, Integer::sum);
        entries.add(undecided(entry, print + ":" + again));
      }
    }
    return Json.pretty(new Value.Items(entries));
  }

  private static Value finding(Report.Judged judged) {
    Finding finding = judged.finding();
    String help = finding.help();
    return entry(
        Plain.sentence(finding.message(), TextReport.MESSAGE_LIMIT)
            + (help.isEmpty() ? "" : " " + Plain.sentence(help, TextReport.MESSAGE_LIMIT)),
        finding.rule(),
        Fingerprint.of(finding.location().path(), judged.fingerprint()),
        severity(finding.severity()),
        finding.location().path(),
        finding.location().span().line());
  }

  private static Value undecided(NotEvaluated entry, String fingerprint) {
    return entry(
        Plain.of(entry.reason(), TextReport.MESSAGE_LIMIT) + ", so it could not be judged.",
        UNDECIDED,
        fingerprint,
        GRAVE,
        entry.path(),
        entry.start().line());
  }

  private static Value entry(
      String description,
      String check,
      String fingerprint,
      String severity,
      String path,
      int line) {
    var lines = new LinkedHashMap<String, Value>();
    lines.put("begin", new Value.Int(line));
    var location = new LinkedHashMap<String, Value>();
    location.put("path", new Value.Text(path));
    location.put("lines", new Value.Fields(lines));
    var fields = new LinkedHashMap<String, Value>();
    fields.put("description", new Value.Text(description));
    fields.put("check_name", new Value.Text(check));
    fields.put("fingerprint", new Value.Text(fingerprint));
    fields.put("severity", new Value.Text(severity));
    fields.put("location", new Value.Fields(location));
    return new Value.Fields(fields);
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> GRAVE;
      case WARNING -> "major";
      case NOTICE -> "info";
    };
  }
}
