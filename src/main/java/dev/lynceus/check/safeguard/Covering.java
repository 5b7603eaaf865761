package dev.lynceus.check.safeguard;

import dev.lynceus.argo.Application;
import dev.lynceus.inventory.Tree;
import dev.lynceus.kube.Manifest;
import dev.lynceus.kube.Nodes;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A folder of this tree that an Application of this tree deploys from.
///
/// Which repository a tree is, it does not say of itself: a path of a source that exists in the tree is taken to mean this tree. The top of a
/// repository exists everywhere and means nothing.
///
/// @param folder as files are reported, without a slash at its end
/// @param deep whether the folders below it are deployed as well
record Covering(Application application, Yaml path, String folder, boolean deep) {
  private static final List<String> BUILT = List.of("kustomization.yaml", "kustomization.yml", "Kustomization", "Chart.yaml");

  /// The folders of one Application; those narrowed down by `include` or `exclude` are left out.
  static List<Covering> of(Application application, Tree tree) {
    var found = new ArrayList<Covering>();
    for (Yaml source : application.spec().sources()) {
      Optional<Yaml> path = Nodes.at(source, "path");
      String folder = path.map(p -> normal(Nodes.text(p))).orElse("");
      boolean narrowed = Nodes.at(source, "directory", "include").isPresent() || Nodes.at(source, "directory", "exclude").isPresent();
      if (path.isPresent() && !folder.isEmpty() && !narrowed) {
        boolean recurse = Nodes.isTrue(source, "directory", "recurse");
        inTree(folder, tree).ifPresent(f -> found.add(new Covering(application, path.get(), f, recurse || isBuilt(f, tree))));
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

  /// The folder as files are reported: below the root, or below the one folder that holds everything judged.
  private static Optional<String> inTree(String folder, Tree tree) {
    if (tree.exists(folder)) {
      return Optional.of(folder);
    }
    String common = common(tree.paths());
    for (int slash = common.indexOf('/', 1); slash > 0; slash = common.indexOf('/', slash + 1)) {
      String below = common.substring(0, slash + 1) + folder;
      if (tree.exists(below)) {
        return Optional.of(below);
      }
    }
    return Optional.empty();
  }

  /// What all paths begin with, up to a slash; the first and the last of an ordered list tell.
  private static String common(List<String> paths) {
    if (paths.isEmpty()) {
      return "";
    }
    String first = paths.getFirst();
    String last = paths.getLast();
    int same = 0;
    while (same < first.length() && same < last.length() && first.charAt(same) == last.charAt(same)) {
      same++;
    }
    return first.substring(0, first.lastIndexOf('/', same) + 1);
  }

  private static boolean isBuilt(String folder, Tree tree) {
    return BUILT.stream().anyMatch(name -> tree.exists(folder + "/" + name));
  }

  /// Whether the object's file lies in the folder. The Application itself does not count.
  boolean holds(Manifest manifest) {
    String file = manifest.root().span().source().path();
    int slash = file.lastIndexOf('/');
    String its = slash < 0 ? "" : file.substring(0, slash);
    return (its.equals(folder) || deep && its.startsWith(folder + "/")) && manifest != application.manifest();
  }
}
