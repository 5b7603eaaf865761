package dev.lynceus.check.safeguard;

/// A part of a tree that is deployed as one.
///
/// @param path from the root, without a slash at its end; empty for the root itself
record Reach(String path, Kind kind) {
  /// How far a path reaches.
  enum Kind {
    /// one file
    FILE,
    /// the files of a folder, not those of the folders below it
    FOLDER,
    /// everything below a folder
    EVERYTHING
  }
}
