package dev.lynceus.workspace;

import dev.lynceus.glob.IgnoreFile;
import java.util.ArrayList;
import java.util.List;

/// The ignore files that speak of one folder of a checkout, the nearest last.
///
/// @param levels from the top level downwards
record IgnoreRules(List<Level> levels) {
  static final IgnoreRules NONE = new IgnoreRules(List.of());

  IgnoreRules {
    levels = List.copyOf(levels);
  }

  /// One ignore file.
  ///
  /// @param depth how many characters of a path from the top level lie in front of what this file
  ///   speaks of
  record Level(IgnoreFile file, int depth) {}

  /// With the file of a folder further down.
  IgnoreRules with(IgnoreFile file, int depth) {
    if (file == IgnoreFile.EMPTY) {
      return this;
    }
    var all = new ArrayList<>(levels);
    all.add(new Level(file, depth));
    return new IgnoreRules(all);
  }

  /// Whether a path is ignored by itself; that of its folder is for the caller. The nearest file
  /// that speaks of it has the last word.
  ///
  /// @param path from the top level, with `/`
  boolean ignores(String path, boolean folder) {
    for (int i = levels.size() - 1; i >= 0; i--) {
      Level level = levels.get(i);
      IgnoreFile.Ruling ruling = level.file().ruling(path.substring(level.depth()), folder);
      if (ruling != IgnoreFile.Ruling.UNSAID) {
        return ruling == IgnoreFile.Ruling.IGNORED;
      }
    }
    return false;
  }
}
