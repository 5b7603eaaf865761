package dev.lynceus.argo;

import java.util.Set;

/// The cluster that Argo CD itself runs in, and the namespace there from which it is controlled.
public final class OwnCluster {
  /// Its URL, as every Argo CD knows it.
  public static final String SERVER = "https://kubernetes.default.svc";

  /// Its name unless somebody registered it under another one.
  public static final String NAME = "in-cluster";

  private static final String USUAL_NAMESPACE = "argocd";

  private OwnCluster() {}

  /// Whether a destination's `server` or `name` is the cluster Argo CD runs in.
  public static boolean is(String destination) {
    return destination.equals(NAME)
        || destination.equals(SERVER)
        || destination.equals(SERVER + "/");
  }

  /// The namespaces in which Argo CD keeps its Applications and projects, as far as an object of
  /// its own tells.
  ///
  /// @param own the namespace of that object, empty when it is not written
  public static Set<String> namespaces(String own) {
    return own.isEmpty() || own.equals(USUAL_NAMESPACE)
        ? Set.of(USUAL_NAMESPACE)
        : Set.of(own, USUAL_NAMESPACE);
  }
}
