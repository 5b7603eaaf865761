package dev.lynceus.check.safeguard;

import dev.lynceus.argo.Application;
import dev.lynceus.argo.RepositoryUrl;
import dev.lynceus.inventory.Tree;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Subject;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A source of an Application of this tree that deploys from this tree.
///
/// Where it is known under which URL Argo CD knows the tree, a source must name it. Where nobody
/// says, a path of a source that exists in the tree is taken to mean this tree; the top of a
/// repository exists everywhere and means nothing then.
///
/// @param path of the source, as written
/// @param sure whether the source names this tree, and not just a path that it has too
/// @param reach what is deployed from it
record Covering(Yaml path, boolean sure, List<Reach> reach) {
  Covering {
    reach = List.copyOf(reach);
  }

  /// The sources of one Application; those narrowed down by `include` or `exclude` are left out.
  static List<Covering> of(
      Application application, Subject.ARepository repository, Rendering rendering) {
    Tree tree = repository.tree();
    boolean sure = !repository.url().isEmpty();
    var found = new ArrayList<Covering>();
    for (Yaml source : application.spec().sources()) {
      Optional<Yaml> path = Nodes.at(source, "path");
      String folder = path.map(p -> normal(Nodes.text(p))).orElse("");
      boolean narrowed =
          Nodes.at(source, "directory", "include").isPresent()
              || Nodes.at(source, "directory", "exclude").isPresent();
      boolean meant =
          sure
              ? RepositoryUrl.samePlace(Nodes.text(source, "repoURL"), repository.url())
              : !folder.isEmpty();
      if (path.isPresent() && meant && !narrowed && tree.exists(folder)) {
        boolean recurse = Nodes.isTrue(source, "directory", "recurse");
        List<Reach> reach = rendering.reach(folder, recurse);
        if (!reach.isEmpty()) {
          found.add(new Covering(path.get(), sure, reach));
        }
      }
    }
    return found;
  }

  private static String normal(String path) {
    String rest = path.startsWith("./") ? path.substring(2) : path;
    while (rest.startsWith("/")) {
      rest = rest.substring(1);
    }
    while (rest.endsWith("/")) {
      rest = rest.substring(0, rest.length() - 1);
    }
    return rest.equals(".") ? "" : rest;
  }
}
