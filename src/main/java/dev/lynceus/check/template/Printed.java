package dev.lynceus.check.template;

import dev.lynceus.gotemplate.Node;
import dev.lynceus.gotemplate.Operand;
import dev.lynceus.gotemplate.Pipeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Follows parameters through a template to where they are printed without being escaped.
final class Printed {
  /// Functions whose result is one value of JSON, and so of YAML, whatever they are given; bare
  /// only, between quotes they add quotes.
  private static final Set<String> QUOTING =
      Set.of(
          "toJson",
          "toRawJson",
          "toPrettyJson",
          "mustToJson",
          "mustToRawJson",
          "mustToPrettyJson",
          "quote");

  /// Functions whose result cannot hold what YAML would take for its own.
  private static final Set<String> HARMLESS =
      Set.of(
          "b64enc",
          "b32enc",
          "urlquery",
          "normalize",
          "slugify",
          "adler32sum",
          "sha1sum",
          "sha256sum",
          "sha512sum",
          "int",
          "int64",
          "float64",
          "atoi",
          "len",
          "eq",
          "ne",
          "lt",
          "le",
          "gt",
          "ge",
          "not",
          "empty",
          "contains",
          "hasPrefix",
          "hasSuffix",
          "hasKey",
          "has",
          "regexMatch",
          "mustRegexMatch",
          "regexReplaceAll",
          "mustRegexReplaceAll",
          "regexReplaceAllLiteral",
          "mustRegexReplaceAllLiteral",
          "semverCompare",
          "deepEqual",
          "kindOf",
          "typeOf",
          "kindIs",
          "typeIs",
          "any",
          "all",
          "fail");

  private static final Set<String> INDENTING = Set.of("indent", "nindent");

  private final Set<String> parameters;
  private final Map<String, Optional<String>> variables = new HashMap<>();
  private final List<Print> found = new ArrayList<>();

  /// A parameter printed as it is.
  ///
  /// @param start the offset of the action
  record Print(String parameter, int start) {}

  private Printed(Set<String> parameters) {
    this.parameters = parameters;
  }

  /// Every action that prints one of the parameters, in the order of the text.
  static List<Print> of(List<Node> nodes, Map<String, List<Node>> defined, Set<String> parameters) {
    var printed = new Printed(parameters);
    printed.nodes(nodes, new Dot(true, Optional.empty()));
    defined.values().forEach(d -> printed.nodes(d, new Dot(true, Optional.empty())));
    return printed.found;
  }

  /// What `.` is: everything, or a value that may come from a parameter.
  private record Dot(boolean root, Optional<String> from) {}

  private void nodes(List<Node> nodes, Dot dot) {
    boolean quoted = false;
    for (Node node : nodes) {
      node(node, dot, quoted);
      quoted = node instanceof Node.Text t && (t.text().endsWith("\"") || t.text().endsWith("'"));
    }
  }

  private void node(Node node, Dot dot, boolean quoted) {
    switch (node) {
      case Node.Text _, Node.Break _, Node.Continue _, Node.Invoke _ -> {}
      case Node.Action a -> {
        Optional<String> from = from(a.pipeline(), dot, quoted);
        declare(a.pipeline(), from);
        if (a.pipeline().variables().isEmpty()) {
          from.ifPresent(p -> found.add(new Print(p, a.start())));
        }
      }
      case Node.If i -> {
        declare(i.condition(), from(i.condition(), dot, false));
        nodes(i.body(), dot);
        nodes(i.otherwise(), dot);
      }
      case Node.With w -> {
        Optional<String> from = from(w.value(), dot, false);
        declare(w.value(), from);
        nodes(w.body(), new Dot(false, from));
        nodes(w.otherwise(), dot);
      }
      case Node.Range r -> {
        Optional<String> from = from(r.values(), dot, false);
        declare(r.values(), from);
        nodes(r.body(), new Dot(false, from));
        nodes(r.otherwise(), dot);
      }
    }
  }

  private void declare(Pipeline pipeline, Optional<String> from) {
    pipeline.variables().forEach(v -> variables.put(v, from));
  }

  /// The parameter that a pipeline's value is made of and not escaped from.
  private Optional<String> from(Pipeline pipeline, Dot dot, boolean quoted) {
    Optional<String> from = Optional.empty();
    String before = "";
    for (Pipeline.Command command : pipeline.commands()) {
      String function = Meaning.function(command);
      Optional<String> piped = from;
      boolean escapes =
          HARMLESS.contains(function)
              || QUOTING.contains(function) && !quoted
              || INDENTING.contains(function) && before.equals("toYaml")
              || function.equals("printf") && isHarmlessFormat(command);
      from = escapes ? Optional.empty() : piped.or(() -> from(function, command, dot, quoted));
      before = function;
    }
    return from;
  }

  private Optional<String> from(
      String function, Pipeline.Command command, Dot dot, boolean quoted) {
    int until =
        function.equals("ternary") || function.equals("index")
            ? Math.min(3, command.operands().size())
            : command.operands().size();
    for (Operand operand : command.operands().subList(0, until)) {
      Optional<String> from = from(operand, dot, quoted);
      if (from.isPresent()) {
        return from;
      }
    }
    return Optional.empty();
  }

  private Optional<String> from(Operand operand, Dot dot, boolean quoted) {
    return switch (operand) {
      case Operand.Dot _ -> dot.from();
      case Operand.Field f -> dot.root() ? parameter(f.names()) : dot.from();
      case Operand.Variable v ->
          v.name().equals("$")
              ? parameter(v.fields())
              : variables.getOrDefault(v.name(), Optional.empty());
      case Operand.Nested n -> from(n.pipeline(), dot, quoted);
      case Operand.Chain c -> from(c.of(), dot, quoted);
      case Operand.Function _, Operand.Text _, Operand.Numeral _, Operand.Bool _, Operand.Nil _ ->
          Optional.empty();
    };
  }

  private Optional<String> parameter(List<String> names) {
    return names.isEmpty() || !parameters.contains(names.getFirst())
        ? Optional.empty()
        : Optional.of(names.getFirst());
  }

  /// Whether a format prints nothing as it comes.
  private static boolean isHarmlessFormat(Pipeline.Command command) {
    return command.operands().size() > 1
        && command.operands().get(1) instanceof Operand.Text t
        && !t.text().contains("%s")
        && !t.text().contains("%v")
        && !t.text().contains("%+v")
        && !t.text().contains("%-");
  }
}
