package dev.lynceus.kube;

import dev.lynceus.value.Value;
import dev.lynceus.yaml.Yaml;
import java.util.List;
import java.util.Optional;

/// Asks a tree for what a typed decoder would find there; what has another shape is absent.
public final class Nodes {
  private Nodes() {}

  /// The node below these names, without names the node itself; empty as soon as one is missing or
  /// not in a mapping.
  public static Optional<Yaml> at(Yaml node, String... names) {
    return names.length == 0 ? Optional.of(node) : entry(node, names).map(Yaml.Entry::value);
  }

  /// The entry, key included, below these names.
  public static Optional<Yaml.Entry> entry(Yaml node, String... names) {
    Yaml current = node;
    Yaml.Entry found = null;
    for (String name : names) {
      found = current instanceof Yaml.Mapping m ? m.field(name).orElse(null) : null;
      if (found == null) {
        return Optional.empty();
      }
      current = found.value();
    }
    return Optional.ofNullable(found);
  }

  /// A mapping below these names.
  public static Optional<Yaml.Mapping> mapping(Yaml node, String... names) {
    return at(node, names).filter(Yaml.Mapping.class::isInstance).map(Yaml.Mapping.class::cast);
  }

  /// The items of a list below these names; none when there is no list.
  public static List<Yaml> items(Yaml node, String... names) {
    return at(node, names)
        .map(n -> n instanceof Yaml.Sequence s ? s.items() : List.<Yaml>of())
        .orElse(List.of());
  }

  /// The text of a scalar that Kubernetes reads as text; empty for every other node.
  public static String text(Yaml node, String... names) {
    return names.length == 0 ? textOf(node) : at(node, names).map(Nodes::textOf).orElse("");
  }

  private static String textOf(Yaml node) {
    return node instanceof Yaml.Scalar s && s.value() instanceof Value.Text(String text)
        ? text
        : "";
  }

  /// Whether a boolean below these names is true.
  public static boolean isTrue(Yaml node, String... names) {
    return at(node, names)
        .map(n -> n instanceof Yaml.Scalar s && s.value() instanceof Value.Bool(boolean b) && b)
        .orElse(false);
  }

  /// Whether a boolean below these names is false, written out.
  public static boolean isFalse(Yaml node, String... names) {
    return at(node, names)
        .map(n -> n instanceof Yaml.Scalar s && s.value() instanceof Value.Bool(boolean b) && !b)
        .orElse(false);
  }

  /// The texts of a list below these names, those that are text.
  public static List<Yaml.Scalar> texts(Yaml node, String... names) {
    return items(node, names).stream()
        .filter(i -> i instanceof Yaml.Scalar s && s.value() instanceof Value.Text)
        .map(Yaml.Scalar.class::cast)
        .toList();
  }
}
