package dev.lynceus.finding;

/// The Kubernetes object that a finding speaks of, as its manifest names it; absent parts are
/// empty.
public record ObjectRef(String apiVersion, String kind, String namespace, String name) {
  /// Findings about a file, not about an object.
  public static final ObjectRef NONE = new ObjectRef("", "", "", "");

  public boolean isNone() {
    return kind.isEmpty();
  }

  @Override
  public String toString() {
    return kind + " " + (namespace.isEmpty() ? "" : namespace + "/") + name;
  }
}
