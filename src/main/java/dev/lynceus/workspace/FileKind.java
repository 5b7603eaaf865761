package dev.lynceus.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
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

  /// What a shell makes of `<(command)`: a pipe, perhaps behind a link.
  static boolean isPipe(Path path) {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class).isOther();
    } catch (IOException e) {
      return false;
    }
  }
}
