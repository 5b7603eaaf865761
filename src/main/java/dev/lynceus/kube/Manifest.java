package dev.lynceus.kube;

import dev.lynceus.finding.Location;
import dev.lynceus.finding.ObjectRef;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;

/// One Kubernetes object as written: its type, its name, and its tree.
///
/// @param namespace as written, empty when absent
/// @param file the path of its file, below the root of its tree
/// @param name `metadata.name`, else `metadata.generateName`, else empty
public record Manifest(
    GroupVersionKind type, String namespace, String name, Yaml.Mapping root, String file) {
  /// The objects of a document: the items of lists (`List`, `ConfigMapList`, ...) one by one, none
  /// when it is no object.
  public static List<Manifest> decode(Yaml root, String file) {
    var found = new ArrayList<Manifest>();
    collect(root, file, found, 0);
    return found;
  }

  private static void collect(Yaml node, String file, List<Manifest> found, int depth) {
    String apiVersion = Nodes.text(node, "apiVersion");
    String kind = Nodes.text(node, "kind");
    if (!(node instanceof Yaml.Mapping root) || apiVersion.isEmpty() || kind.isEmpty()) {
      return;
    }
    if (kind.endsWith("List")
        && root.get("items").isPresent()
        && root.get("spec").isEmpty()
        && depth < 8) {
      Nodes.items(root, "items").forEach(item -> collect(item, file, found, depth + 1));
      return;
    }
    String name = Nodes.text(root, "metadata", "name");
    found.add(
        new Manifest(
            GroupVersionKind.of(apiVersion, kind),
            Nodes.text(root, "metadata", "namespace"),
            name.isEmpty() ? Nodes.text(root, "metadata", "generateName") : name,
            root,
            file));
  }

  public ObjectRef ref() {
    return new ObjectRef(type.apiVersion(), type.kind(), namespace, name);
  }

  /// A place in this object.
  public Location at(Span span) {
    return new Location(span, ref());
  }

  /// Where to point when the object as a whole is meant: its name, else its kind.
  public Location place() {
    var name = Nodes.at(root, "metadata", "name").or(() -> Nodes.at(root, "kind"));
    return at(name.map(Yaml::span).orElse(root.span()));
  }
}
