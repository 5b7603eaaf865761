package dev.lynceus.check.file;

import dev.lynceus.argo.Generator;
import dev.lynceus.argo.RepositoryUrl;
import dev.lynceus.argo.Words;
import dev.lynceus.glob.Pathspec;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Subject;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;

/// The files of this tree that a git generator reads.
final class ReadFiles {
  private ReadFiles() {}

  /// Their paths as reported; none when the generator reads another repository, or nobody says
  /// which one this tree is.
  static List<String> of(Generator.Git git, Subject.ARepository repository) {
    Yaml body = git.place().body();
    String url = Nodes.text(body, "repoURL");
    if (repository.url().isEmpty()
        || url.isEmpty()
        || Words.isTemplated(url)
        || !Nodes.items(body, "directories").isEmpty()
        || !RepositoryUrl.samePlace(url, repository.url())) {
      return List.of();
    }
    var taken = new ArrayList<Pathspec>();
    var dropped = new ArrayList<Pathspec>();
    for (Yaml item : Nodes.items(body, "files")) {
      String path = Nodes.text(item, "path");
      if (!path.isEmpty() && !Words.isTemplated(path)) {
        (Nodes.isTrue(item, "exclude") ? dropped : taken).add(Pathspec.of(path));
      }
    }
    if (taken.isEmpty()) {
      return List.of();
    }
    return repository.tree().paths().stream()
        .filter(p -> matches(taken, repository.tree().inRoot(p)))
        .filter(p -> !matches(dropped, repository.tree().inRoot(p)))
        .toList();
  }

  private static boolean matches(List<Pathspec> patterns, String path) {
    for (Pathspec pattern : patterns) {
      if (pattern.matches(path)) {
        return true;
      }
    }
    return false;
  }
}
