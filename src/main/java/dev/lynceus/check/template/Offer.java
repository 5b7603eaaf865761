package dev.lynceus.check.template;

import dev.lynceus.argo.Generator;
import dev.lynceus.expand.ParameterSources;
import dev.lynceus.kube.Nodes;
import dev.lynceus.yaml.Yaml;
import java.util.List;

/// The parameters that the generators behind a text offer.
record Offer(List<Generator> leaves) {
  Offer {
    leaves = List.copyOf(leaves);
  }

  /// Whether one of them may supply this parameter.
  boolean may(String name) {
    return leaves.stream().anyMatch(leaf -> ParameterSources.offers(leaf, name));
  }

  /// Whether one of them is known to have a parameter of this name, whatever its source answers.
  boolean has(String name) {
    return leaves.stream()
        .anyMatch(leaf ->
            ParameterSources.isOpen(leaf)
                ? leaf instanceof Generator.Git && isPath(leaf.place().body(), name)
                : ParameterSources.offers(leaf, name));
  }

  private static boolean isPath(Yaml git, String name) {
    String prefix = Nodes.text(git, "pathParamPrefix");
    String path = prefix.isEmpty() ? "path" : prefix;
    return name.equals(path) || name.startsWith(path + ".") || name.startsWith(path + "[");
  }
}
