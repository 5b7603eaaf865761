package dev.lynceus.argo;

import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One item of a list of generators. Argo CD lets a top-level item hold several kinds and an
/// unknown one yield nothing, silently.
///
/// @param generators the known kinds in it, in Argo CD's order
/// @param unknown its other keys, `selector` apart
public record GeneratorItem(
    Yaml node, String trail, List<Generator> generators, List<Yaml.Entry> unknown) {
  /// The kinds of Argo CD 3.5.7 in the order of its struct: `ApplicationSetGenerator` in
  /// applicationset_types.go.
  public static final List<String> KINDS =
      List.of(
          "list",
          "clusters",
          "git",
          "scmProvider",
          "clusterDecisionResource",
          "pullRequest",
          "matrix",
          "merge",
          "plugin");

  /// Matrix and merge may nest this often; deeper ones are dropped by Argo CD.
  private static final int NESTING = 3;

  public GeneratorItem {
    generators = List.copyOf(generators);
    unknown = List.copyOf(unknown);
  }

  static List<GeneratorItem> decode(List<Yaml> items, String trail, int level) {
    var decoded = new ArrayList<GeneratorItem>();
    for (int i = 0; i < items.size(); i++) {
      decoded.add(item(items.get(i), trail + "generators[" + i + "]", level));
    }
    return decoded;
  }

  private static GeneratorItem item(Yaml node, String trail, int level) {
    var generators = new ArrayList<Generator>();
    var unknown = new ArrayList<Yaml.Entry>();
    if (node instanceof Yaml.Mapping mapping) {
      for (String kind : KINDS) {
        mapping
            .field(kind)
            .filter(e -> !isNull(e.value()))
            .flatMap(e -> generator(kind, e, trail + "." + kind, level))
            .ifPresent(generators::add);
      }
      mapping.fields().stream()
          .filter(e -> !KINDS.contains(e.name()) && !e.name().equals("selector"))
          .forEach(unknown::add);
    }
    return new GeneratorItem(node, trail, generators, unknown);
  }

  private static boolean isNull(Yaml node) {
    return node instanceof Yaml.Scalar s && s.isNull();
  }

  private static Optional<Generator> generator(
      String kind, Yaml.Entry entry, String trail, int level) {
    var place = new Generator.Place(trail, entry);
    List<Yaml> children = dev.lynceus.kube.Nodes.items(entry.value(), "generators");
    return switch (kind) {
      case "list" -> Optional.of(new Generator.ListGenerator(place));
      case "clusters" -> Optional.of(new Generator.Clusters(place));
      case "git" -> Optional.of(new Generator.Git(place));
      case "scmProvider" -> Optional.of(new Generator.ScmProvider(place));
      case "clusterDecisionResource" -> Optional.of(new Generator.ClusterDecisionResource(place));
      case "pullRequest" -> Optional.of(new Generator.PullRequests(place));
      case "plugin" -> Optional.of(new Generator.Plugin(place));
      case "matrix" ->
          level >= NESTING
              ? Optional.empty()
              : Optional.of(new Generator.Matrix(place, decode(children, trail + ".", level + 1)));
      case "merge" ->
          level >= NESTING
              ? Optional.empty()
              : Optional.of(new Generator.Merge(place, decode(children, trail + ".", level + 1)));
      default -> Optional.empty();
    };
  }

  Stream<Generator> leaves() {
    return generators.stream().flatMap(Generator::leaves);
  }
}
