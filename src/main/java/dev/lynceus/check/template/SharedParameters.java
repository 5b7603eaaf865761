package dev.lynceus.check.template;

import dev.lynceus.gotemplate.Node;
import dev.lynceus.gotemplate.Operand;
import dev.lynceus.gotemplate.Parsed;
import dev.lynceus.gotemplate.Pipeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Follows through a template what belongs to the parameters themselves, and finds the calls that
/// change it.
final class SharedParameters {
  /// Functions of sprig 3.3.0 that change their first argument.
  private static final Set<String> CHANGING =
      Set.of("set", "unset", "merge", "mergeOverwrite", "mustMerge", "mustMergeOverwrite");

  /// Functions that give one of their arguments, or a part of it.
  private static final Set<String> PASSING =
      Set.of("index", "get", "dig", "first", "last", "default", "coalesce", "ternary", "and", "or");

  /// How much a value has to do with the parameters.
  private enum Origin {
    FRESH,
    PART,
    ROOT
  }

  /// A call that changes the parameters.
  ///
  /// @param whole whether it is handed all of them at once, not something in them
  record Change(int start, String function, boolean whole) {}

  private final Map<String, List<Node>> defined;
  private final Set<String> entered = new HashSet<>();
  private final List<Change> changes = new ArrayList<>();
  private final Map<String, Origin> variables = new HashMap<>();

  private SharedParameters(Map<String, List<Node>> defined) {
    this.defined = defined;
    variables.put("$", Origin.ROOT);
  }

  static List<Change> changes(Parsed.Template template) {
    var reading = new SharedParameters(template.defined());
    reading.nodes(template.nodes(), Origin.ROOT);
    return reading.changes;
  }

  private void nodes(List<Node> nodes, Origin dot) {
    for (Node node : nodes) {
      switch (node) {
        case Node.Text _, Node.Break _, Node.Continue _ -> {}
        case Node.Action(int _, Pipeline pipeline) -> pipeline(pipeline, dot);
        case Node.If branch -> {
          pipeline(branch.condition(), dot);
          nodes(branch.body(), dot);
          nodes(branch.otherwise(), dot);
        }
        case Node.With branch -> {
          Origin value = pipeline(branch.value(), dot);
          nodes(branch.body(), value);
          nodes(branch.otherwise(), dot);
        }
        case Node.Range loop -> {
          Origin item = part(pipeline(loop.values(), dot));
          loop.values().variables().forEach(v -> variables.put(v, item));
          nodes(loop.body(), item);
          nodes(loop.otherwise(), dot);
        }
        case Node.Invoke invoke ->
            invoke.argument().ifPresent(p -> invoke(invoke, pipeline(p, dot)));
      }
    }
  }

  /// A definition is looked into once for each kind of argument.
  private void invoke(Node.Invoke invoke, Origin argument) {
    if (argument != Origin.FRESH && entered.add(invoke.name() + " " + argument)) {
      Origin outer = variables.getOrDefault("$", Origin.ROOT);
      variables.put("$", argument);
      nodes(defined.getOrDefault(invoke.name(), List.of()), argument);
      variables.put("$", outer);
    }
  }

  private Origin pipeline(Pipeline pipeline, Origin dot) {
    Origin value = Origin.FRESH;
    boolean first = true;
    for (Pipeline.Command command : pipeline.commands()) {
      var arguments = new ArrayList<Origin>();
      for (Operand operand : command.operands()) {
        arguments.add(operand(operand, dot));
      }
      if (!first) {
        arguments.add(value);
      }
      value = command(command.operands().getFirst(), arguments);
      first = false;
    }
    for (String variable : pipeline.variables()) {
      variables.put(variable, value);
    }
    return value;
  }

  private Origin command(Operand head, List<Origin> values) {
    if (!(head instanceof Operand.Function(int start, String name)) || values.size() < 2) {
      return values.getFirst();
    }
    Origin target = values.get(1);
    if (CHANGING.contains(name)) {
      if (target != Origin.FRESH) {
        changes.add(new Change(start, name, target == Origin.ROOT));
      }
      return target;
    }
    return PASSING.contains(name) && values.stream().skip(1).anyMatch(o -> o != Origin.FRESH)
        ? Origin.PART
        : Origin.FRESH;
  }

  private Origin operand(Operand operand, Origin dot) {
    return switch (operand) {
      case Operand.Dot _ -> dot;
      case Operand.Field _ -> part(dot);
      case Operand.Variable(int _, String name, List<String> fields) -> {
        Origin value = variables.getOrDefault(name, Origin.FRESH);
        yield fields.isEmpty() ? value : part(value);
      }
      case Operand.Nested(int _, Pipeline inner) -> pipeline(inner, dot);
      case Operand.Chain(int _, Operand of, List<String> _) -> part(operand(of, dot));
      case Operand.Function _, Operand.Text _, Operand.Numeral _, Operand.Bool _, Operand.Nil _ ->
          Origin.FRESH;
    };
  }

  private static Origin part(Origin whole) {
    return whole == Origin.FRESH ? Origin.FRESH : Origin.PART;
  }
}
