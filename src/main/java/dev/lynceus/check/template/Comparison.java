package dev.lynceus.check.template;

import dev.lynceus.gotemplate.Operand;
import dev.lynceus.gotemplate.Pipeline;
import java.util.List;
import java.util.Optional;

/// A comparison that asks no more than whether a value is empty: `gt (len .x) 0`, `ne .x ""`, `eq
/// .x true`.
///
/// @param full whether it holds when the value is not empty
record Comparison(Operand value, boolean full) {
  static Optional<Comparison> of(String function, List<Operand> arguments) {
    if (arguments.size() != 2) {
      return Optional.empty();
    }
    Operand value = arguments.getFirst();
    String with =
        switch (arguments.getLast()) {
          case Operand.Text t when t.text().isEmpty() -> "nothing";
          case Operand.Bool b -> b.value() ? "true" : "nothing";
          case Operand.Numeral n -> n.text();
          case Operand.Text _,
              Operand.Dot _,
              Operand.Field _,
              Operand.Variable _,
              Operand.Function _,
              Operand.Nested _,
              Operand.Chain _,
              Operand.Nil _ ->
              "";
        };
    Optional<Operand> counted = counted(value);
    Operand asked = counted.orElse(value);
    return switch (function + " " + with) {
      case "ne nothing", "eq true" -> Optional.of(new Comparison(asked, true));
      case "eq nothing", "ne true" -> Optional.of(new Comparison(asked, false));
      case "gt 0", "ge 1", "ne 0" -> counted.map(c -> new Comparison(c, true));
      case "eq 0", "lt 1", "le 0" -> counted.map(c -> new Comparison(c, false));
      default -> Optional.empty();
    };
  }

  /// What `(len .x)` or `(.x | len)` counts.
  private static Optional<Operand> counted(Operand value) {
    if (!(value instanceof Operand.Nested(int _, Pipeline pipeline))) {
      return Optional.empty();
    }
    List<Pipeline.Command> commands = pipeline.commands();
    Pipeline.Command last = commands.getLast();
    if (!Meaning.function(last).equals("len")) {
      return Optional.empty();
    }
    if (commands.size() == 1 && last.operands().size() == 2) {
      return Optional.of(last.operands().getLast());
    }
    return commands.size() == 2 && commands.getFirst().operands().size() == 1
        ? Optional.of(commands.getFirst().operands().getFirst())
        : Optional.empty();
  }
}
