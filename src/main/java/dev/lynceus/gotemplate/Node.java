package dev.lynceus.gotemplate;

import java.util.List;
import java.util.Optional;

/// One piece of a template, as `text/template/parse` of Go divides it. Comments and trimmed blanks
/// are gone.
public sealed interface Node {
  /// The offset of its first character in the template, in UTF-16 code units.
  int start();

  /// Text that is printed as it is.
  record Text(int start, String text) implements Node {}

  /// `{{pipeline}}`, printed unless it declares or assigns.
  record Action(int start, Pipeline pipeline) implements Node {}

  /// `{{if pipeline}} ... {{else}} ... {{end}}`; `else if` is an [If] alone in `otherwise`.
  record If(int start, Pipeline condition, List<Node> body, List<Node> otherwise) implements Node {
    public If {
      body = List.copyOf(body);
      otherwise = List.copyOf(otherwise);
    }
  }

  /// `{{with pipeline}} ... {{else}} ... {{end}}`: the dot is the pipeline's value inside.
  record With(int start, Pipeline value, List<Node> body, List<Node> otherwise) implements Node {
    public With {
      body = List.copyOf(body);
      otherwise = List.copyOf(otherwise);
    }
  }

  /// `{{range pipeline}} ... {{else}} ... {{end}}`: the dot is one item inside.
  record Range(int start, Pipeline values, List<Node> body, List<Node> otherwise) implements Node {
    public Range {
      body = List.copyOf(body);
      otherwise = List.copyOf(otherwise);
    }
  }

  record Break(int start) implements Node {}

  record Continue(int start) implements Node {}

  /// `{{template "name" pipeline}}`.
  record Invoke(int start, String name, Optional<Pipeline> argument) implements Node {}
}
