package dev.lynceus.gotemplate;

import dev.lynceus.gotemplate.print.Quote;
import dev.lynceus.gotemplate.value.Utf8;
import java.util.List;

/// Where a node of a template stands and how Go writes it in a message: `ErrorContext` and the
/// `String` methods in text/template/parse/node.go of Go 1.26.
record Wording(String text) {
  /// `template: base:1:2: executing "base" at <.x>: ...`
  ///
  /// @param template the name of the template or `{{define}}` being executed
  String message(Object node, String name, String template, String words) {
    int start = place(node);
    String before = text.substring(0, start);
    int line = before.lastIndexOf('\n') + 1;
    long lines = before.chars().filter(c -> c == '\n').count() + 1;
    return "template: "
        + name
        + ":"
        + lines
        + ":"
        + Utf8.length(before.substring(line))
        + ": executing "
        + Quote.of(template)
        + " at <"
        + written(node)
        + ">: "
        + words;
  }

  /// The offset that Go would name: of a chain of fields that is where the second one begins.
  int place(Object node) {
    return switch (node) {
      case Operand.Field field when field.names().size() > 1 ->
          field.start() + 1 + field.names().getFirst().length();
      case Operand.Variable variable when !variable.fields().isEmpty() ->
          variable.start() + variable.name().length();
      case Operand.Chain(int start, Operand.Nested _, List<String> _) -> closing(start) + 1;
      case Operand.Chain(_, Operand.Function function, _) ->
          function.start() + function.name().length();
      case Operand.Nested nested -> nested.pipeline().start();
      case Operand operand -> operand.start();
      case Pipeline pipeline -> pipeline.start();
      case Pipeline.Command command -> command.start();
      case Node.Invoke invoke -> nameOf(invoke);
      case Node other -> other.start();
      default -> 0;
    };
  }

  /// The offset of the name that is called.
  private int nameOf(Node.Invoke invoke) {
    int at = invoke.start();
    while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '`') {
      at++;
    }
    return at;
  }

  /// The offset of the parenthesis that closes the one at an offset.
  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'' || c == '`') {
        i = quoteEnd(i) - 1;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i;
      }
    }
    return open;
  }

  private int quoteEnd(int open) {
    char quote = text.charAt(open);
    int i = open + 1;
    while (i < text.length() && text.charAt(i) != quote) {
      i += text.charAt(i) == '\\' && quote != '`' ? 2 : 1;
    }
    return Math.min(text.length(), i + 1);
  }

  /// The node as Go prints it, its own blanks in place of the author's.
  String written(Object node) {
    var out = new StringBuilder();
    write(node, out);
    return out.toString();
  }

  private void write(Object node, StringBuilder out) {
    switch (node) {
      case Operand operand -> write(operand, out);
      case Pipeline pipeline -> write(pipeline, out);
      case Pipeline.Command command -> write(command, out);
      case Node.Invoke(_, String name, var argument) -> {
        out.append("{{template ").append(Quote.of(name));
        argument.ifPresent(pipeline -> {
          out.append(' ');
          write(pipeline, out);
        });
        out.append("}}");
      }
      default -> out.append("{{}}");
    }
  }

  private void write(Operand operand, StringBuilder out) {
    switch (operand) {
      case Operand.Dot _ -> out.append('.');
      case Operand.Field field -> fields(field.names(), out);
      case Operand.Variable variable -> {
        out.append(variable.name());
        fields(variable.fields(), out);
      }
      case Operand.Function function -> out.append(function.name());
      case Operand.Nested nested -> write(nested.pipeline(), out);
      case Operand.Chain chain -> {
        boolean nested = chain.of() instanceof Operand.Nested;
        out.append(nested ? "(" : "");
        write(chain.of(), out);
        out.append(nested ? ")" : "");
        fields(chain.fields(), out);
      }
      case Operand.Text literal -> out.append(text, literal.start(), quoteEnd(literal.start()));
      case Operand.Numeral number -> out.append(number.text());
      case Operand.Bool bool -> out.append(bool.value());
      case Operand.Nil _ -> out.append("nil");
    }
  }

  private static void fields(List<String> names, StringBuilder out) {
    names.forEach(name -> out.append('.').append(name));
  }

  private void write(Pipeline pipeline, StringBuilder out) {
    if (!pipeline.variables().isEmpty()) {
      out.append(String.join(", ", pipeline.variables()));
      out.append(pipeline.assigns() ? " = " : " := ");
    }
    String between = "";
    for (Pipeline.Command command : pipeline.commands()) {
      out.append(between);
      write(command, out);
      between = " | ";
    }
  }

  private void write(Pipeline.Command command, StringBuilder out) {
    String between = "";
    for (Operand operand : command.operands()) {
      out.append(between);
      boolean nested = operand instanceof Operand.Nested;
      out.append(nested ? "(" : "");
      write(operand, out);
      out.append(nested ? ")" : "");
      between = " ";
    }
  }
}
