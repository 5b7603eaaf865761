package dev.lynceus.check.generator;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Generator;
import dev.lynceus.argo.Words;
import dev.lynceus.expand.ParameterSources;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Note;
import dev.lynceus.kube.LabelSelector;
import dev.lynceus.kube.LabelSelector.Requirement;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Selectors that nothing meets, that hold nothing back, or that Argo CD refuses.
final class FutileSelector {
  /// Argo CD adds this to every selector of clusters.
  private static final String TYPE = "argocd.argoproj.io/secret-type";

  private FutileSelector() {}

  static Stream<Finding> findings(ApplicationSet set, Settings settings) {
    return PlacedSelector.of(set, settings).stream().flatMap(s -> one(s, settings).stream());
  }

  private static List<Finding> one(PlacedSelector placed, Settings settings) {
    var found = new ArrayList<Finding>();
    var known = new ArrayList<Requirement>();
    for (Requirement requirement : placed.selector().requirements()) {
      boolean open = isOpen(placed, requirement);
      Optional<Finding> finding = open ? Optional.empty() : futile(placed, requirement, settings);
      finding.ifPresent(found::add);
      if (!open && finding.isEmpty()) {
        known.add(requirement);
      }
    }
    if (found.isEmpty()) {
      contradiction(placed, known, settings).ifPresent(found::add);
    }
    return found;
  }

  /// Whether somebody fills it in before it counts, or the API server refuses it already.
  private static boolean isOpen(PlacedSelector placed, Requirement requirement) {
    boolean missing = requirement.key().isEmpty() || requirement.operator().isEmpty();
    return missing
        || Stream.concat(Stream.of(requirement.key()), requirement.values().stream())
            .anyMatch(t ->
                t.contains("${") || t.contains("$(") || placed.filledIn() && Words.isTemplated(t));
  }

  private static Optional<Finding> futile(
      PlacedSelector placed, Requirement requirement, Settings settings) {
    boolean filter = placed.isFilter();
    Optional<String> templated =
        requirement.values().stream().filter(Words::isTemplated).findFirst();
    if (templated.isPresent() && filter && requirement.fault(false).isEmpty()) {
      return Optional.of(
          finding(
                  placed,
                  requirement,
                  "no template is filled in here, so "
                      + Words.brief(requirement.key())
                      + " is compared with the text "
                      + Words.brief(templated.get())
                      + ": "
                      + consequence(placed, requirement, settings),
                  settings)
              .withHelp("Select in the generator itself, or by a value that is written out."));
    }
    Optional<String> fault = requirement.fault(!filter);
    if (fault.isPresent()) {
      return Optional.of(
          finding(
                  placed,
                  requirement,
                  fault.get()
                      + (templated.isPresent() ? ", and no template is filled in here: " : ": ")
                      + Fate.frozen(placed.at().set()),
                  settings)
              .withHelp(help(requirement)));
    }
    return isInvisible(placed, requirement, settings)
        ? Optional.of(
            finding(
                    placed,
                    requirement,
                    "with goTemplate, Argo CD "
                        + settings.controller().version()
                        + " shows a selector no "
                        + Words.brief(requirement.key())
                        + ": "
                        + consequence(placed, requirement, settings),
                    settings)
                .withHelp(
                    placed.at().sources().stream().anyMatch(Generator.Clusters.class::isInstance)
                        ? "Select in clusters.selector, or upgrade to Argo CD 3.4."
                        : "Upgrade to Argo CD 3.4."))
        : Optional.empty();
  }

  private static String help(Requirement requirement) {
    for (String operator : LabelSelector.OPERATORS) {
      if (operator.equalsIgnoreCase(requirement.operator())
          && !operator.equals(requirement.operator())) {
        return "Write " + operator + ".";
      }
    }
    return LabelSelector.OPERATORS.contains(requirement.operator())
        ? "Write a key and values that Kubernetes takes."
        : "Write one of " + String.join(", ", LabelSelector.OPERATORS) + ".";
  }

  private static Finding finding(
      PlacedSelector placed, Requirement requirement, String message, Settings settings) {
    return settings.finding(placed.at().set().manifest().at(requirement.span()), message);
  }

  private static String consequence(
      PlacedSelector placed, Requirement requirement, Settings settings) {
    return requirement.isPositive()
        ? nothing(placed, settings)
        : "nothing is held back, and what was to be left out is generated";
  }

  private static String nothing(PlacedSelector placed, Settings settings) {
    ApplicationSet set = placed.at().set();
    return set.items().size() == 1
            && placed.at().outwards().stream().noneMatch(PlacedItem::isAddition)
        ? "nothing passes, and " + Fate.ofAll(set, settings)
        : "nothing passes";
  }

  /// Whether the parameter lies in a map that Argo CD before 3.4 does not look into: labels and
  /// annotations of clusters and the `values` of generators, in Go templates
  /// (argoproj/argo-cd#26719).
  private static boolean isInvisible(
      PlacedSelector placed, Requirement requirement, Settings settings) {
    String key = requirement.key();
    boolean metadata =
        key.startsWith("metadata.labels.") || key.startsWith("metadata.annotations.");
    if (!placed.isFilter()
        || settings.controller().version().atLeast(3, 4)
        || !(metadata || key.startsWith("values."))
        || !Nodes.isTrue(placed.at().set().manifest().root(), "spec", "goTemplate")) {
      return false;
    }
    List<Generator> offering =
        placed.at().item().generators().stream()
            .flatMap(Generator::leaves)
            .filter(l -> ParameterSources.offers(l, key))
            .toList();
    return !offering.isEmpty()
        && offering.stream()
            .allMatch(l ->
                metadata
                    ? l instanceof Generator.Clusters
                    : Nodes.mapping(l.place().body(), "values").isPresent());
  }

  private static Optional<Finding> contradiction(
      PlacedSelector placed, List<Requirement> requirements, Settings settings) {
    boolean clusters = placed.asker().filter(Generator.Clusters.class::isInstance).isPresent();
    var all = new ArrayList<Requirement>();
    if (clusters) {
      all.add(new Requirement(placed.entry().key().span(), TYPE, "In", List.of("cluster")));
    }
    all.addAll(requirements);
    return new LabelSelector(all)
        .contradiction()
        .filter(c -> !isSwitch(c))
        .map(c ->
            finding(
                    placed,
                    c.second(),
                    (c.first().key().equals(TYPE) && c.first().equals(all.getFirst()) && clusters
                            ? "a cluster's Secret has " + c.first().words()
                            : Words.brief(c.first().words()))
                        + " and "
                        + Words.brief(c.second().words())
                        + " exclude each other: "
                        + nothing(placed, settings),
                    settings)
                .withHelp("Remove one of the two.")
                .withNotes(
                    c.first().span().equals(placed.entry().key().span())
                        ? List.of()
                        : List.of(new Note(c.first().span(), "excludes it"))));
  }

  /// Whether it is the usual way of writing "none": the same label there and not there, which an
  /// overlay replaces.
  private static boolean isSwitch(LabelSelector.Contradiction contradiction) {
    String first = contradiction.first().operator();
    String second = contradiction.second().operator();
    return first.equals("Exists") && second.equals("DoesNotExist")
        || first.equals("DoesNotExist") && second.equals("Exists");
  }
}
