package dev.lynceus.inventory;

import dev.lynceus.finding.Answer;
import dev.lynceus.finding.NotEvaluated;
import java.util.List;
import java.util.Map;

/// A tree some of whose files say something else: what it would be, were they written so.
///
/// @param tree where everything else comes from
/// @param texts what files of that tree say instead, by path
public record Amended(Tree tree, Map<String, String> texts) implements Tree {
  public Amended {
    texts = Map.copyOf(texts);
  }

  @Override
  public List<String> paths() {
    return tree.paths();
  }

  @Override
  public List<NotEvaluated> leftOut() {
    return tree.leftOut();
  }

  @Override
  public int excluded() {
    return tree.excluded();
  }

  @Override
  public Answer<String> read(String path) {
    String text = texts.get(path);
    return text == null ? tree.read(path) : new Answer.Known<>(text);
  }

  @Override
  public boolean exists(String path) {
    return tree.exists(path);
  }

  @Override
  public String origin() {
    return tree.origin();
  }

  @Override
  public String inRoot(String path) {
    return tree.inRoot(path);
  }
}
