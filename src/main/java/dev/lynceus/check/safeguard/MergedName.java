package dev.lynceus.check.safeguard;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Generator;
import dev.lynceus.argo.GeneratorItem;
import dev.lynceus.expand.ParameterSources;
import dev.lynceus.kube.Nodes;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The name that the Applications of a top-level merge get, and which of its generators make it up.
///
/// The first generator decides which sets of parameters there are; later ones only add to those
/// with equal merge keys (`MergeGenerator.GenerateParams`, Argo CD 3.5.7).
///
/// @param parameters those that the name uses; empty when the name is not as simple as that
record MergedName(Generator.Merge merge, Optional<List<String>> parameters) {
  static MergedName of(ApplicationSet set, Generator.Merge merge) {
    String name =
        merge
            .template()
            .map(t -> Nodes.text(t.owner(), "metadata", "name"))
            .filter(n -> !n.isEmpty())
            .orElseGet(() -> Nodes.text(set.template().owner(), "metadata", "name"));
    boolean selected =
        set.items().stream()
            .filter(i -> i.generators().contains(merge))
            .anyMatch(i -> Nodes.at(i.node(), "selector").isPresent());
    boolean patched =
        set.entry("spec", "templatePatch").isPresent()
            && set.patch().tree().filter(t -> Nodes.at(t, "metadata", "name").isEmpty()).isEmpty();
    return new MergedName(
        merge, name.isEmpty() || selected || patched ? Optional.empty() : parameters(name));
  }

  /// Whether the name stays what it is when this one of the later generators falls silent.
  boolean survives(GeneratorItem later) {
    List<String> keys =
        Nodes.texts(merge.place().body(), "mergeKeys").stream().map(Yaml.Scalar::text).toList();
    return parameters
        .filter(used -> used.stream().allMatch(u -> keys.contains(u) || isOfBaseOnly(u, later)))
        .isPresent();
  }

  /// Whether every element of a list that comes first has the parameter, and the later generator
  /// does not write over it.
  private boolean isOfBaseOnly(String parameter, GeneratorItem later) {
    return merge.children().getFirst().generators().stream()
            .allMatch(g ->
                g instanceof Generator.ListGenerator
                    && Nodes.at(g.place().body(), "elementsYaml").isEmpty()
                    && haveAll(Nodes.items(g.place().body(), "elements"), parameter))
        && later.generators().stream().allMatch(g -> isOthers(parameter, g));
  }

  /// What has no elements says nothing about the elements to come.
  private static boolean haveAll(List<Yaml> elements, String parameter) {
    return !elements.isEmpty()
        && elements.stream().allMatch(e -> Nodes.at(e, parameter).isPresent());
  }

  private static boolean isOthers(String parameter, Generator generator) {
    return switch (generator) {
      case Generator.Clusters _, Generator.ScmProvider _, Generator.PullRequests _ ->
          !ParameterSources.offers(generator, parameter);
      case Generator.ListGenerator _,
          Generator.Git _,
          Generator.ClusterDecisionResource _,
          Generator.Plugin _,
          Generator.Matrix _,
          Generator.Merge _ ->
          false;
    };
  }

  /// `x-{{a}}-{{ .b }}` uses `a` and `b`; nothing can be told of a name with functions.
  private static Optional<List<String>> parameters(String name) {
    var used = new ArrayList<String>();
    int from = 0;
    for (int at = name.indexOf("{{"); at >= 0; at = name.indexOf("{{", from)) {
      int close = name.indexOf("}}", at);
      if (close < 0) {
        return Optional.empty();
      }
      String inner = name.substring(at + 2, close).strip();
      String word = inner.startsWith(".") ? inner.substring(1) : inner;
      if (word.isEmpty() || !word.chars().allMatch(MergedName::isWord)) {
        return Optional.empty();
      }
      used.add(word);
      from = close + 2;
    }
    return Optional.of(used);
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.';
  }
}
