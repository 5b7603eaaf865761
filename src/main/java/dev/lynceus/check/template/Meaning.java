package dev.lynceus.check.template;

import dev.lynceus.gotemplate.Operand;
import dev.lynceus.gotemplate.Pipeline;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What the words of a template stand for in one run of it, as far as its branches ask: a name for
/// each value, equal where the values are equal, and whether it is true.
///
/// Go's truth: `text/template.IsTrue`; `and`, `or`, `not`, `default` and comparisons with what is
/// empty are followed, everything else is one question, whose answer is assumed.
final class Meaning {
  /// Names longer than that are cut: a variable that holds itself twice would grow without end.
  private static final int LONGEST = 400;

  /// A value.
  ///
  /// @param name equal for equal values
  /// @param truth when it is known without asking
  record Known(String name, Optional<Boolean> truth) {}

  private final Predicate<String> assumed;
  private final Map<String, Known> variables = new HashMap<>();

  /// @param assumed answers whether the value of a name is true
  Meaning(Predicate<String> assumed) {
    this.assumed = assumed;
  }

  Map<String, Known> variables() {
    return variables;
  }

  boolean isTrue(Pipeline pipeline, String dot) {
    return truth(pipeline.commands(), dot);
  }

  Known of(Pipeline pipeline, String dot) {
    return new Known(name(pipeline, dot), Optional.of(isTrue(pipeline, dot)));
  }

  private boolean truth(List<Pipeline.Command> commands, String dot) {
    Pipeline.Command last = commands.getLast();
    String function = function(last);
    List<Pipeline.Command> before = commands.subList(0, commands.size() - 1);
    if (before.isEmpty()) {
      return truth(function, last, dot);
    }
    boolean alone = last.operands().size() == 1;
    return switch (function) {
      case "not", "empty" -> alone ? !truth(before, dot) : assumed.test(name(commands, dot));
      case "len" -> alone ? truth(before, dot) : assumed.test(name(commands, dot));
      case "default" ->
          last.operands().size() == 2
              ? truth(before, dot) || truth(last.operands().getLast(), dot)
              : assumed.test(name(commands, dot));
      default -> assumed.test(name(commands, dot));
    };
  }

  private boolean truth(String function, Pipeline.Command command, String dot) {
    List<Operand> arguments = command.operands().subList(1, command.operands().size());
    return switch (function) {
      case "and" -> arguments.stream().allMatch(a -> truth(a, dot));
      case "or", "coalesce" -> arguments.stream().anyMatch(a -> truth(a, dot));
      case "default" ->
          arguments.size() == 2
              && (truth(arguments.getLast(), dot) || truth(arguments.getFirst(), dot));
      case "not", "empty" -> arguments.size() == 1 && !truth(arguments.getFirst(), dot);
      case "len" -> arguments.size() == 1 && truth(arguments.getFirst(), dot);
      case "list", "dict", "tuple" -> !arguments.isEmpty();
      default ->
          arguments.isEmpty()
              ? truth(command.operands().getFirst(), dot)
              : Comparison.of(function, arguments)
                  .map(c -> truth(c.value(), dot) == c.full())
                  .orElseGet(() -> compared(function, command, dot));
    };
  }

  private boolean compared(String function, Pipeline.Command command, String dot) {
    String name = name(command, dot);
    return function.equals("ne") ? !assumed.test("eq" + name.substring(2)) : assumed.test(name);
  }

  private boolean truth(Operand operand, String dot) {
    return switch (operand) {
      case Operand.Nested n -> isTrue(n.pipeline(), dot);
      case Operand.Bool b -> b.value();
      case Operand.Text t -> !t.text().isEmpty();
      case Operand.Numeral n -> !n.text().equals("0");
      case Operand.Nil _ -> false;
      case Operand.Variable v when v.fields().isEmpty() && variables.containsKey(v.name()) -> {
        Known known = variables.get(v.name());
        yield known.truth().orElseGet(() -> assumed.test(known.name()));
      }
      case Operand.Dot _,
          Operand.Field _,
          Operand.Variable _,
          Operand.Function _,
          Operand.Chain _ ->
          assumed.test(name(operand, dot));
    };
  }

  String name(Pipeline pipeline, String dot) {
    return name(pipeline.commands(), dot);
  }

  private String name(List<Pipeline.Command> commands, String dot) {
    return cut(String.join(" | ", commands.stream().map(c -> name(c, dot)).toList()));
  }

  private String name(Pipeline.Command command, String dot) {
    return cut(String.join(" ", command.operands().stream().map(o -> name(o, dot)).toList()));
  }

  private static String cut(String name) {
    return name.length() <= LONGEST
        ? name
        : name.substring(0, LONGEST / 2) + "#" + name.length() + "#" + name.hashCode();
  }

  private String name(Operand operand, String dot) {
    return switch (operand) {
      case Operand.Dot _ -> dot.isEmpty() ? "." : dot;
      case Operand.Field f -> dot + fields(f.names());
      case Operand.Variable v ->
          (v.name().equals("$")
                  ? v.fields().isEmpty() ? "." : ""
                  : Optional.ofNullable(variables.get(v.name())).map(Known::name).orElse(v.name()))
              + fields(v.fields());
      case Operand.Function f -> f.name();
      case Operand.Nested n -> "(" + name(n.pipeline(), dot) + ")";
      case Operand.Chain c -> name(c.of(), dot) + fields(c.fields());
      case Operand.Text t -> '"' + t.text() + '"';
      case Operand.Numeral n -> n.text();
      case Operand.Bool b -> String.valueOf(b.value());
      case Operand.Nil _ -> "nil";
    };
  }

  private static String fields(List<String> names) {
    return names.isEmpty() ? "" : "." + String.join(".", names);
  }

  /// The function that a command calls; empty when it calls none.
  static String function(Pipeline.Command command) {
    return command.operands().getFirst() instanceof Operand.Function f ? f.name() : "";
  }
}
