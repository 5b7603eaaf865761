package dev.lynceus.review;

import dev.lynceus.finding.Finding;
import dev.lynceus.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A `# finding:` comment of an example: where it stands, and words that the message must hold.
///
/// @param path of the example's file
/// @param line of that file
/// @param ruleLine the same line in the rule file
record Announcement(String path, int line, int ruleLine, String words) {
  private static final String MARK = "# finding:";

  /// A line without its comment.
  static String without(String line) {
    int mark = line.indexOf(MARK);
    return mark < 0 ? line : line.substring(0, mark).stripTrailing();
  }

  private static List<Announcement> of(Rule.Example example) {
    var announced = new ArrayList<Announcement>();
    for (Rule.ExampleFile file : example.files()) {
      String[] lines = file.text().split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        for (int at = lines[i].indexOf(MARK); at >= 0; at = lines[i].indexOf(MARK, at + 1)) {
          int next = lines[i].indexOf(MARK, at + 1);
          String words =
              lines[i].substring(at + MARK.length(), next < 0 ? lines[i].length() : next).strip();
          announced.add(new Announcement(file.path(), i + 1, file.line() + i, words));
        }
      }
    }
    return announced;
  }

  private boolean speaksOf(Finding finding) {
    return path.equals(finding.location().path())
        && line == finding.location().span().line()
        && finding.message().contains(words);
  }

  /// What an example announces and the report does not have, or the other way round.
  static List<Examples.Deviation> deviations(Rule rule, Rule.Example example, Report report) {
    List<Announcement> expected = of(example);
    var deviations = new ArrayList<Examples.Deviation>();
    if (example.good() && !expected.isEmpty()) {
      deviations.add(
          new Examples.Deviation(
              expected.getFirst().ruleLine(), "an example under Good announces a finding"));
    }
    if (!example.good() && expected.isEmpty()) {
      deviations.add(
          new Examples.Deviation(example.line(), "an example under Bad announces no finding"));
    }
    for (Finding finding : report.shown()) {
      Optional<Announcement> announced =
          expected.stream().filter(e -> e.speaksOf(finding)).findFirst();
      announced.ifPresentOrElse(
          expected::remove,
          () ->
              deviations.add(
                  new Examples.Deviation(
                      ruleLine(example, finding),
                      rule.id() + " says, unannounced: " + finding.message())));
    }
    expected.forEach(
        e -> deviations.add(new Examples.Deviation(e.ruleLine(), "nothing says: " + e.words())));
    return deviations;
  }

  private static int ruleLine(Rule.Example example, Finding finding) {
    return example.files().stream()
        .filter(f -> f.path().equals(finding.location().path()))
        .map(f -> f.line() + finding.location().span().line() - 1)
        .findFirst()
        .orElse(example.line());
  }
}
