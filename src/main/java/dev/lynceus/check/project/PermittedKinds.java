package dev.lynceus.check.project;

import dev.lynceus.argo.AppProject;
import dev.lynceus.argo.OwnCluster;
import dev.lynceus.kube.Nodes;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a list of a project permits that gives its users rights they were not given.
///
/// @param words what the project does, behind its name
record PermittedKinds(Span place, String words, String help) {
  private static final String RBAC = "rbac.authorization.k8s.io";
  private static final String ARGO = "argoproj.io";
  private static final String CLUSTER = "clusterResourceWhitelist";
  private static final String CLUSTER_DENIED = "clusterResourceBlacklist";
  private static final String NAMESPACED = "namespaceResourceWhitelist";
  private static final String NAMESPACED_DENIED = "namespaceResourceBlacklist";
  private static final String HELP =
      "List the kinds that are needed, and leave rights to a project of the platform's own.";

  static List<PermittedKinds> of(AppProject project) {
    var found = new ArrayList<PermittedKinds>();
    cluster(project).ifPresent(found::add);
    namespaced(project).ifPresent(found::add);
    return found;
  }

  private static Optional<PermittedKinds> cluster(AppProject project) {
    List<String> rights =
        List.of("ClusterRole", "ClusterRoleBinding").stream()
            .filter(k -> !project.lists(CLUSTER_DENIED, RBAC, k))
            .toList();
    for (Yaml item : project.items(CLUSTER)) {
      if (isEverything(item) && !rights.isEmpty()) {
        return Optional.of(
            new PermittedKinds(
                item.span(),
                "creates every kind of cluster-wide object: whoever writes to one of its repositories can make themselves admin of the cluster",
                HELP));
      }
    }
    return rights(project, CLUSTER, rights);
  }

  private static Optional<PermittedKinds> namespaced(AppProject project) {
    Optional<PermittedKinds> rights =
        rights(
            project,
            NAMESPACED,
            List.of("Role", "RoleBinding").stream()
                .filter(k -> !project.lists(NAMESPACED_DENIED, RBAC, k))
                .toList());
    return rights.isPresent() ? rights : control(project);
  }

  private static Optional<PermittedKinds> rights(
      AppProject project, String list, List<String> kinds) {
    return listed(project, list, RBAC, kinds)
        .map(l ->
            new PermittedKinds(
                l.place(),
                "creates "
                    + l.words()
                    + " objects: whoever writes to one of its repositories can give themselves rights",
                HELP));
  }

  /// Argo CD's own kinds, where it would obey them.
  private static Optional<PermittedKinds> control(AppProject project) {
    boolean obeyed =
        OwnCluster.namespaces(project.manifest().namespace()).stream()
            .anyMatch(n -> project.permits(OwnCluster.SERVER, OwnCluster.NAME, n));
    List<String> kinds =
        List.of("Application", "ApplicationSet", "AppProject").stream()
            .filter(k -> !project.lists(NAMESPACED_DENIED, ARGO, k))
            .toList();
    return obeyed
        ? listed(project, NAMESPACED, ARGO, kinds)
            .map(l ->
                new PermittedKinds(
                    l.place(),
                    "creates "
                        + l.words()
                        + " objects where Argo CD obeys them: whoever writes to one of its repositories can leave the project",
                    HELP))
        : Optional.empty();
  }

  /// The first item that names one of the kinds, and all that the list names of them. An item for
  /// everything says no more than a list that is not written.
  private static Optional<PermittedKinds> listed(
      AppProject project, String list, String group, List<String> kinds) {
    var named = new ArrayList<String>();
    Yaml first = null;
    for (Yaml item : project.items(list)) {
      for (String kind : kinds) {
        if (!isEverything(item) && AppProject.names(item, group, kind) && !named.contains(kind)) {
          named.add(kind);
          first = first == null ? item : first;
        }
      }
    }
    return first == null
        ? Optional.empty()
        : Optional.of(new PermittedKinds(first.span(), String.join(" and ", named), HELP));
  }

  private static boolean isEverything(Yaml item) {
    return Nodes.text(item, "group").equals("*") && Nodes.text(item, "kind").equals("*");
  }
}
