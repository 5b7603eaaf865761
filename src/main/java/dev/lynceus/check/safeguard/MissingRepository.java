package dev.lynceus.check.safeguard;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Generator;
import dev.lynceus.argo.GeneratorWords;
import dev.lynceus.finding.Edit;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Note;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.yaml.Yaml;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds pull request generators that take a missing repository for one without pull requests,
/// where that deletes what was deployed.
public final class MissingRepository implements Check {
  private static final String FIELD = "continueOnRepoNotFoundError";

  @Override
  public String name() {
    return "missing-repository";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.AnApplicationSet.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    // The field came with 3.2; older controllers stop at a missing repository.
    if (!(subject instanceof Subject.AnApplicationSet(ApplicationSet set))
        || !settings.controller().version().atLeast(3, 2)) {
      return List.of();
    }
    if (set.preservesResources()
        || !settings.controller().effective(set.applicationsSync()).deletes()) {
      return List.of();
    }
    return Exposure.of(set).stream()
        .filter(Exposure::cascades)
        .flatMap(e -> tolerated(e, settings))
        .toList();
  }

  private static Stream<Finding> tolerated(Exposure exposure, Settings settings) {
    Optional<Yaml.Entry> field = Nodes.entry(exposure.leaf().place().body(), FIELD);
    if (!(exposure.leaf() instanceof Generator.PullRequests)
        || field.isEmpty()
        || !Nodes.isTrue(field.get().value())) {
      return Stream.empty();
    }
    String silence =
        "a repository not found when asking for " + GeneratorWords.source(exposure.leaf());
    return Stream.of(
        settings
            .finding(
                exposure.set().manifest().at(field.get().key().span()), exposure.message(silence))
            .withHelp(
                "Remove `" + FIELD + ": true`, so that a missing repository stops the controller.")
            .withNotes(
                List.of(
                    new Note(
                        exposure.leaf().keySpan(),
                        "renamed, gone or hidden from the token: it all counts as no pull requests")))
            .withEdits(List.of(new Edit(field.get().value().span(), "false"))));
  }
}
