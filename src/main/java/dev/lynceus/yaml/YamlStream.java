package dev.lynceus.yaml;

import dev.lynceus.text.Source;
import java.util.List;

/// A file as YAML: its documents and its comments, both in order.
public record YamlStream(Source source, List<YamlDocument> documents, List<Comment> comments) {
  public YamlStream {
    documents = List.copyOf(documents);
    comments = List.copyOf(comments);
  }
}
