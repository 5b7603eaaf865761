package dev.lynceus.check.generator;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Generator;
import dev.lynceus.argo.GeneratorWords;
import dev.lynceus.argo.Words;
import dev.lynceus.finding.Finding;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.value.Value;
import dev.lynceus.yaml.Yaml;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Finds generators that never ask their source again, or ask it all the time.
///
/// Setting: `minimum`, per kind of generator the seconds below which its source is asked too often.
public final class Polling implements Check {
  private static final String FIELD = "requeueAfterSeconds";

  @Override
  public String name() {
    return "polling";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.AnApplicationSet.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    if (!(subject instanceof Subject.AnApplicationSet(ApplicationSet set))) {
      return List.of();
    }
    boolean polls = set.leaves().anyMatch(Polling::polls);
    boolean stopped = set.leaves().anyMatch(leaf -> seconds(leaf).orElse(1) < 0);
    return set.leaves()
        .flatMap(leaf ->
            Nodes.entry(leaf.place().body(), FIELD)
                .flatMap(e -> finding(set, leaf, e, polls && !stopped, settings))
                .stream())
        .toList();
  }

  /// Whether the whole set is generated anew because of this generator's clock: `GetRequeueAfter`
  /// of its kind and `getMinRequeueAfter`, which takes the smallest that is not zero, Argo CD
  /// 3.5.7.
  private static boolean polls(Generator leaf) {
    return switch (leaf) {
      case Generator.ListGenerator _, Generator.Clusters _ -> false;
      case Generator.Git _,
          Generator.ScmProvider _,
          Generator.PullRequests _,
          Generator.ClusterDecisionResource _,
          Generator.Plugin _,
          Generator.Matrix _,
          Generator.Merge _ ->
          seconds(leaf).orElse(1) > 0;
    };
  }

  private static OptionalLong seconds(Generator leaf) {
    Optional<Yaml> node = Nodes.at(leaf.place().body(), FIELD);
    return node.isPresent()
            && node.get() instanceof Yaml.Scalar s
            && s.value() instanceof Value.Int(long seconds)
        ? OptionalLong.of(seconds)
        : OptionalLong.empty();
  }

  private static Optional<Finding> finding(
      ApplicationSet set, Generator leaf, Yaml.Entry entry, boolean polls, Settings settings) {
    OptionalLong seconds = seconds(leaf);
    if (seconds.isEmpty()) {
      return Optional.empty();
    }
    long minimum = minimum(leaf, settings);
    String field = FIELD + ": " + seconds.getAsLong();
    if (seconds.getAsLong() <= 0) {
      return polls
          ? Optional.empty()
          : Optional.of(
              settings
                  .finding(
                      set.manifest().at(entry.key().span()),
                      field
                          + " switches polling off: "
                          + Words.brief(set.name())
                          + " hears of "
                          + GeneratorWords.source(leaf)
                          + " only when something else wakes it")
                  .withHelp(
                      "Set the seconds between two questions, or remove the field for Argo CD's own interval."));
    }
    return seconds.getAsLong() >= minimum
        ? Optional.empty()
        : Optional.of(
            settings
                .finding(
                    set.manifest().at(entry.key().span()),
                    field
                        + " asks for "
                        + GeneratorWords.source(leaf)
                        + " "
                        + 3600 / seconds.getAsLong()
                        + " times an hour: beyond its rate limit "
                        + Words.brief(set.name())
                        + " stands still")
                .withHelp(
                    "Ask every " + minimum + " seconds or less often, and set up a webhook."));
  }

  private static long minimum(Generator leaf, Settings settings) {
    return settings.with().fields().get("minimum") instanceof Value.Fields(Map<String, Value> kinds)
            && kinds.get(leaf.key()) instanceof Value.Int(long seconds)
        ? seconds
        : 0;
  }
}
