package dev.lynceus.check.generator;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Generator;
import dev.lynceus.argo.GeneratorItem;
import dev.lynceus.argo.Words;
import dev.lynceus.finding.Edit;
import dev.lynceus.finding.Finding;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.schema.Names;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds lists of generators that are not what Argo CD can evaluate: items without a known kind,
/// which at the top yield nothing in silence and deeper stop the set; children too many or too few.
///
/// Sources: `invalidGenerators` in applicationset_controller.go, generators/matrix.go and merge.go
/// of Argo CD 3.5.
public final class GeneratorShape implements Check {
  /// The deepest level; its items are sources only.
  private static final int DEEPEST = 3;

  /// Known from Argo CD 3.6 on.
  private static final String OCI = "oci";

  @Override
  public String name() {
    return "generator-shape";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.AnApplicationSet.class, Subject.ARepository.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    return switch (subject) {
      case Subject.AnApplicationSet(ApplicationSet set) -> items(set, settings);
      case Subject.ARepository repository ->
          repository.sets().stream()
              .filter(set -> !isFilled(set, repository))
              .flatMap(set -> empty(set, settings).stream())
              .toList();
      case Subject.AFile _,
          Subject.AChartTemplate _,
          Subject.AManifest _,
          Subject.AnApplication _,
          Subject.AProject _,
          Subject.AConfiguration _,
          Subject.ABaselineEntry _,
          Subject.ASuppression _ ->
          List.of();
    };
  }

  private static Optional<Finding> empty(ApplicationSet set, Settings settings) {
    return set.entry("spec", "generators")
        .filter(e -> e.value() instanceof Yaml.Sequence s && s.items().isEmpty())
        .map(e ->
            finding(
                    set,
                    e.key().span(),
                    "generators is empty: " + Words.brief(set.name()) + silence(set, settings),
                    settings)
                .withHelp("List a generator, or delete the ApplicationSet."));
  }

  /// Whether the patches of a kustomization may fill in the list before Argo CD sees it.
  private static boolean isFilled(ApplicationSet set, Subject.ARepository repository) {
    String path = repository.tree().inRoot(set.manifest().place().span().source().path());
    return repository.kustomizations().stream()
        .filter(k -> k.mayPatch("ApplicationSet"))
        .flatMap(k -> k.filled().stream())
        .anyMatch(f -> f.isEmpty() || path.equals(f) || path.startsWith(f + "/"));
  }

