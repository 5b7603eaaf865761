package dev.lynceus.argo;

import dev.lynceus.glob.GobwasGlob;
import dev.lynceus.glob.PathMatch;
import dev.lynceus.kube.Manifest;
import dev.lynceus.kube.Nodes;
import dev.lynceus.yaml.Yaml;
import java.util.List;

/// An AppProject written out in the tree.
public record AppProject(Manifest manifest) {
  public static boolean isOne(Manifest manifest) {
    return manifest.type().is("argoproj.io", "AppProject");
  }

  public String name() {
    return manifest.name();
  }

  /// The items of a list of its spec, such as `sourceRepos` or `destinations`.
  public List<Yaml> items(String list) {
    return Nodes.items(manifest.root(), "spec", list);
  }

  /// `spec.sourceRepos`, those that are text.
  public List<Yaml.Scalar> sourceRepos() {
    return Nodes.texts(manifest.root(), "spec", "sourceRepos");
  }

  /// Whether an item of `sourceRepos`, or one that a destination is made of, takes something away.
  public static boolean denies(String pattern) {
    return pattern.startsWith("!");
  }

  /// Whether an item of `destinations` takes something away.
  public static boolean denies(Yaml destination) {
    return denies(Nodes.text(destination, "server"))
        || denies(Nodes.text(destination, "name"))
        || denies(Nodes.text(destination, "namespace"));
  }

  /// Whether Applications may deploy into a namespace of a cluster that is known by this URL and
  /// name: one item permits it and none denies it (`IsDestinationPermitted` in
  /// app_project_types.go, Argo CD 3.5.7).
  public boolean permits(String server, String name, String namespace) {
    boolean permitted = false;
    for (Yaml item : items("destinations")) {
      String servers = Nodes.text(item, "server");
      String names = Nodes.text(item, "name");
      String namespaces = Nodes.text(item, "namespace");
      boolean inside = matches(namespaces, namespace);
      if (denies(item)) {
        boolean there =
            matches(servers, server) || !names.isEmpty() && !denies(names) && matches(names, name);
        if (denies(names) && matches(names.substring(1), name)
            || denies(servers) && matches(servers.substring(1), server) && inside
            || denies(namespaces) && there && matches(namespaces.substring(1), namespace)) {
          return false;
        }
      } else {
        permitted |= permits(item, server, name, namespace);
      }
    }
    return permitted;
  }

  /// Whether an item of `destinations` that denies nothing permits this namespace of a cluster.
  public static boolean permits(Yaml item, String server, String name, String namespace) {
    return matches(Nodes.text(item, "namespace"), namespace)
        && (matches(Nodes.text(item, "server"), server) || matches(Nodes.text(item, "name"), name));
  }

  private static boolean matches(String pattern, String text) {
    return pattern.equals(text) || GobwasGlob.of(pattern).matches(text);
  }

  /// Whether a list of kinds names this one (`isResourceInList` in app_project_types.go, Argo CD
  /// 3.5.7: `filepath.Match` on group and kind).
  ///
  /// @param list such as `clusterResourceBlacklist`
  public boolean lists(String list, String group, String kind) {
    return items(list).stream().anyMatch(item -> names(item, group, kind));
  }

  /// Whether an item of a list of kinds names this one.
  public static boolean names(Yaml item, String group, String kind) {
    return PathMatch.of(Nodes.text(item, "group")).matches(group)
        && PathMatch.of(Nodes.text(item, "kind")).matches(kind);
  }
}
