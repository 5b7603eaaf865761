package dev.lynceus.check.generator;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Generator;
import dev.lynceus.argo.GeneratorItem;
import dev.lynceus.argo.GeneratorWords;
import dev.lynceus.argo.Words;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Note;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds sources that a matrix asks once for every set of parameters of its first child.
///
/// Setting: `sources`, the kinds of generator that count.
public final class MatrixFanOut implements Check {
  @Override
  public String name() {
    return "matrix-fan-out";
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
    List<String> kinds = settings.texts("sources");
    var found = new ArrayList<Finding>();
    for (PlacedItem at : PlacedItem.of(set)) {
      Optional<GeneratorItem> first = repeating(at);
      if (first.isEmpty()) {
        continue;
      }
      at.sources().stream()
          .filter(s -> kinds.contains(s.key()))
          .map(s -> finding(set, s, first.get(), settings))
          .forEach(found::add);
    }
    return found;
  }

  /// The nearest first child of a matrix around it that may yield more than one set of parameters,
  /// each of which asks again.
  private static Optional<GeneratorItem> repeating(PlacedItem at) {
    return at.outwards().stream()
        .filter(PlacedItem::isSecond)
        .flatMap(second -> second.holder().stream())
        .map(matrix -> matrix.children().getFirst())
        .filter(first -> !first.generators().stream().allMatch(MatrixFanOut::yieldsOne))
        .findFirst();
  }

  /// Whether it yields one set of parameters at most, so that nothing is asked twice.
  private static boolean yieldsOne(Generator generator) {
    Yaml body = generator.place().body();
    return switch (generator) {
      case Generator.ListGenerator _ ->
          Nodes.items(body, "elements").size() <= 1 && Nodes.at(body, "elementsYaml").isEmpty();
      case Generator.Clusters _ -> Nodes.isTrue(body, "flatList");
      case Generator.Matrix m -> allYieldOne(m.children());
      case Generator.Merge m -> allYieldOne(m.children().stream().limit(1).toList());
      case Generator.Git _,
          Generator.ScmProvider _,
          Generator.PullRequests _,
          Generator.ClusterDecisionResource _,
          Generator.Plugin _ ->
          false;
    };
  }

  private static boolean allYieldOne(List<GeneratorItem> items) {
    return items.stream().flatMap(i -> i.generators().stream()).allMatch(MatrixFanOut::yieldsOne);
  }

  private static Finding finding(
      ApplicationSet set, Generator source, GeneratorItem first, Settings settings) {
    boolean depends = isTemplated(source.place().body());
    Optional<Generator> cause = first.generators().stream().findFirst();
    return settings
        .finding(
            set.manifest().at(source.keySpan()),
            GeneratorWords.source(source)
                + (source instanceof Generator.PullRequests ? " are" : " is")
                + " asked once for each set of parameters from "
                + cause.map(GeneratorWords::source).orElse("the first child")
                + (depends ? "" : ", always for the same"))
        .withHelp(
            depends
                ? "Poll more rarely, with a higher requeueAfterSeconds."
                : "Make it the first child, which is asked once.")
        .withNotes(
            cause
                .map(g -> List.of(new Note(g.keySpan(), "the first child of the matrix")))
                .orElse(List.of()));
  }

  /// Whether what is asked depends on parameters of the first child.
  private static boolean isTemplated(Yaml node) {
    return switch (node) {
      case Yaml.Scalar s -> Words.isTemplated(s.text());
      case Yaml.Sequence s -> s.items().stream().anyMatch(MatrixFanOut::isTemplated);
      case Yaml.Mapping m ->
          m.fields().stream()
              .filter(f -> !f.name().equals("template") && !f.name().equals("values"))
              .anyMatch(f -> isTemplated(f.value()));
    };
  }
}