  private static List<Finding> items(ApplicationSet set, Settings settings) {
    var found = new ArrayList<Finding>();
    for (PlacedItem at : PlacedItem.of(set)) {
      kinds(at, settings).ifPresent(found::add);
      for (Generator generator : at.item().generators()) {
        children(at, generator, settings).ifPresent(found::add);
        mergeKeys(at, generator, settings).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Finding finding(
      ApplicationSet set, Span place, String message, Settings settings) {
    return settings.finding(set.manifest().at(place), message);
  }

  private static String silence(ApplicationSet set, Settings settings) {
    return " generates nothing and reports no error, so " + Fate.ofAll(set, settings);
  }

  private static Optional<Finding> kinds(PlacedItem at, Settings settings) {
    if (!(at.item().node() instanceof Yaml.Mapping item)) {
      return Optional.empty();
    }
    List<Generator> kinds = at.item().generators();
    if (kinds.size() > 1 && at.level() > 1) {
      return Optional.of(
          finding(
                  at.set(),
                  kinds.get(1).keySpan(),
                  kinds.get(1).key()
                      + " is a second generator in one item: "
                      + holder(at)
                      + " wants one, "
                      + Fate.frozen(at.set()),
                  settings)
              .withHelp("Give each generator an item of its own."));
    }
    boolean oci = item.field(OCI).isPresent() && settings.controller().version().atLeast(3, 6);
    boolean filledIn = item.fields().stream().anyMatch(f -> isPlaceholder(f.name()));
    boolean shapeless = kinds.isEmpty() && !oci && !filledIn;
    return shapeless ? Optional.of(unknown(at, item, settings)) : Optional.empty();
  }

  /// A kind with null for content, which the API server drops:
  /// `PruneNonNullableNullsWithoutDefaults` in apiserver/schema/defaulting/prunenulls.go of
  /// Kubernetes' apiextensions-apiserver.
  private static Optional<Yaml.Entry> hollow(PlacedItem at, Yaml.Mapping item) {
    return item.fields().stream()
        .filter(f -> known(at).contains(f.name()))
        .filter(f -> f.value() instanceof Yaml.Scalar s && s.isNull())
        .findFirst();
  }

  private static boolean isPlaceholder(String name) {
    return name.contains("{{") || name.contains("${") || name.contains("$(");
  }

  private static Finding unknown(PlacedItem at, Yaml.Mapping item, Settings settings) {
    Optional<Yaml.Entry> hollow = hollow(at, item);
    Optional<Yaml.Entry> key =
        hollow
            .or(() ->
                at.item().unknown().stream()
                    .min(Comparator.comparing(e -> nearest(at, e).names().isEmpty())))
            .or(() -> item.fields().stream().findFirst());
    String subject = key.map(k -> subject(at, k, settings)).orElse("an item without a generator");
    String message =
        at.level() == 1
            ? subject + " yields nothing and no error: " + lost(at.set(), settings)
            : subject + " yields no parameters for " + holder(at) + ": " + Fate.frozen(at.set());
    Finding finding =
        finding(at.set(), key.map(k -> k.key().span()).orElse(item.span()), message, settings);
    return hollow
        .map(h -> finding.withHelp(filling(h.name())))
        .or(() -> key.map(k -> mended(finding, at, k)))
        .orElse(finding.withHelp(help(at)));
  }

  private static String subject(PlacedItem at, Yaml.Entry key, Settings settings) {
    String name = Words.brief(key.name());
    if (name.equals("selector")) {
      return "a selector without a generator";
    }
    if (name.equals(OCI)) {
      return "oci, unknown to Argo CD " + settings.controller().version() + ",";
    }
    if (key.value() instanceof Yaml.Scalar s && s.isNull() && known(at).contains(name)) {
      return name + ", which has nothing below it and counts as not written,";
    }
    return GeneratorItem.KINDS.contains(name)
        ? name + " at level " + at.level()
        : name + ", which is no generator,";
  }

  private static String filling(String kind) {
    return kind.equals("clusters")
        ? "Write `clusters: {}` where every cluster is meant, or a selector."
        : "Give " + kind + " its settings, or remove the item.";
  }

  private static String lost(ApplicationSet set, Settings settings) {
    return set.items().size() == 1
        ? Fate.ofAll(set, settings)
        : "what " + Words.brief(set.name()) + " generated from it goes";
  }

  private static String holder(PlacedItem at) {
    return "the " + at.holder().map(Generator::key).orElse("list");
  }

  private static String help(PlacedItem at) {
    return "Write one of " + String.join(", ", known(at)) + ".";
  }

  private static List<String> known(PlacedItem at) {
    return at.level() < DEEPEST
        ? GeneratorItem.KINDS
        : GeneratorItem.KINDS.stream()
            .filter(k -> !k.equals("matrix") && !k.equals("merge"))
            .toList();
  }

  private static Names.Nearest nearest(PlacedItem at, Yaml.Entry key) {
    return Names.of(key.name(), known(at));
  }

  private static Finding mended(Finding finding, PlacedItem at, Yaml.Entry key) {
    if (GeneratorItem.KINDS.contains(key.name())) {
      return finding.withHelp("Matrix and merge nest twice at most: combine fewer generators.");
    }
    Names.Nearest nearest = nearest(at, key);
    if (nearest.names().isEmpty()) {
      return finding.withHelp(help(at));
    }
    boolean asWritten =
        key.key() instanceof Yaml.Scalar s && !s.isAlias() && s.span().text().equals(key.name());
    return finding
        .withHelp("Write " + String.join(" or ", nearest.names()) + ".")
        .withEdits(
            nearest.certain() && asWritten
                ? List.of(new Edit(key.key().span(), nearest.names().getFirst()))
                : List.of());
  }

  private static Optional<Finding> children(PlacedItem at, Generator generator, Settings settings) {
    boolean matrix = generator instanceof Generator.Matrix;
    Optional<Yaml.Entry> list = Nodes.entry(generator.place().body(), "generators");
    boolean counted = list.map(e -> e.value() instanceof Yaml.Sequence).orElse(at.level() > 1);
    int children = generator.children().size();
    boolean enough = matrix ? children == 2 : children >= 2;
    if (!counted || enough || !(matrix || generator instanceof Generator.Merge)) {
      return Optional.empty();
    }
    return Optional.of(
        finding(
                at.set(),
                generator.keySpan(),
                "a "
                    + generator.key()
                    + " of "
                    + (children == 1 ? "1 generator" : children + " generators")
                    + (matrix ? ", which takes two: " : ", which takes two or more: ")
                    + Fate.frozen(at.set()),
                settings)
            .withHelp(
                matrix && children > 2
                    ? "Make a matrix of two of them one child of this one."
                    : "Give it a second generator, or use the one without it."));
  }

  private static Optional<Finding> mergeKeys(
      PlacedItem at, Generator generator, Settings settings) {
    if (!(generator instanceof Generator.Merge)) {
      return Optional.empty();
    }
    Optional<Yaml.Entry> keys = Nodes.entry(generator.place().body(), "mergeKeys");
    // The API server demands the field, but looks no deeper than the first level.
    boolean missing =
        keys.map(e -> e.value() instanceof Yaml.Sequence s && s.items().isEmpty())
            .orElse(at.level() > 1);
    return missing
        ? Optional.of(
            finding(
                    at.set(),
                    keys.map(e -> e.key().span()).orElse(generator.keySpan()),
                    "a merge without mergeKeys: " + Fate.frozen(at.set()),
                    settings)
                .withHelp("Name the parameters that say which sets belong together."))
        : Optional.empty();
  }
}
