package dev.lynceus.inventory;

import dev.lynceus.finding.Answer;
import dev.lynceus.finding.NotEvaluated;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A tree of texts in hand, none of which needs a disk: the files of an example.
///
/// @param files each file's text by its path, in the order of paths
public record Texts(Map<String, String> files) implements Tree {
  public Texts {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  @Override
  public List<String> paths() {
    return List.copyOf(files.keySet());
  }

  @Override
  public List<NotEvaluated> leftOut() {
    return List.of();
  }

  @Override
  public int excluded() {
    return 0;
  }

  @Override
  public Answer<String> read(String path) {
    String text = files.get(path);
    return text == null ? new Answer.Unknown<>("no such file") : new Answer.Known<>(text);
  }

  @Override
  public boolean exists(String path) {
    return path.isEmpty()
        || files.keySet().stream().anyMatch(f -> f.equals(path) || f.startsWith(path + "/"));
  }
}
