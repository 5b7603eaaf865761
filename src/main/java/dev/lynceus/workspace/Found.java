package dev.lynceus.workspace;

import dev.lynceus.finding.Answer;
import dev.lynceus.finding.NotEvaluated;
import dev.lynceus.text.Position;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What walks through folders have come across so far, each thing once, by its reported path.
final class Found {
  private static final Position START = new Position(1, 1);

  private final Map<String, Path> files = new HashMap<>();
  private final Map<String, Answer<String>> texts = new HashMap<>();
  private final Map<String, NotEvaluated> leftOut = new HashMap<>();
  private final Set<String> excluded = new HashSet<>();

  /// A file to judge, to be read when its turn comes.
  void file(String reported, Path path) {
    Path other = files.putIfAbsent(reported, path);
    if (other != null && !other.equals(path)) {
      leaveOut(reported, "its name is not UTF-8 and reads like that of another file", true);
    }
  }

  /// Something to judge that can be read only once.
  void text(String reported, Answer<String> text) {
    texts.put(reported, text);
  }

  void leaveOut(String reported, String reason, boolean blocking) {
    leftOut.putIfAbsent(reported, new NotEvaluated(reported, START, reason, blocking));
  }

  void exclude(String reported) {
    excluded.add(reported);
  }

  boolean isExcluded(String reported) {
    return excluded.contains(reported);
  }

  /// Whether there is nothing to judge.
  boolean isNothing() {
    return files.isEmpty() && texts.isEmpty();
  }

  Map<String, Path> files() {
    return files;
  }

  Map<String, Answer<String>> texts() {
    return texts;
  }

  Map<String, NotEvaluated> leftOut() {
    return leftOut;
  }

  int excluded() {
    return excluded.size();
  }
}
