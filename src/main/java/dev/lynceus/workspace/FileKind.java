package dev.lynceus.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Which files are looked at: by their names in a folder, by what they are when they are named.
final class FileKind {
  private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

  private FileKind() {}

  /// YAML and JSON by the end of the name, in any case, and the one name without an end that
  /// Kustomize knows.
  static boolean isJudged(String name) {
    for (String ending : ENDINGS) {
      if (name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length())) {
        return true;
      }
    }
    return name.equals("Kustomization");
  }

  /// Whether this names something that is open already: what a shell makes of `<(command)`. Only
  /// there a link is followed and a pipe waited for; others may never end.
  static boolean isOpenAlready(Path path) {
    Path parent = path.getParent();
    if (parent == null || Files.isDirectory(path)) {
      return false;
    }
    String folder = parent.toString();
    return folder.equals("/dev/fd")
        || folder.equals("/proc/self/fd")
        || path.toString().equals("/dev/stdin");
  }
}
