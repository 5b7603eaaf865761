package dev.lynceus.report;

import dev.lynceus.rule.Rule;
import dev.lynceus.text.Printable;
import dev.lynceus.value.Json;
import dev.lynceus.value.Value;
import java.util.LinkedHashMap;
import java.util.List;

/// All rules at a glance, in the order given: for a terminal, for programs, and as the page beside
/// the rule files.
public final class RuleIndex {
  private static final int SEVERITY_COLUMNS = 9;
  private static final int LEAST_TITLE = 30;

  private RuleIndex() {}

  /// Id, severity and title of each rule, for people; titles are wrapped to the width.
  public static String text(List<Rule> rules, Palette palette, int width) {
    int idColumns = rules.stream().mapToInt(rule -> Printable.width(rule.id())).max().orElse(0) + 2;
    int indent = idColumns + SEVERITY_COLUMNS;
    int room = Math.max(LEAST_TITLE, width - indent);
    var out = new StringBuilder();
    for (Rule rule : rules) {
      String word = rule.severity().word();
      out.append(palette.paint(Style.STRONG, Printable.of(rule.id())))
          .repeat(' ', idColumns - Printable.width(rule.id()));
      out.append(palette.paint(Style.of(rule.severity()), word))
          .repeat(' ', SEVERITY_COLUMNS - word.length());
      out.append(
              String.join(
                  "\n" + " ".repeat(indent),
                  Paragraph.lines(Printable.of(rule.title()), room, room)))
          .append('\n');
    }
    return out.toString();
  }

  /// `{version, rules: [{id, title, severity, check, since, with}]}`, indented.
  public static String json(List<Rule> rules) {
    var root = new LinkedHashMap<String, Value>();
    root.put("version", new Value.Int(1));
    root.put("rules", new Value.Items(rules.stream().map(RuleIndex::fields).toList()));
    return Json.pretty(new Value.Fields(root));
  }

  /// The page `rules/README.md`.
  public static String markdown(List<Rule> rules) {
    var out = new StringBuilder();
    out.append("# Rules\n\n");
    out.append(
        "Generated from the files beside it; do not edit. `lynceus explain RULE` prints one of them.\n\n");
    out.append("| rule | severity | what is wrong | since | check |\n|---|---|---|---|---|\n");
    for (Rule rule : rules) {
      out.append("| [`")
          .append(rule.id())
          .append("`](")
          .append(rule.id())
          .append(".md) | ")
          .append(rule.severity().word());
      out.append(" | ")
          .append(cell(rule.title()))
          .append(" | ")
          .append(cell(rule.since()))
          .append(" | `")
          .append(rule.check());
      out.append("` |\n");
    }
    return out.toString();
  }

  private static Value fields(Rule rule) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("id", new Value.Text(rule.id()));
    fields.put("title", new Value.Text(rule.title()));
    fields.put("severity", new Value.Text(rule.severity().word()));
    fields.put("check", new Value.Text(rule.check()));
    fields.put("since", new Value.Text(rule.since()));
    fields.put("with", rule.with());
    return new Value.Fields(fields);
  }

  private static String cell(String text) {
    return Printable.of(text).replace("|", "\\|");
  }
}
