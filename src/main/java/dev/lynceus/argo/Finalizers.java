package dev.lynceus.argo;

import dev.lynceus.kube.Nodes;
import dev.lynceus.yaml.Yaml;
import java.util.List;
import java.util.Optional;

/// The finalizers that a manifest lists, with their places.
///
/// @param field the entry `finalizers:` itself, present when the list is written, even empty
/// @param items its texts
public record Finalizers(Optional<Yaml.Entry> field, List<Yaml.Scalar> items) {
  /// Deletes what the Application deployed, in the foreground; also the name of the
  /// ApplicationSet's own finalizer.
  public static final String RESOURCES = "resources-finalizer.argocd.argoproj.io";

  public static final String FOREGROUND = RESOURCES + "/foreground";
  public static final String BACKGROUND = RESOURCES + "/background";
  public static final String PRE_DELETE = "pre-delete-finalizer.argocd.argoproj.io";
  public static final String POST_DELETE = "post-delete-finalizer.argocd.argoproj.io";

  /// The three that make Argo CD delete what an Application deployed.
  public static final List<String> CASCADE = List.of(RESOURCES, FOREGROUND, BACKGROUND);

  public Finalizers {
    items = List.copyOf(items);
  }

  /// The finalizers of a `metadata`'s owner.
  static Finalizers of(Yaml owner) {
    return new Finalizers(
        Nodes.entry(owner, "metadata", "finalizers"), Nodes.texts(owner, "metadata", "finalizers"));
  }

  public boolean isEmpty() {
    return items.isEmpty();
  }

  /// The first one that cascades; the first decides how.
  public Optional<Yaml.Scalar> cascade() {
    return items.stream().filter(i -> CASCADE.contains(i.text())).findFirst();
  }
}
