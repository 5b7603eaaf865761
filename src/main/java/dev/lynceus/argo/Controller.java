package dev.lynceus.argo;

/// What is known of the ApplicationSet controller that will act on the manifests.
///
/// @param policy its `--policy`, empty when not given
/// @param policyOverride whether an ApplicationSet's own `applicationsSync` counts
public record Controller(ArgoVersion version, String policy, boolean policyOverride) {
  public static final Controller STANDARD = new Controller(ArgoVersion.RECORDED, "", true);

  /// The policy in force for a set that asks for `applicationsSync` (empty when it asks for
  /// nothing): reference 4.1, `applicationset/utils/policy.go` of Argo CD 3.5.7. Before 2.8 the
  /// field does not exist.
  public SyncMode effective(String applicationsSync) {
    return SyncMode.of(
        policyOverride && !applicationsSync.isEmpty() && version.atLeast(2, 8)
            ? applicationsSync
            : policy);
  }
}
