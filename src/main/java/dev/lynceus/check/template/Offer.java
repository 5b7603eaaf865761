package dev.lynceus.check.template;

import dev.lynceus.argo.Generator;
import dev.lynceus.expand.ParameterSources;
import dev.lynceus.kube.Nodes;
import dev.lynceus.yaml.Yaml;
import java.util.List;
import java.util.Optional;

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

  /// How a Go template says what the older language calls this name, without the leading dot: a
  /// folder is a mapping there, and keys with dots in them need `index`.
  Optional<String> inGo(String name) {
    List<String> parts = List.of(name.split("\\.", -1));
    boolean below =
        parts.getFirst().equals("values") && parts.size() > 2
            || parts.getFirst().equals("metadata") && parts.size() > 3;
    if (below) {
      return Optional.empty();
    }
    return Optional.of(folders().contains(name) ? name + ".path" : name);
  }

  /// How the older language says what Go templates call this name.
  Optional<String> inPlain(String name) {
    for (String folder : folders()) {
      if (name.equals(folder + ".path")) {
        return Optional.of(folder);
      }
      if (name.equals(folder) || name.startsWith(folder + ".segments")) {
        return Optional.empty();
      }
    }
    return Optional.of(name);
  }

  /// What the older language calls the folders of the git generators (`generateParamFromDir` in
  /// applicationset/generators/git.go of Argo CD 3.5.7).
  private List<String> folders() {
    return leaves.stream()
        .filter(Generator.Git.class::isInstance)
        .map(g -> Nodes.text(g.place().body(), "pathParamPrefix"))
        .map(prefix -> prefix.isEmpty() ? "path" : prefix + ".path")
        .toList();
  }

  private static boolean isPath(Yaml git, String name) {
    String prefix = Nodes.text(git, "pathParamPrefix");
    String path = prefix.isEmpty() ? "path" : prefix;
    return name.equals(path) || name.startsWith(path + ".") || name.startsWith(path + "[");
  }
}
