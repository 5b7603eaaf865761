package dev.lynceus.gotemplate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the text of a Go template.
public final class TemplateParser {
  /// The one message that is not Go's: nesting that nobody writes by hand is not followed.
  public static final String TOO_DEEP = "nested deeper than " + Nesting.DEEPEST + " levels";

  /// What Argo CD calls every template (`applicationset/utils/utils.go` of Argo CD 3.5.7).
  private static final String BASE = "base";

  private TemplateParser() {}

  /// The template in a text, or why Go refuses it (`text/template/parse` of Go 1.26).
  ///
  /// @param functions the names that may be called, see [Functions]
  public static Parsed parse(String text, Set<String> functions) {
    return parse(BASE, text, functions);
  }

  /// As [#parse(String, Set)], for a template that has a name of its own.
  public static Parsed parse(String name, String text, Set<String> functions) {
    Map<String, List<Node>> defined = new HashMap<>();
    try {
      new TreeParser(new Tokens(name, new Lexer(text)), functions, defined, new Nesting())
          .template(name);
    } catch (Refusal refusal) {
      return refusal.refused();
    }
    List<Node> nodes = defined.getOrDefault(name, List.of());
    defined.remove(name);
    return new Parsed.Template(nodes, defined);
  }
}
