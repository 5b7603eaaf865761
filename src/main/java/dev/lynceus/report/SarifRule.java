package dev.lynceus.report;

import dev.lynceus.finding.Severity;
import dev.lynceus.rule.Rule;
import dev.lynceus.text.Printable;
import dev.lynceus.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A rule as a `reportingDescriptor` of SARIF: what GitHub shows beside its findings.
final class SarifRule {
  /// What GitHub keeps of a description, and of a name.
  private static final int DESCRIPTION_LIMIT = 1020;

  private static final int NAME_LIMIT = 250;

  private SarifRule() {}

  static Value of(Rule rule) {
    String title = sentence(rule.title());
    String why = prose(rule, "Why");
    var fields = new LinkedHashMap<String, Value>();
    fields.put("id", new Value.Text(rule.id()));
    fields.put("name", new Value.Text(name(rule.id())));
    fields.put("shortDescription", SarifPlace.message(title));
    fields.put("fullDescription", SarifPlace.message(why.isEmpty() ? title : sentence(why)));
    var level = new Value.Text(SarifResult.level(rule.severity()));
    fields.put("defaultConfiguration", new Value.Fields(Map.of("level", level)));
    fields.put("help", help(rule, title));
    fields.put("properties", properties(rule));
    return new Value.Fields(fields);
  }

  /// The rule's own sections without its examples, which are many lines and stand in its file.
  private static Value help(Rule rule, String title) {
    var markdown = new StringBuilder();
    for (String heading : List.of("Why", "Fix", "When to ignore")) {
      String text = section(rule, heading);
      if (!text.isEmpty()) {
        markdown.append("## ").append(heading).append("\n\n").append(text).append("\n\n");
      }
    }
    markdown.append("`lynceus explain ").append(rule.id()).append("` shows examples.\n");
    String fix = prose(rule, "Fix");
    var fields = new LinkedHashMap<String, Value>();
    fields.put("text", new Value.Text(fix.isEmpty() ? title : sentence(fix)));
    fields.put("markdown", new Value.Text(markdown.toString()));
    return new Value.Fields(fields);
  }

  private static Value properties(Rule rule) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put(
        "tags", new Value.Items(List.of(new Value.Text("gitops"), new Value.Text(rule.check()))));
    fields.put("precision", new Value.Text("high"));
    fields.put("problem.severity", new Value.Text(severity(rule.severity())));
    return new Value.Fields(fields);
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTICE -> "recommendation";
    };
  }

  /// `resources-not-preserved` as `ResourcesNotPreserved`.
  private static String name(String id) {
    var out = new StringBuilder();
    for (String word : id.split("-", -1)) {
      if (!word.isEmpty()) {
        out.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return out.substring(0, Math.min(out.length(), NAME_LIMIT));
  }

  private static String sentence(String text) {
    return Plain.sentence(text, DESCRIPTION_LIMIT);
  }

  /// The first paragraph of a section on one line.
  private static String prose(Rule rule, String heading) {
    String text = section(rule, heading);
    int end = text.indexOf("\n\n");
    return String.join(" ", (end < 0 ? text : text.substring(0, end)).lines().toList());
  }

  private static String section(Rule rule, String heading) {
    return rule.sections().stream()
        .filter(s -> s.heading().equals(heading))
        .map(s -> lines(s.markdown()))
        .findFirst()
        .orElse("");
  }

  private static String lines(String markdown) {
    return String.join("\n", markdown.lines().map(Printable::of).toList());
  }
}
