package dev.lynceus.expand;

import dev.lynceus.gotemplate.Functions;
import dev.lynceus.gotemplate.Node;
import dev.lynceus.gotemplate.Operand;
import dev.lynceus.gotemplate.Parsed;
import dev.lynceus.gotemplate.Pipeline;
import dev.lynceus.gotemplate.TemplateParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The parameters that a text of a set names, dotted and without a leading dot.
///
/// In Go templates also through `index`, `get`, `dig`, `pluck` and variables, and inside `with` and
/// `range`, whose dot is a part of the parameters. A text that Go refuses names none.
public final class UsedParameters {
  private static final Set<String> PICKING = Set.of("index", "get", "dig", "pluck");

  /// No parameter has a longer name; one that grows in a variable is cut.
  private static final int LONGEST = 400;

  private final List<String> found = new ArrayList<>();
  private final Map<String, List<Node>> defined;
  private final Map<String, String> variables = new HashMap<>();
  private final Set<String> entered = new HashSet<>();

  private UsedParameters(Map<String, List<Node>> defined) {
    this.defined = defined;
  }

  /// The parameters that a text of a template names.
  ///
  /// @param goTemplate whether the set is written in Go's language
  /// @return in the order found, each as often as it is named
  public static List<String> of(String text, boolean goTemplate) {
    if (!goTemplate) {
      return tags(text);
    }
    return switch (TemplateParser.parse(text, Functions.ARGO_CD)) {
      case Parsed.Refused _ -> List.of();
      case Parsed.Template template -> {
        var used = new UsedParameters(template.defined());
        used.nodes(template.nodes(), "");
        yield used.found;
      }
    };
  }

  private static List<String> tags(String text) {
    var names = new ArrayList<String>();
    for (int open = text.indexOf("{{"); open >= 0; ) {
      int close = text.indexOf("}}", open + 2);
      if (close < 0) {
        break;
      }
      names.add(text.substring(open + 2, close).strip());
      open = text.indexOf("{{", close + 2);
    }
    return names;
  }

  /// @param dot the name of what the dot is; empty for all parameters
  private void nodes(List<Node> nodes, String dot) {
    for (Node node : nodes) {
      switch (node) {
        case Node.Text _, Node.Break _, Node.Continue _ -> {}
        case Node.Action a -> pipeline(a.pipeline(), dot);
        case Node.If i -> {
          pipeline(i.condition(), dot);
          nodes(i.body(), dot);
          nodes(i.otherwise(), dot);
        }
        case Node.With w -> {
          nodes(w.body(), pipeline(w.value(), dot));
          nodes(w.otherwise(), dot);
        }
        case Node.Range r -> {
          nodes(r.body(), pipeline(r.values(), dot));
          nodes(r.otherwise(), dot);
        }
        case Node.Invoke i -> {
          String argument = i.argument().map(p -> pipeline(p, dot)).orElse("");
          if (entered.add(i.name() + " " + argument)) {
            nodes(defined.getOrDefault(i.name(), List.of()), argument);
          }
        }
      }
    }
  }

  /// Notes what a pipeline names, and gives the parameter that its value is, or a part of; empty
  /// when it is all of them or none.
  private String pipeline(Pipeline pipeline, String dot) {
    String value = "";
    for (Pipeline.Command command : pipeline.commands()) {
      String own = command(command, dot);
      value = own.isEmpty() ? value : own;
    }
    for (String variable : pipeline.variables()) {
      variables.put(variable, value);
    }
    return value;
  }

  private String command(Pipeline.Command command, String dot) {
    List<Operand> operands = command.operands();
    boolean picks = operands.getFirst() instanceof Operand.Function f && PICKING.contains(f.name());
    String value = "";
    boolean of = false;
    var keys = new StringBuilder();
    for (Operand operand : operands) {
      if (picks && operand instanceof Operand.Text t) {
        keys.append('.').append(t.text());
        continue;
      }
      of |= isWhole(operand, dot);
      String own = operand(operand, dot, picks);
      value = value.isEmpty() ? own : value;
    }
    if (!picks || keys.isEmpty() || value.isEmpty() && !of) {
      if (picks && !value.isEmpty()) {
        found.add(value);
      }
      return value;
    }
    String name = cut(value.isEmpty() ? keys.substring(1) : value + keys);
    found.add(name);
    return name;
  }

  private static boolean isWhole(Operand operand, String dot) {
    return operand instanceof Operand.Dot && dot.isEmpty()
        || operand instanceof Operand.Variable v && v.name().equals("$") && v.fields().isEmpty();
  }

  /// @param quiet whether somebody else notes the name, longer
  private String operand(Operand operand, String dot, boolean quiet) {
    String name =
        switch (operand) {
          case Operand.Dot _ -> dot;
          case Operand.Field f -> below(dot, f.names());
          case Operand.Variable v -> below(variables.getOrDefault(v.name(), ""), v.fields());
          case Operand.Nested n -> pipeline(n.pipeline(), dot);
          case Operand.Chain c -> below(operand(c.of(), dot, true), c.fields());
          case Operand.Function _,
              Operand.Text _,
              Operand.Numeral _,
              Operand.Bool _,
              Operand.Nil _ ->
              "";
        };
    if (!quiet && !name.isEmpty()) {
      found.add(name);
    }
    return name;
  }

  private static String below(String name, List<String> fields) {
    String more = String.join(".", fields);
    return cut(name.isEmpty() || more.isEmpty() ? name + more : name + "." + more);
  }

  private static String cut(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
  }
}
