package dev.lynceus.check.generator;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Generator;
import dev.lynceus.argo.GeneratorWords;
import dev.lynceus.argo.Words;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Note;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Settings;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the filters of a listing of repositories let through: `compileFilters` and `ListRepos` in
/// services/scm_provider/utils.go of Argo CD 3.5.
final class ScmFilters {
  private static final List<String> OF_BRANCHES =
      List.of("pathsExist", "pathsDoNotExist", "branchMatch");
  private static final List<String> OF_REPOSITORIES = List.of("repositoryMatch", "labelMatch");

  private ScmFilters() {}

  private static List<Yaml.Mapping> filters(Generator.ScmProvider scm) {
    return Nodes.items(scm.place().body(), "filters").stream()
        .filter(Yaml.Mapping.class::isInstance)
        .map(Yaml.Mapping.class::cast)
        .toList();
  }

  private static boolean hasOne(Yaml.Mapping filter, List<String> names) {
    return names.stream()
        .anyMatch(
            n -> filter.get(n).map(v -> !(v instanceof Yaml.Scalar s && s.isNull())).orElse(false));
  }

  /// A filter that asks whether paths are there.
  static Stream<Finding> paths(ApplicationSet set, Generator.ScmProvider scm, Settings settings) {
    var found = new ArrayList<Finding>();
    for (Yaml.Mapping filter : filters(scm)) {
      for (String name : List.of("pathsExist", "pathsDoNotExist")) {
        filter
            .field(name)
            .filter(e -> e.value() instanceof Yaml.Sequence s && !s.items().isEmpty())
            .map(e -> path(set, scm, e, settings))
            .ifPresent(found::add);
      }
    }
    return found.stream();
  }

  private static Finding path(
      ApplicationSet set, Generator.ScmProvider scm, Yaml.Entry entry, Settings settings) {
    String paths =
        Nodes.texts(entry.value()).stream()
            .map(Yaml.Scalar::text)
            .collect(Collectors.joining(", "));
    String consequence =
        entry.name().equals("pathsExist")
            ? " drops a repository whose branch has it: " + Fate.ofOne(set, settings)
            : " takes in a repository that has it";
    return settings
        .finding(
            set.manifest().at(entry.key().span()),
            "a 404 from "
                + GeneratorWords.source(scm)
                + " when asked for "
                + Words.brief(paths)
                + consequence)
        .withHelp("Select by labelMatch or repositoryMatch, which need no further request.");
  }

  /// Filters that narrow together at the top and widen one another below the second child of a
  /// matrix, where the paths that none of them names are an empty list instead of none.
  static Optional<Finding> mixed(PlacedItem at, Generator.ScmProvider scm, Settings settings) {
    List<Yaml.Mapping> filters = filters(scm);
    // Argo CD filled in the text of a child as a whole before, which leaves absent lists absent.
    if (filters.size() < 2
        || at.second().isEmpty()
        || !settings.controller().version().atLeast(2, 7)) {
      return Optional.empty();
    }
    Optional<Yaml.Mapping> empty =
        filters.stream()
            .filter(f -> !hasOne(f, OF_BRANCHES) && !hasOne(f, OF_REPOSITORIES))
            .findFirst();
    Optional<Yaml.Mapping> ofBranches =
        filters.stream().filter(f -> hasOne(f, OF_BRANCHES)).findFirst();
    Optional<Yaml.Mapping> ofRepositories =
        filters.stream()
            .filter(f -> !hasOne(f, OF_BRANCHES) && hasOne(f, OF_REPOSITORIES))
            .findFirst();
    boolean any = ofBranches.isPresent() || ofRepositories.isPresent();
    if (empty.isPresent() && any) {
      return Optional.of(
          finding(
              at,
              empty.get(),
              "an empty filter lets every repository of "
                  + GeneratorWords.source(scm)
                  + " through, since this is below the second child of a matrix",
              "Remove the empty filter.",
              settings));
    }
    if (ofBranches.isEmpty() || ofRepositories.isEmpty()) {
      return Optional.empty();
    }
    Yaml.Mapping later =
        filters.indexOf(ofBranches.get()) > filters.indexOf(ofRepositories.get())
            ? ofBranches.get()
            : ofRepositories.get();
    return Optional.of(
        finding(
            at,
            later,
            words(later)
                + " does not narrow "
                + words(later.equals(ofBranches.get()) ? ofRepositories.get() : ofBranches.get())
                + " but adds to it, since this is below the second child of a matrix: a repository of "
                + GeneratorWords.source(scm)
                + " that meets either is deployed",
            "Put all conditions into one filter, which means the same everywhere.",
            settings));
  }

  private static String words(Yaml.Mapping filter) {
    return filter.fields().stream()
        .map(Yaml.Entry::name)
        .filter(n -> OF_BRANCHES.contains(n) || OF_REPOSITORIES.contains(n))
        .collect(Collectors.joining(" with "));
  }

  private static Finding finding(
      PlacedItem at, Yaml.Mapping filter, String message, String help, Settings settings) {
    var place = filter.fields().isEmpty() ? filter.span() : filter.fields().getFirst().key().span();
    var second = at.second().flatMap(PlacedItem::holder);
    return settings
        .finding(at.set().manifest().at(place), message)
        .withHelp(help)
        .withNotes(
            second
                .map(m -> List.of(new Note(m.keySpan(), "fills parameters into its second child")))
                .orElse(List.of()));
  }
}
