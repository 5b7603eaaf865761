package dev.lynceus.review;

import dev.lynceus.finding.Answer;
import dev.lynceus.inventory.Tree;
import dev.lynceus.kube.Kustomization;
import dev.lynceus.text.Source;
import dev.lynceus.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every kustomization of a tree, asked what they do to one file.
///
/// @param all with paths as they are reported
/// @param inRoot the same with paths from the root
record Kustomizations(List<Kustomization> all, List<Kustomization> inRoot) {
  Kustomizations {
    all = List.copyOf(all);
    inRoot = List.copyOf(inRoot);
  }

  static Kustomizations of(Tree tree) {
    var found = new ArrayList<Kustomization>();
    var inRoot = new ArrayList<Kustomization>();
    for (String path : tree.paths()) {
      if (Kustomization.isOne(path)
          && tree.read(path) instanceof Answer.Known<String>(String text)) {
        String below = tree.inRoot(path);
        for (var document : YamlReader.read(new Source(path, text)).documents()) {
          var kustomization = Kustomization.decode(path, document.root());
          found.add(kustomization);
          inRoot.add(
              below.equals(path) ? kustomization : Kustomization.decode(below, document.root()));
        }
      }
    }
    return new Kustomizations(found, inRoot);
  }

  /// The kustomization for which this file is a patch.
  Optional<Kustomization> patching(String path) {
    return all.stream().filter(k -> k.patches().contains(path)).findFirst();
  }

  /// The kustomization that changes this file before a server sees it.
  Optional<Kustomization> filling(String path) {
    return all.stream().filter(k -> k.fills(path)).findFirst();
  }
}
