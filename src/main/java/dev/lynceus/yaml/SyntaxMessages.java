package dev.lynceus.yaml;

import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// The engine's complaints in the words of somebody who has a manifest open, not a grammar.
final class SyntaxMessages {
  private SyntaxMessages() {}

  static String of(MarkedYamlEngineException e) {
    String context = String.valueOf(e.getContext());
    String problem = String.valueOf(e.getProblem());
    if (context.contains("block mapping")) {
      return "this does not belong to the mapping above: the indentation fits no key";
    }
    if (context.contains("block collection")) {
      return "this does not belong to the list above: the indentation fits no entry";
    }
    if (problem.contains("undefined tag handle") || context.contains("tag handle")) {
      return "this tag's handle is not declared";
    }
    if (problem.startsWith("expected '<document start>'")) {
      return "a new document must start with ---";
    }
    if (problem.contains("expected the node content")) {
      return "a value is expected here";
    }
    return problem;
  }
}
