package dev.lynceus.review;

import dev.lynceus.finding.Answer;
import dev.lynceus.inventory.Tree;
import dev.lynceus.kube.Kustomization;
import dev.lynceus.text.Source;
import dev.lynceus.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Every kustomization of a tree, asked what they do to one file.
///
/// @param inRoot with paths from the root
/// @param patching by the path of a patch, as it is reported, the kustomization whose patch it is
/// @param filling by the path of a file or folder, the kustomization that changes it
/// @param rendered the paths of files and folders that some kustomization renders
record Kustomizations(
    List<Kustomization> inRoot,
    Map<String, Kustomization> patching,
    Map<String, Kustomization> filling,
    Set<String> rendered) {
  Kustomizations {
    inRoot = List.copyOf(inRoot);
    patching = Map.copyOf(patching);
    filling = Map.copyOf(filling);
    rendered = Set.copyOf(rendered);
  }

  static Kustomizations of(Tree tree) {
    var inRoot = new ArrayList<Kustomization>();
    var reported = new ArrayList<Kustomization>();
    var patching = new HashMap<String, Kustomization>();
    var filling = new HashMap<String, Kustomization>();
    var rendered = new HashSet<String>();
    for (String path : tree.paths()) {
      if (Kustomization.isOne(path)
          && tree.read(path) instanceof Answer.Known<String>(String text)) {
        String below = tree.inRoot(path);
        for (var document : YamlReader.read(new Source(path, text)).documents()) {
          var one = Kustomization.decode(path, document.root());
          reported.add(one);
          inRoot.add(below.equals(path) ? one : Kustomization.decode(below, document.root()));
        }
      }
    }
    for (Kustomization one : Kustomization.joined(reported)) {
      one.patches().forEach(p -> patching.putIfAbsent(p, one));
      one.filled().forEach(f -> filling.putIfAbsent(f, one));
      rendered.addAll(one.members());
    }
    return new Kustomizations(Kustomization.joined(inRoot), patching, filling, rendered);
  }

  /// The kustomization for which this file is a patch.
  Optional<Kustomization> patching(String path) {
    return Optional.ofNullable(patching.get(path));
  }

  /// The kustomization that changes this file, or a folder that holds it, before a server sees it.
  Optional<Kustomization> filling(String path) {
    Kustomization found = filling.get(path);
    for (int at = path.lastIndexOf('/');
        found == null && at > 0;
        at = path.lastIndexOf('/', at - 1)) {
      found = filling.get(path.substring(0, at));
    }
    return Optional.ofNullable(found == null ? filling.get("") : found);
  }

  /// Whether some kustomization lists this file among what it renders.
  boolean renders(String path) {
    return rendered.contains(path);
  }
}
