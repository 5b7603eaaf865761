package dev.lynceus.argo;

import dev.lynceus.kube.Manifest;
import dev.lynceus.kube.Nodes;
import dev.lynceus.yaml.Yaml;
import java.util.Arrays;
import java.util.List;

/// The sync options that an object carries in its annotation: `Prune=false`, `Delete=confirm`, ...
///
/// @param items trimmed, empty ones left out
public record SyncOptions(List<String> items) {
  /// The annotation, a list with commas.
  public static final String ANNOTATION = "argocd.argoproj.io/sync-options";

  public SyncOptions {
    items = List.copyOf(items);
  }

  public static SyncOptions of(Manifest manifest) {
    String[] items =
        Nodes.text(manifest.root(), "metadata", "annotations", ANNOTATION).split(",", -1);
    return new SyncOptions(
        Arrays.stream(items).map(String::strip).filter(i -> !i.isEmpty()).toList());
  }

  /// Those of a whole Application, `spec.syncPolicy.syncOptions`.
  public static SyncOptions of(ApplicationSpec spec) {
    return new SyncOptions(
        spec.syncOptions().stream().map(Yaml.Scalar::text).map(String::strip).toList());
  }

  public boolean has(String name, String value) {
    return items.contains(name + "=" + value);
  }

  /// Whether the option is given at all, with whatever value.
  public boolean has(String name) {
    return items.stream().anyMatch(i -> i.startsWith(name + "="));
  }

  /// Whether an object with these options is spared `Prune` or `Delete` by the Application that
  /// manages it. The object's own options win over those of the Application, which count since 3.4;
  /// `confirm` waits for somebody, since 2.14.
  public boolean spares(String name, SyncOptions application, ArgoVersion version) {
    SyncOptions decisive = has(name) || !version.atLeast(3, 4) ? this : application;
    return decisive.has(name, "false") || version.atLeast(2, 14) && decisive.has(name, "confirm");
  }
}
