package dev.lynceus.check.template;

import dev.lynceus.gotemplate.Node;
import dev.lynceus.gotemplate.Operand;
import dev.lynceus.gotemplate.Pipeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

  private static final Set<String> PICKING = Set.of("index", "get", "dig", "pluck");
  private static final Set<String> INDENTING = Set.of("indent", "nindent");

  private final Set<String> parameters;
  private final Map<String, Optional<String>> variables = new HashMap<>();
  private final Map<String, List<Node>> defined;
  private final Set<String> entered = new HashSet<>();
  private final YamlQuotes quotes = new YamlQuotes();
  private final List<Print> found = new ArrayList<>();

  /// A parameter printed as it is.
  ///
  /// @param start the offset of the action
  record Print(String parameter, int start) {}

  private Printed(Map<String, List<Node>> defined, Set<String> parameters) {
    this.defined = defined;
    this.parameters = parameters;
  }

  /// Every action that prints one of the parameters, in the order of the text.
  static List<Print> of(List<Node> nodes, Map<String, List<Node>> defined, Set<String> parameters) {
    var printed = new Printed(defined, parameters);
    printed.nodes(nodes, new Dot(true, Optional.empty()));
    defined.values().forEach(d -> printed.nodes(d, new Dot(true, Optional.empty())));
    return printed.found;
  }

  /// What `.` is: everything, or a value that may come from a parameter.
  private record Dot(boolean root, Optional<String> from) {}

  private void nodes(List<Node> nodes, Dot dot) {
    for (Node node : nodes) {
      node(node, dot);
    }
  }

  private void node(Node node, Dot dot) {
    switch (node) {
      case Node.Break _, Node.Continue _ -> {}
      case Node.Text t -> quotes.read(t.text());
      case Node.Action a -> {
        Optional<String> from = from(a.pipeline(), dot, quotes.areOpen());
        declare(a.pipeline(), from);
        if (a.pipeline().variables().isEmpty()) {
          from.ifPresent(p -> found.add(new Print(p, a.start())));
          quotes.word();
        }
      }
      case Node.If i -> {
        declare(i.condition(), from(i.condition(), dot, false));
        branches(i.body(), dot, i.otherwise(), dot);
      }
      case Node.With w -> {
        Optional<String> from = from(w.value(), dot, false);
        declare(w.value(), from);
        branches(w.body(), new Dot(false, from), w.otherwise(), dot);
      }
      case Node.Range r -> {
        Optional<String> from = from(r.values(), dot, false);
        declare(r.values(), from);
        branches(r.body(), new Dot(false, from), r.otherwise(), dot);
      }
      case Node.Invoke i -> {
        Optional<String> from = i.argument().flatMap(p -> from(p, dot, false));
        if (from.isPresent() && entered.add(i.name())) {
          nodes(defined.getOrDefault(i.name(), List.of()), new Dot(false, from));
        }
      }
    }
  }

  private void branches(List<Node> body, Dot inner, List<Node> otherwise, Dot outer) {
    char before = quotes.open();
    nodes(body, inner);
    char behind = quotes.open();
    quotes.reopen(before);
    nodes(otherwise, outer);
    quotes.reopen(behind);
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
              || function.equals("printf") && isHarmlessFormat(command, quoted);
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
    Optional<String> picked = PICKING.contains(function) ? picked(command, dot) : Optional.empty();
    if (picked.isPresent()) {
      return picked;
    }
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
    for (int n = 1; n <= Math.min(2, names.size()); n++) {
      String name = String.join(".", names.subList(0, n));
      if (parameters.contains(name)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /// What `index . "title"` and its like take from all parameters.
  private Optional<String> picked(Pipeline.Command command, Dot dot) {
    boolean all =
        command.operands().stream()
            .anyMatch(o ->
                o instanceof Operand.Dot && dot.root()
                    || o instanceof Operand.Variable v
                        && v.name().equals("$")
                        && v.fields().isEmpty());
    List<String> keys =
        command.operands().stream()
            .filter(Operand.Text.class::isInstance)
            .map(o -> ((Operand.Text) o).text())
            .toList();
    return all ? parameter(keys) : Optional.empty();
  }

  /// Whether a format prints nothing as it comes: numbers and truth values, and `%q`, which quotes.
  private static boolean isHarmlessFormat(Pipeline.Command command, boolean quoted) {
    if (command.operands().size() < 2 || !(command.operands().get(1) instanceof Operand.Text t)) {
      return false;
    }
    String format = t.text();
    for (int at = format.indexOf('%'); at >= 0; at = format.indexOf('%', at + 1)) {
      do {
        at++;
      } while (at < format.length() && "+-# 0123456789.[]*".indexOf(format.charAt(at)) >= 0);
      char verb = at < format.length() ? format.charAt(at) : 'v';
      if (verb == 's' || verb == 'v' || verb == 'q' && quoted) {
        return false;
      }
    }
    return true;
  }
}
