package dev.lynceus.check.generator;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Generator;
import dev.lynceus.argo.GeneratorWords;
import dev.lynceus.finding.Finding;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds ways in which a listing of repositories or pull requests is other than it looks: shorter,
/// without an error, or filtered otherwise.
///
/// Setting: `gaps`, which of them count. Sources: applicationset/services/scm_provider/*.go and
/// pull_request/*.go of Argo CD 3.5, and the client libraries they use.
public final class ScmProviders implements Check {
  @Override
  public String name() {
    return "scm-provider";
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
    List<String> gaps = settings.texts("gaps");
    var found = new ArrayList<Finding>();
    for (PlacedItem at : PlacedItem.of(set)) {
      for (Generator source : at.sources()) {
        switch (source) {
          case Generator.ScmProvider scm -> {
            for (String gap : gaps) {
              gap(gap, at, scm, settings).forEach(found::add);
            }
          }
          case Generator.PullRequests pulls when gaps.contains("firstPage") ->
              pullRequests(set, pulls, settings).ifPresent(found::add);
          case Generator.PullRequests _,
              Generator.ListGenerator _,
              Generator.Clusters _,
              Generator.Git _,
              Generator.ClusterDecisionResource _,
              Generator.Plugin _,
              Generator.Matrix _,
              Generator.Merge _ -> {}
        }
      }
    }
    return found;
  }

  private static Stream<Finding> gap(
      String gap, PlacedItem at, Generator.ScmProvider scm, Settings settings) {
    ApplicationSet set = at.set();
    Optional<Provider> provider = Provider.of(scm);
    return switch (gap) {
      case "anonymous" -> provider.flatMap(p -> anonymous(set, p, settings)).stream();
      case "firstPage" -> provider.flatMap(p -> firstPage(set, p, settings)).stream();
      case "lostBranches" -> provider.flatMap(p -> lostBranches(set, p, settings)).stream();
      case "paths" -> ScmFilters.paths(set, scm, settings);
      case "mixedFilters" -> ScmFilters.mixed(at, scm, settings).stream();
      default -> Stream.empty();
    };
  }

  private static Finding finding(
      ApplicationSet set, Span place, String message, Settings settings) {
    return settings.finding(set.manifest().at(place), message);
  }

  /// Azure DevOps answers an anonymous request with an error, Bitbucket Cloud and AWS as well.
  private static Optional<Finding> anonymous(
      ApplicationSet set, Provider provider, Settings settings) {
    return provider.credentials().isEmpty()
            || provider.credentials().stream().anyMatch(provider::names)
        ? Optional.empty()
        : Optional.of(
            finding(
                    set,
                    provider.entry().key().span(),
                    provider.words()
                        + " is asked without "
                        + provider.credentials().getFirst()
                        + ": it leaves out what is not public, without an error; when a repository becomes private, "
                        + Fate.ofOne(set, settings),
                    settings)
                .withHelp("Name a Secret in " + provider.credentials().getFirst() + "."));
  }

  private static Optional<Finding> firstPage(
      ApplicationSet set, Provider provider, Settings settings) {
    boolean branches = Nodes.isTrue(provider.settings(), "allBranches");
    return switch (provider.entry().name()) {
      case "gitea" ->
          Optional.of(
              finding(
                  set,
                  provider.entry().key().span(),
                  "only the first page of the repositories of "
                      + provider.words()
                      + " is read, 30 unless the server says otherwise: when a repository slips behind it, "
                      + Fate.ofOne(set, settings),
                  settings));
      case "bitbucket" ->
          provider
              .settings()
              .field("allBranches")
              .filter(_ -> branches)
              .map(e ->
                  finding(
                      set,
                      e.key().span(),
                      "only the first page of each repository's branches is read, 10 of them: when a branch slips behind it, "
                          + Fate.ofOne(set, settings),
                      settings));
      default -> Optional.empty();
    };
  }

  private static Optional<Finding> lostBranches(
      ApplicationSet set, Provider provider, Settings settings) {
    return provider
        .settings()
        .field("allBranches")
        .filter(e -> provider.entry().name().equals("gitlab") && Nodes.isTrue(e.value()))
        .map(e ->
            finding(
                set,
                e.key().span(),
                "a 404 on any page of a project's branches reads as no branches at all: of each branch, "
                    + Fate.ofOne(set, settings),
                settings));
  }

  private static Optional<Finding> pullRequests(
      ApplicationSet set, Generator.PullRequests pulls, Settings settings) {
    return Nodes.entry(pulls.place().body(), "gitea")
        .filter(e -> e.value() instanceof Yaml.Mapping)
        .filter(_ -> GeneratorWords.source(pulls).endsWith("Gitea"))
        .map(e ->
            finding(
                set,
                e.key().span(),
                "only the first page of "
                    + GeneratorWords.source(pulls)
                    + " is read, 30 unless the server says otherwise: when one slips behind it, "
                    + Fate.ofOne(set, settings),
                settings));
  }
}
