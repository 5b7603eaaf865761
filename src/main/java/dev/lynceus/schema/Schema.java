package dev.lynceus.schema;

import dev.lynceus.yaml.Yaml;
import java.util.List;

/// A compiled JSON Schema; may be used from any thread.
public final class Schema {
  private final Definitions definitions;
  private final Shape root;

  Schema(Definitions definitions, Shape root) {
    this.definitions = definitions;
    this.root = root;
  }

  /// What a tree violates, in the order of the document; an empty list when it is as it should be.
  ///
  /// Each (pointer, keyword, property) occurs once. Stops after [Walk#MOST] violations, and 512
  /// levels down, where only chains of aliases lead.
  public List<Violation> violations(Yaml node) {
    return new Walk(definitions).walk(node, root);
  }
}
