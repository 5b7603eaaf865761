package dev.lynceus.kube;

import dev.lynceus.yaml.Yaml;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// What one kustomization.yaml does to other files of the tree: which it renders, which are
/// patches, and which it patches or fills in.
///
/// @param path of the kustomization itself
/// @param members the files and folders that it renders, as paths in the tree
/// @param components the folders among these that change what the others render
/// @param patches the files that are patches, as paths in the tree
/// @param filled the files and folders below `resources` that it changes before a server sees them
/// @param targets the kinds that its patches name; a patch without a kind of its own adds none
public record Kustomization(
    String path,
    List<String> members,
    List<String> components,
    List<String> patches,
    List<String> filled,
    List<String> targets) {
  private static final List<String> PATCHING =
      List.of("patches", "patchesStrategicMerge", "patchesJson6902");
  private static final List<String> FILLING =
      List.of(
          "patches",
          "patchesStrategicMerge",
          "patchesJson6902",
          "commonLabels",
          "labels",
          "components",
          "replacements",
          "transformers");

  public Kustomization {
    members = List.copyOf(members);
    components = List.copyOf(components);
    patches = List.copyOf(patches);
    filled = List.copyOf(filled);
    targets = List.copyOf(targets);
  }

  /// Whether a file of this name is a kustomization.
  public static boolean isOne(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.equals("kustomization.yaml")
        || name.equals("kustomization.yml")
        || name.equals("Kustomization");
  }

  /// Whether its patches may be meant for objects of this kind, as far as it says itself.
  public boolean mayPatch(String kind) {
    return targets.stream().anyMatch(k -> k.isEmpty() || k.equals(kind));
  }

  public static Kustomization decode(String path, Yaml root) {
    var patches = new ArrayList<String>();
    var filled = new ArrayList<String>();
    var targets = new ArrayList<String>();
    for (String key : PATCHING) {
      for (Yaml item : Nodes.items(root, key)) {
        String file = item instanceof Yaml.Scalar ? Nodes.text(item) : Nodes.text(item, "path");
        if (!file.isEmpty() && file.indexOf('\n') < 0) {
          patches.add(resolve(path, file));
        }
        targets.add(Nodes.text(item, "target", "kind"));
      }
    }
    List<String> resources = named(path, root, "resources", "bases");
    if (FILLING.stream().anyMatch(key -> Nodes.at(root, key).isPresent())) {
      filled.addAll(resources);
    }
    var members = new ArrayList<String>(resources);
    List<String> components = named(path, root, "components");
    members.addAll(components);
    return new Kustomization(path, members, components, patches, filled, targets);
  }

  /// All kustomizations of a tree, each with the targets of its components' patches as well:
  /// Kustomize applies these to what it has rendered itself (`accumulateComponents` in
  /// internal/target/kusttarget.go, Kustomize 5.7).
  ///
  /// @return in the same order
  public static List<Kustomization> joined(List<Kustomization> all) {
    var folders = new HashMap<String, Kustomization>();
    for (Kustomization one : all) {
      folders.putIfAbsent(one.path.substring(0, Math.max(0, one.path.lastIndexOf('/'))), one);
    }
    return all.stream().map(k -> k.components.isEmpty() ? k : k.joined(folders)).toList();
  }

  private Kustomization joined(Map<String, Kustomization> folders) {
    var reached = new LinkedHashSet<String>(components);
    var open = new ArrayDeque<String>(reached);
    var all = new ArrayList<String>(targets);
    while (!open.isEmpty()) {
      Kustomization component = folders.get(open.removeFirst());
      if (component != null) {
        all.addAll(component.targets);
        component.components.stream().filter(reached::add).forEach(open::addLast);
      }
    }
    return new Kustomization(path, members, components, patches, filled, all);
  }

  /// The paths under these keys; those on another server are left out.
  private static List<String> named(String path, Yaml root, String... keys) {
    var named = new ArrayList<String>();
    for (String key : keys) {
      for (Yaml.Scalar item : Nodes.texts(root, key)) {
        if (!item.text().isEmpty() && item.text().indexOf("://") < 0) {
          named.add(resolve(path, item.text()));
        }
      }
    }
    return named;
  }

  /// A path written in the file `from`, as a path of the tree; `..` that leaves the tree stays in
  /// front.
  public static String resolve(String from, String relative) {
    var parts = new ArrayDeque<String>();
    int slash = from.lastIndexOf('/');
    String joined = slash < 0 ? relative : from.substring(0, slash) + "/" + relative;
    for (String part : joined.split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return (joined.startsWith("/") ? "/" : "") + String.join("/", parts);
  }
}
