package dev.lynceus.expand;

import dev.lynceus.argo.Generator;
import dev.lynceus.kube.Nodes;
import dev.lynceus.yaml.Yaml;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where a parameter comes from.
///
/// Names are dotted, as both template languages write them without their leading dot:
/// `metadata.labels.env`, `path.basename`, `path[0]`, `values.tier`. Sources: reference 2.1 to 2.9;
/// applicationset/generators/*.go of Argo CD 3.5.7.
public final class ParameterSources {
  private static final String VALUES = "values";
  private static final Set<String> CLUSTERS =
      Set.of("name", "nameNormalized", "server", "project", "metadata", "clusters");
  private static final Set<String> SCM =
      Set.of(
          "organization",
          "repository",
          "repository_id",
          "url",
          "branch",
          "branchNormalized",
          "sha",
          "short_sha",
          "short_sha_7",
          "labels");
  private static final Set<String> PULL_REQUESTS =
      Set.of(
          "number",
          "title",
          "branch",
          "branch_slug",
          "target_branch",
          "target_branch_slug",
          "head_sha",
          "head_short_sha",
          "head_short_sha_7",
          "author",
          "labels");

  private ParameterSources() {}

  /// The generators that ask a source, at any depth below this one, that may supply a parameter; in
  /// the order of the file.
  public static List<Generator> of(Generator top, String name) {
    return top.leaves().filter(leaf -> offers(leaf, name)).toList();
  }

  /// Whether a parameter of this name may come from this generator, which asks a source itself.
  public static boolean offers(Generator leaf, String name) {
    String first = first(name);
    Yaml body = leaf.place().body();
    if (first.equals(VALUES) && !(leaf instanceof Generator.ListGenerator)) {
      String key = name.length() > VALUES.length() ? name.substring(VALUES.length() + 1) : "";
      Optional<Yaml.Mapping> values = Nodes.mapping(body, VALUES);
      return isOpen(leaf)
          || values.isPresent()
              && (key.isEmpty()
                  || values.get().fields().stream()
                      .anyMatch(v -> key.equals(v.name()) || key.startsWith(v.name() + ".")));
    }
    return isOpen(leaf)
        || switch (leaf) {
          case Generator.ListGenerator _ -> elements(body, name, first);
          case Generator.Clusters _ -> CLUSTERS.contains(first);
          case Generator.Git _ -> first.equals(pathName(body));
          case Generator.ScmProvider _ -> SCM.contains(first);
          case Generator.PullRequests _ -> PULL_REQUESTS.contains(first);
          case Generator.ClusterDecisionResource _, Generator.Plugin _ -> true;
          case Generator.Matrix _, Generator.Merge _ -> false;
        };
  }

  /// Whether the manifest does not say which parameters it yields.
  public static boolean isOpen(Generator leaf) {
    Yaml body = leaf.place().body();
    return switch (leaf) {
      case Generator.ListGenerator _ -> Nodes.at(body, "elementsYaml").isPresent();
      case Generator.Git _ -> Nodes.items(body, "directories").isEmpty();
      case Generator.ClusterDecisionResource _, Generator.Plugin _ -> true;
      case Generator.Clusters _,
          Generator.ScmProvider _,
          Generator.PullRequests _,
          Generator.Matrix _,
          Generator.Merge _ ->
          false;
    };
  }

  private static boolean elements(Yaml list, String name, String first) {
    return Nodes.items(list, "elements").stream()
        .filter(Yaml.Mapping.class::isInstance)
        .flatMap(e -> ((Yaml.Mapping) e).fields().stream())
        .anyMatch(f -> f.name().equals(name) || f.name().equals(first) || f.name().contains("{{"));
  }

  private static String pathName(Yaml git) {
    String prefix = Nodes.text(git, "pathParamPrefix");
    return prefix.isEmpty() ? "path" : prefix;
  }

  private static String first(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == '.' || name.charAt(i) == '[') {
        return name.substring(0, i);
      }
    }
    return name;
  }
}
