package dev.lynceus.check.file;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Generator;
import dev.lynceus.argo.RepositoryUrl;
import dev.lynceus.argo.Words;
import dev.lynceus.glob.Pathspec;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Subject;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The files of this tree that a git generator reads.
///
/// Where nobody says which repository the tree is, a pattern that names a folder and finds files is
/// taken to mean this tree; one without a folder finds files everywhere and means nothing then.
///
/// @param paths as reported
/// @param guessed the patterns that are taken to mean this tree; empty where it is known
record ReadFiles(List<String> paths, String guessed) {
  private static final ReadFiles NONE = new ReadFiles(List.of(), "");

  ReadFiles {
    paths = List.copyOf(paths);
  }

  /// Where each file of the tree lies below its root, in the tree's order; asked once, since every
  /// generator of every set is held against all of them. Nothing where no set reads files.
  static Map<String, String> places(Subject.ARepository repository) {
    var places = new LinkedHashMap<String, String>();
    boolean asked =
        repository.sets().stream()
            .flatMap(ApplicationSet::leaves)
            .anyMatch(g ->
                g instanceof Generator.Git && !Nodes.items(g.place().body(), "files").isEmpty());
    if (asked) {
      repository.tree().paths().forEach(p -> places.put(p, repository.tree().inRoot(p)));
    }
    return places;
  }

  /// None when the generator reads another repository.
  ///
  /// @param places of all files, see [#places]
  static ReadFiles of(
      Generator.Git git, Subject.ARepository repository, Map<String, String> places) {
    Yaml body = git.place().body();
    String url = Nodes.text(body, "repoURL");
    boolean sure = !repository.url().isEmpty();
    if (url.isEmpty()
        || Words.isTemplated(url)
        || !Nodes.items(body, "directories").isEmpty()
        || sure && !RepositoryUrl.samePlace(url, repository.url())) {
      return NONE;
    }
    var taken = new ArrayList<String>();
    var dropped = new ArrayList<String>();
    for (Yaml item : Nodes.items(body, "files")) {
      String path = Nodes.text(item, "path");
      boolean excluded = Nodes.isTrue(item, "exclude");
      if (!path.isEmpty() && !Words.isTemplated(path) && (sure || excluded || namesFolder(path))) {
        (excluded ? dropped : taken).add(path);
      }
    }
    if (taken.isEmpty()) {
      return NONE;
    }
    List<Pathspec> in = taken.stream().map(Pathspec::of).toList();
    List<Pathspec> out = dropped.stream().map(Pathspec::of).toList();
    return new ReadFiles(
        places.entrySet().stream()
            .filter(p -> matches(in, p.getValue()) && !matches(out, p.getValue()))
            .map(Map.Entry::getKey)
            .toList(),
        sure ? "" : String.join(", ", taken));
  }

  /// Whether something is written out in front of a slash.
  private static boolean namesFolder(String pattern) {
    int slash = pattern.indexOf('/');
    return slash > 0 && pattern.chars().limit(slash).noneMatch(c -> "*?[:\\".indexOf(c) >= 0);
  }

  /// How a message says what it rests on.
  String assumption() {
    return guessed.isEmpty() ? "" : " (taking " + Words.brief(guessed) + " to mean this tree)";
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
