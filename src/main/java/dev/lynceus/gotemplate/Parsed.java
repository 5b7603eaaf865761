package dev.lynceus.gotemplate;

import java.util.List;
import java.util.Map;

/// What becomes of a text that is read as a template.
public sealed interface Parsed {
  /// A template.
  ///
  /// @param nodes its body
  /// @param defined the bodies of `{{define}}` and `{{block}}` in it, by name
  record Template(List<Node> nodes, Map<String, List<Node>> defined) implements Parsed {
    public Template {
      nodes = List.copyOf(nodes);
      defined = Map.copyOf(defined);
    }
  }

  /// A text that Go refuses.
  ///
  /// @param message Go's words behind the place: `function "name" not defined`
  /// @param line the line that Go reports, from 1
  /// @param start the offset in the text, in UTF-16 code units, of what it stumbled over
  record Refused(String message, int line, int start) implements Parsed {}
}
