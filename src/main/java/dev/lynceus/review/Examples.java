package dev.lynceus.review;

import dev.lynceus.finding.Finding;
import dev.lynceus.inventory.Texts;
import dev.lynceus.rule.Rule;
import dev.lynceus.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Runs the examples of a rule file through the pipeline: what they announce must be found and
/// nothing else, the output they quote must be the real one, and what mends them must silence the
/// rule.
public final class Examples {
  private static final String CONFIGURATION = ".lynceus/lynceus.yaml";
  private static final String BASELINE = ".lynceus/baseline.json";

  private final List<Source> shipped;
  private final List<Source> own;
  private final Function<Report, String> text;

  /// @param shipped the rule files of Lynceus
  /// @param own the rule files of a platform team
  /// @param text the terminal output of a report, as rule files quote it
  public Examples(List<Source> shipped, List<Source> own, Function<Report, String> text) {
    this.shipped = List.copyOf(shipped);
    this.own = List.copyOf(own);
    this.text = text;
  }

  /// One example as judged by its rule alone.
  ///
  /// @param report what the pipeline said
  /// @param output its terminal output
  /// @param deviations everything in which the example does not keep its word
  public record Outcome(Report report, String output, List<Deviation> deviations) {
    public Outcome {
      deviations = List.copyOf(deviations);
    }
  }

  /// Something in which an example does not keep its word.
  ///
  /// @param line of the rule file, from 1
  public record Deviation(int line, String words) {}

  /// Everything in which the examples of a rule do not keep their word.
  public List<Deviation> deviations(Rule rule) {
    var all = new ArrayList<Deviation>();
    rule.examples().forEach(example -> all.addAll(run(rule, example).deviations()));
    return all;
  }

  /// Judges the files of an example with one rule in force; a file `.lynceus/lynceus.yaml` among
  /// them is its configuration, and judged instead of obeyed when it is broken.
  public Outcome run(Rule rule, Rule.Example example) {
    Map<String, String> files =
        example.files().stream()
            .collect(
                Collectors.toMap(
                    Rule.ExampleFile::path,
                    Rule.ExampleFile::text,
                    (_, last) -> last,
                    TreeMap::new));
    Judging judging = judging(rule, files);
    Report report = judging.report();
    String output = text.apply(report);
    var deviations = new ArrayList<>(Announcement.deviations(rule, example, report));
    if (!example.output().isEmpty() && !output.equals(example.output())) {
      deviations.add(
          new Deviation(
              example.line(), "this example yields another output than is quoted:\n" + output));
    }
    if (!example.good() && deviations.isEmpty()) {
      mended(rule, example, judging)
          .ifPresent(w -> deviations.add(new Deviation(example.line(), w)));
    }
    return new Outcome(report, output, deviations);
  }

  /// One rule, and the files it is to judge.
  private record Judging(String rule, Texts tree, Policy policy, Policy.Reading reading) {
    Report report() {
      Report all = Review.review(tree, policy, reading.troubles(), policy.configuration().failOn());
      return new Report(
          all.judged().stream().filter(j -> j.finding().rule().equals(rule)).toList(),
          all.notEvaluated(),
          all.read(),
          all.failOn());
    }

    Mending mending() {
      return Mending.mend(
          tree, policy, reading.troubles(), policy.configuration().failOn(), _ -> Optional.empty());
    }
  }

  private Judging judging(Rule rule, Map<String, String> files) {
    var manifests = new TreeMap<>(files);
    Optional<Source> configuration =
        Optional.ofNullable(manifests.remove(CONFIGURATION)).map(t -> new Source(CONFIGURATION, t));
    Optional<Source> baseline =
        Optional.ofNullable(manifests.remove(BASELINE)).map(t -> new Source(BASELINE, t));
    Policy.Reading reading = Policy.read(shipped, configuration, own, baseline);
    Policy policy = reading.policy();
    // What a baseline knows are findings of other rules, so they look as well.
    boolean known = !policy.baseline().entries().isEmpty();
    var only =
        new Policy(
            policy.configuration(),
            policy.rules(),
            policy.active().stream().filter(a -> known || a.rule().id().equals(rule.id())).toList(),
            policy.baseline());
    return new Judging(rule.id(), new Texts(manifests), only, reading);
  }

  /// What is wrong with the way in which a bad example is mended: by its differences, or, without
  /// any, by the edits of its findings.
  private Optional<String> mended(Rule rule, Rule.Example example, Judging judging) {
    if (example.mend().isEmpty()) {
      Mending mending = judging.mending();
      return mending.remaining().shown().isEmpty()
          ? Optional.empty()
          : Optional.of(
              "nothing mends this example: its findings carry no edits that silence "
                  + remaining(mending.remaining())
                  + ", and no diff follows it");
    }
    return switch (LineMend.of(example)) {
      case LineMend.Lost(String words) -> Optional.of(words);
      case LineMend.Mended(Map<String, String> files) -> {
        Report report = judging(rule, files).report();
        yield report.shown().isEmpty()
            ? broken(example, files)
            : Optional.of("its diff does not silence " + remaining(report));
      }
    };
  }

  private static Optional<String> broken(Rule.Example example, Map<String, String> files) {
    return example.files().stream()
        .filter(f -> !Legibility.stays(f.path(), f.text(), files.getOrDefault(f.path(), "")))
        .map(f -> "its diff leaves " + f.path() + " unreadable")
        .findFirst();
  }

  private static String remaining(Report report) {
    Finding first = report.shown().getFirst();
    return first.location().path() + ":" + first.location().span().line() + ": " + first.message();
  }
}
