package dev.lynceus.workspace;

import dev.lynceus.finding.Answer;
import dev.lynceus.glob.IgnoreFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/// A Git checkout on disk: its top level and where its repository keeps what concerns it.
///
/// @param top the folder that holds `.git`
/// @param own the folder of this work tree's index
/// @param common the folder that all work trees of the repository share
record Checkout(Path top, Path own, Path common) {
  static final String GIT = ".git";

  /// The checkout that a folder belongs to: the nearest one upwards.
  static Optional<Checkout> around(Path folder) {
    return topLevel(folder).map(Checkout::at);
  }

  /// The nearest folder upwards, itself included, that holds `.git`, be it a folder or a file.
  static Optional<Path> topLevel(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(GIT), LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private static Checkout at(Path top) {
    Path git = top.resolve(GIT);
    // A submodule or a second work tree has a file that names the folder.
    Path own = Files.isRegularFile(git) ? named(git, "gitdir:").orElse(git) : git;
    return new Checkout(top, own, named(own.resolve("commondir"), "").orElse(own));
  }

  private static Optional<Path> named(Path file, String key) {
    if (!Files.isRegularFile(file)
        || !(FileText.read(file) instanceof Answer.Known<String>(String text))
        || !text.startsWith(key)) {
      return Optional.empty();
    }
    Path folder = file.getParent();
    return folder == null
        ? Optional.empty()
        : Optional.of(folder.resolve(text.substring(key.length()).strip()));
  }

  /// What is tracked; unknown, with the reason, when the index cannot be understood.
  Answer<GitIndex> index() {
    Path file = own.resolve("index");
    if (!Files.exists(file)) {
      return new Answer.Known<>(GitIndex.EMPTY);
    }
    try {
      return GitIndex.read(Files.readAllBytes(file));
    } catch (IOException e) {
      return new Answer.Unknown<>("cannot be read: " + FileText.reason(e));
    }
  }

  /// The rules of `info/exclude`, which hold from the top level on. Rules of a user or a machine
  /// are none of the tree's.
  IgnoreFile exclude() {
    Path file = common.resolve("info").resolve("exclude");
    return Files.isRegularFile(file)
            && FileText.read(file) instanceof Answer.Known<String>(String text)
        ? IgnoreFile.read(text)
        : IgnoreFile.EMPTY;
  }

  /// Where the repository came from; empty when it does not say.
  String origin() {
    Path file = common.resolve("config");
    return Files.isRegularFile(file)
            && FileText.read(file) instanceof Answer.Known<String>(String text)
        ? GitConfig.origin(text)
        : "";
  }

  /// Whether submodules are declared, so that some may be tracked that are not checked out.
  boolean declaresSubmodules() {
    return Files.exists(top.resolve(".gitmodules"), LinkOption.NOFOLLOW_LINKS);
  }
}
