package dev.lynceus.check.safeguard;

import dev.lynceus.inventory.Tree;
import dev.lynceus.kube.Kustomization;
import dev.lynceus.rule.Subject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Which files Argo CD renders from a folder, by the tool that it takes for it: `AppType` in
/// util/app/discovery/discovery.go of Argo CD 3.5.7, where a kustomization counts before a chart.
///
/// @param kustomizations by folder
record Rendering(Map<String, List<Kustomization>> kustomizations, Tree tree) {
  private static final List<String> NAMES =
      List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

  static Rendering of(Subject.ARepository repository) {
    var byFolder = new HashMap<String, List<Kustomization>>();
    for (Kustomization one : repository.kustomizations()) {
      byFolder.computeIfAbsent(Folders.folder(one.path()), _ -> new ArrayList<>()).add(one);
    }
    return new Rendering(byFolder, repository.tree());
  }

  /// What a source deploys from its folder. A chart's templates are not evaluated and reach
  /// nothing.
  ///
  /// @param recurse whether the source asks for the folders below as well, which makes Argo CD read
  ///   plain files whatever else lies there
  List<Reach> reach(String folder, boolean recurse) {
    if (recurse) {
      return List.of(new Reach(folder, Reach.Kind.EVERYTHING));
    }
    if (isKustomized(folder)) {
      return built(folder);
    }
    return tree.exists(below(folder, "Chart.yaml"))
        ? List.of()
        : List.of(new Reach(folder, Reach.Kind.FOLDER));
  }

  /// The files that a kustomization names, and those of the folders that it names, to any depth.
  private List<Reach> built(String start) {
    var found = new ArrayList<Reach>();
    var seen = new HashSet<String>();
    var waiting = new ArrayDeque<String>();
    waiting.add(start);
    seen.add(start);
    while (!waiting.isEmpty()) {
      String path = waiting.remove();
      List<Kustomization> read = kustomizations.getOrDefault(path, List.of());
      for (Kustomization kustomization : read) {
        kustomization.members().stream().filter(seen::add).forEach(waiting::add);
      }
      if (read.isEmpty()) {
        // One that is not among the files to judge may name anything below it.
        boolean unread = !isManifest(path) && isKustomized(path);
        found.add(new Reach(path, unread ? Reach.Kind.EVERYTHING : Reach.Kind.FILE));
      }
    }
    return found;
  }

  /// By its name, which spares asking the file system about thousands of them.
  private static boolean isManifest(String path) {
    return path.endsWith(".yaml") || path.endsWith(".yml") || path.endsWith(".json");
  }

  private boolean isKustomized(String folder) {
    return kustomizations.containsKey(folder)
        || NAMES.stream().anyMatch(name -> tree.exists(below(folder, name)));
  }

  private static String below(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }
}
