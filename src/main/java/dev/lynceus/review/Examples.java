package dev.lynceus.review;

import dev.lynceus.finding.Answer;
import dev.lynceus.finding.NotEvaluated;
import dev.lynceus.inventory.Tree;
import dev.lynceus.rule.Rule;
import dev.lynceus.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Runs the examples of a rule file through the pipeline.
public final class Examples {
  private static final String MARK = "# finding:";
  private static final String CONFIGURATION = ".lynceus/lynceus.yaml";

  private Examples() {}

  /// One example as judged by its rule alone.
  ///
  /// @param report what the pipeline said
  /// @param deviations what the example announces and the report does not have, or the other way
  ///   round
  public record Outcome(Report report, List<String> deviations) {
    public Outcome {
      deviations = List.copyOf(deviations);
    }
  }

  /// Judges the files of an example with one rule in force; a file `.lynceus/lynceus.yaml` among
  /// them is its configuration, and judged instead of obeyed when it is broken.
  public static Outcome run(
      Rule rule, Rule.Example example, List<Source> shipped, List<Source> own) {
    var files = new TreeMap<String, String>();
    example.files().forEach(f -> files.put(f.path(), f.text()));
    String text = files.remove(CONFIGURATION);
    var reading =
        Policy.read(shipped, Optional.ofNullable(text).map(t -> new Source(CONFIGURATION, t)), own);
    Policy policy = reading.policy();
    var only =
        new Policy(
            policy.configuration(),
            policy.rules(),
            policy.active().stream().filter(a -> a.rule().id().equals(rule.id())).toList());
    Report report =
        Review.review(new Texts(files), only, reading.troubles(), policy.configuration().failOn());
    return new Outcome(report, deviations(rule, example, report));
  }

  private static List<String> deviations(Rule rule, Rule.Example example, Report report) {
    var expected = new ArrayList<Announced>();
    for (Rule.ExampleFile file : example.files()) {
      String[] lines = file.text().split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        for (int at = lines[i].indexOf(MARK); at >= 0; at = lines[i].indexOf(MARK, at + 1)) {
          int next = lines[i].indexOf(MARK, at + 1);
          String words =
              lines[i].substring(at + MARK.length(), next < 0 ? lines[i].length() : next).strip();
          expected.add(new Announced(file.path() + ":" + (i + 1), words));
        }
      }
    }
    var deviations = new ArrayList<String>();
    if (example.good() && !expected.isEmpty()) {
      deviations.add("an example under Good announces a finding");
    }
    if (!example.good() && expected.isEmpty()) {
      deviations.add("an example under Bad announces no finding");
    }
    for (var finding : report.shown()) {
      String place = finding.location().path() + ":" + finding.location().span().line();
      Optional<Announced> announced =
          expected.stream()
              .filter(e -> e.place().equals(place) && finding.message().contains(e.words()))
              .findFirst();
      announced.ifPresentOrElse(
          expected::remove,
          () ->
              deviations.add(
                  place + ": " + rule.id() + " says, unannounced: " + finding.message()));
    }
    expected.forEach(e -> deviations.add(e.place() + ": nothing says: " + e.words()));
    return deviations;
  }

  /// A `# finding:` comment: the line it stands on, and words that the message must hold.
  private record Announced(String place, String words) {}

  /// A tree of texts in hand.
  private record Texts(Map<String, String> files) implements Tree {
    @Override
    public List<String> paths() {
      return List.copyOf(files.keySet());
    }

    @Override
    public List<NotEvaluated> leftOut() {
      return List.of();
    }

    @Override
    public int excluded() {
      return 0;
    }

    @Override
    public Answer<String> read(String path) {
      String text = files.get(path);
      return text == null ? new Answer.Unknown<>("no such file") : new Answer.Known<>(text);
    }

    @Override
    public boolean exists(String path) {
      return path.isEmpty()
          || files.keySet().stream().anyMatch(f -> f.equals(path) || f.startsWith(path + "/"));
    }
  }
}
