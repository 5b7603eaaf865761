package dev.lynceus.inventory;

import dev.lynceus.finding.Answer;
import java.util.List;

/// The files of one side: names known, text read on demand, from any thread.
public interface Tree {
  /// Every file that is to be judged, ordered by path, each path once, as it is to be reported.
  List<String> paths();

  /// What was seen and is not followed or cannot be listed: symlinks, submodules, unreadable
  /// folders.
  List<dev.lynceus.finding.NotEvaluated> leftOut();

  /// How many files the configuration's `exclude` left out.
  int excluded();

  /// A file's text. Bytes that are not UTF-8 become U+FFFE, which YAML refuses at its place.
  /// Unknown when it cannot be read, with the reason.
  Answer<String> read(String path);

  /// Whether a path, file or folder, exists on this side, judged or not. Relative to the root with
  /// `/`; the empty path is the root. An absolute path exists only where it lies in a folder that
  /// is judged although it is outside the root.
  boolean exists(String path);

  /// Whether every file below the root is among those to judge, or left out for a reason that
  /// [#leftOut] or [#excluded] counts; no, when only some were named.
  default boolean whole() {
    return true;
  }

  /// The repoURL that the checkout itself knows, its remote `origin`; empty when there is none.
  default String origin() {
    return "";
  }

  /// Where a reported path lies below the root, as patterns of the configuration see it; the path
  /// itself when it lies outside.
  default String inRoot(String path) {
    return path;
  }
}
