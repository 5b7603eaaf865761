package dev.lynceus.yaml;

import dev.lynceus.finding.Trouble;
import java.util.ArrayDeque;
import java.util.Optional;

/// Counts what a document becomes when its aliases are followed, and stops where go-yaml would.
///
/// `(*decoder).unmarshal` and `allowedAliasRatio` in decode.go of go-yaml v2.4.
final class Expansion {
  private static final double LOW = 400_000;
  private static final double HIGH = 4_000_000;

  private final Limits limits;
  private long decoded;
  private long throughAliases;

  Expansion(Limits limits) {
    this.limits = limits;
  }

  private record Step(Yaml node, boolean inAlias) {}

  Optional<Trouble> check(Yaml root) {
    var todo = new ArrayDeque<Step>();
    todo.push(new Step(root, false));
    Yaml alias = root;
    while (!todo.isEmpty()) {
      Step step = todo.pop();
      Yaml node = step.node();
      boolean inAlias = step.inAlias() || node.isAlias();
      alias = node.isAlias() ? node : alias;
      decoded += node.isAlias() ? 2 : 1;
      throughAliases += inAlias ? 1 : 0;
      if (decoded > limits.nodes()
          || throughAliases > 100 && decoded > 1000 && throughAliases > allowed() * decoded) {
        return Optional.of(
            new Trouble(
                alias.span(),
                "the aliases of this document expand to far more than it holds, so Kubernetes refuses it",
                "Write the repeated part out, or generate it."));
      }
      switch (node) {
        case Yaml.Scalar _ -> {}
        case Yaml.Sequence s -> s.items().forEach(i -> todo.push(new Step(i, inAlias)));
        case Yaml.Mapping m ->
            m.entries()
                .forEach(e -> {
                  todo.push(new Step(e.value(), inAlias));
                  todo.push(new Step(e.key(), inAlias));
                });
      }
    }
    return Optional.empty();
  }

  private double allowed() {
    return decoded <= LOW
        ? 0.99
        : decoded >= HIGH ? 0.10 : 0.99 - 0.89 * ((decoded - LOW) / (HIGH - LOW));
  }
}
