package dev.lynceus.report;

import dev.lynceus.finding.NotEvaluated;
import dev.lynceus.review.Report;
import dev.lynceus.review.Verdict;
import dev.lynceus.rule.Rule;
import dev.lynceus.value.Json;
import dev.lynceus.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A report as SARIF 2.1.0, in the shape that GitHub's code scanning asks for (docs.github.com,
/// "SARIF support for code scanning").
///
/// Silenced findings are there with their suppressions. What was not evaluated is a notification of
/// the invocation, and a run that it leaves open is one that did not succeed.
public final class SarifReport {
  /// What GitHub takes of one run; with more it refuses the whole.
  static final int MOST_RESULTS = 25_000;

  static final int MOST_NOTIFICATIONS = 1000;

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private SarifReport() {}

  /// The whole report as indented JSON, ending with a line break.
  ///
  /// @param rules all that may have found something; those that did are described
  /// @param version of Lynceus, such as `0.1.0`
  /// @param exit what the run leaves behind for the shell
  public static String render(Report report, List<Rule> rules, String version, int exit) {
    List<Report.Judged> told = told(report);
    List<Rule> described = described(told, rules);
    var run = new LinkedHashMap<String, Value>();
    run.put("tool", fields("driver", driver(described, version)));
    run.put("automationDetails", fields("id", new Value.Text("lynceus/")));
    run.put("columnKind", new Value.Text("utf16CodeUnits"));
    run.put("invocations", new Value.Items(List.of(invocation(report, told.size(), exit))));
    run.put("results", new Value.Items(results(told, described)));
    var root = new LinkedHashMap<String, Value>();
    root.put("$schema", new Value.Text(SCHEMA));
    root.put("version", new Value.Text("2.1.0"));
    root.put("runs", new Value.Items(List.of(new Value.Fields(run))));
    return Json.pretty(new Value.Fields(root));
  }

  /// The findings in their order; where there are too many, the shown ones go first and the gravest
  /// of them before the others.
  private static List<Report.Judged> told(Report report) {
    if (report.judged().size() <= MOST_RESULTS) {
      return report.judged();
    }
    var sorted = new ArrayList<>(report.judged());
    sorted.sort((a, b) ->
        a.status() != b.status()
            ? a.status().compareTo(b.status())
            : a.finding().severity().compareTo(b.finding().severity()));
    return sorted.subList(0, MOST_RESULTS);
  }

  private static List<Rule> described(List<Report.Judged> told, List<Rule> rules) {
    Set<String> found = new HashSet<>();
    told.forEach(judged -> found.add(judged.finding().rule()));
    return rules.stream().filter(rule -> found.contains(rule.id())).toList();
  }

  private static Value driver(List<Rule> rules, String version) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("name", new Value.Text("Lynceus"));
    fields.put("semanticVersion", new Value.Text(version));
    fields.put("rules", new Value.Items(rules.stream().map(SarifRule::of).toList()));
    return new Value.Fields(fields);
  }

  private static List<Value> results(List<Report.Judged> told, List<Rule> rules) {
    Map<String, Integer> places = new LinkedHashMap<>();
    rules.forEach(rule -> places.put(rule.id(), places.size()));
    var secrecy = new Secrecy();
    return told.stream()
        .map(j -> SarifResult.of(j, places.getOrDefault(j.finding().rule(), -1), secrecy))
        .toList();
  }

  private static Value invocation(Report report, int told, int exit) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("executionSuccessful", new Value.Bool(!report.incomplete()));
    fields.put("exitCode", new Value.Int(exit));
    fields.put("exitCodeDescription", new Value.Text(words(report.verdict())));
    fields.put("toolExecutionNotifications", new Value.Items(notifications(report, told)));
    return new Value.Fields(fields);
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case CLEAN -> "Nothing at or above the threshold.";
      case FINDINGS -> "Findings at or above the threshold.";
      case INCOMPLETE -> "Incomplete: something that had to be judged could not be evaluated.";
    };
  }

  /// First what leaves the verdict open, then the rest.
  private static List<Value> notifications(Report report, int told) {
    var all = new ArrayList<Value>();
    int left = report.judged().size() - told;
    if (left > 0) {
      all.add(notification("warning", Summary.count(left, "more finding") + " not told here."));
    }
    var entries = new ArrayList<>(report.notEvaluated());
    entries.sort((a, b) -> Boolean.compare(b.blocking(), a.blocking()));
    int kept = Math.min(entries.size(), MOST_NOTIFICATIONS);
    entries.subList(0, kept).forEach(entry -> all.add(notification(entry)));
    if (kept < entries.size()) {
      int more = entries.size() - kept;
      all.add(notification("warning", Summary.count(more, "more place") + " not evaluated."));
    }
    return all;
  }

  private static Value notification(NotEvaluated entry) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("level", new Value.Text(entry.blocking() ? "error" : "note"));
    String reason = Plain.sentence(entry.reason(), TextReport.MESSAGE_LIMIT);
    fields.put("message", SarifPlace.message("Not evaluated: " + reason));
    var region = new Region(entry.start(), entry.start());
    Value place = SarifPlace.physical(entry.path(), region);
    fields.put("locations", new Value.Items(List.of(fields("physicalLocation", place))));
    return new Value.Fields(fields);
  }

  private static Value notification(String level, String text) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("level", new Value.Text(level));
    fields.put("message", SarifPlace.message(text));
    return new Value.Fields(fields);
  }

  private static Value.Fields fields(String name, Value value) {
    return new Value.Fields(Map.of(name, value));
  }
}
