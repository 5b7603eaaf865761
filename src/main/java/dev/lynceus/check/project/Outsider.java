package dev.lynceus.check.project;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Generator;
import dev.lynceus.argo.Words;
import dev.lynceus.expand.ParameterSources;
import dev.lynceus.expand.UsedParameters;
import dev.lynceus.kube.Nodes;
import dev.lynceus.yaml.Yaml;
import java.util.Optional;
import java.util.function.Predicate;

/// Looks for a generator whose data others than the authors of the ApplicationSet write, behind a
/// text that Argo CD fills in.
final class Outsider {
  private static final String VALUES = "values";

  private final boolean goTemplate;
  private final Predicate<Generator> counts;

  /// @param counts which generators others write for
  Outsider(ApplicationSet set, Predicate<Generator> counts) {
    this.goTemplate = Nodes.isTrue(set.manifest().root(), "spec", "goTemplate");
    this.counts = counts;
  }

  /// Whether others write what a generator answers: everybody who may push to the repository, open
  /// a repository or a pull request, or answers for a plugin or a placement. Elements of a list and
  /// the labels of clusters are written by those who run Argo CD.
  static boolean isWrittenByOthers(Generator leaf) {
    return leaf.isOutside()
        || leaf instanceof Generator.Git
        || leaf instanceof Generator.ListGenerator
            && Words.isTemplated(Nodes.text(leaf.place().body(), "elementsYaml"));
  }

  /// The first generator below a top-level one that supplies part of the text.
  Optional<Generator> behind(String text, Generator top) {
    for (String name : UsedParameters.of(text, goTemplate)) {
      for (Generator leaf : ParameterSources.of(top, name)) {
        if (counts.test(leaf) && decides(leaf, name)) {
          return Optional.of(leaf);
        }
      }
    }
    return Optional.empty();
  }

  /// Whether it is the generator's data, and not a word of the manifest, that the name stands for.
  private boolean decides(Generator leaf, String name) {
    Yaml body = leaf.place().body();
    if (name.startsWith(VALUES + ".")) {
      String value = Nodes.text(body, VALUES, name.substring(VALUES.length() + 1));
      if (!value.isEmpty()) {
        return UsedParameters.of(value, goTemplate).stream()
            .anyMatch(n -> !n.startsWith(VALUES) && ParameterSources.offers(leaf, n));
      }
    }
    // The organization is the one that the manifest names; only GitLab has groups below it.
    return !(leaf instanceof Generator.ScmProvider
        && name.equals("organization")
        && Nodes.at(body, "gitlab").isEmpty());
  }
}
