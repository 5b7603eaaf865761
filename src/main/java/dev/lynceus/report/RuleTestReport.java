package dev.lynceus.report;

import dev.lynceus.review.Examples;
import dev.lynceus.rule.Rule;
import dev.lynceus.text.Printable;
import java.util.List;
import java.util.Map;

/// Which rules keep the word of their examples, and where the others do not.
public final class RuleTestReport {
  private RuleTestReport() {}

  /// Text for a terminal: a line for each rule that fails, below it what deviates, and a summary.
  ///
  /// @param results the rules that were tested, in the order in which they are to be told
  public static String render(Map<Rule, List<Examples.Deviation>> results, Palette palette) {
    var out = new StringBuilder();
    int examples = 0;
    int failing = 0;
    for (var result : results.entrySet()) {
      Rule rule = result.getKey();
      examples += rule.examples().size();
      if (result.getValue().isEmpty()) {
        continue;
      }
      failing++;
      out.append(palette.paint(Style.ERROR, "failed[" + rule.id() + "]"))
          .append(": ")
          .append(palette.paint(Style.STRONG, Printable.of(rule.title())))
          .append('\n');
      for (Examples.Deviation deviation : result.getValue()) {
        deviation(out, rule, deviation, palette);
      }
      out.append('\n');
    }
    out.append("Tested ")
        .append(Summary.count(results.size(), "rule"))
        .append(" by ")
        .append(Summary.count(examples, "example"))
        .append(failing == 0 ? "; all of them keep their word.\n" : "; ")
        .append(failing == 0 ? "" : failing + " failed.\n");
    return out.toString();
  }

  private static void deviation(
      StringBuilder out, Rule rule, Examples.Deviation deviation, Palette palette) {
    String[] lines = deviation.words().split("\n", -1);
    out.append(palette.paint(Style.FRAME, "  --> "))
        .append(Printable.of(rule.source().path()))
        .append(':')
        .append(deviation.line())
        .append(": ")
        .append(Printable.of(lines[0]))
        .append('\n');
    for (int i = 1; i < lines.length; i++) {
      out.append(("      " + Printable.of(lines[i])).stripTrailing()).append('\n');
    }
  }
}
