package dev.lynceus.check.template;

import dev.lynceus.gotemplate.Functions;
import dev.lynceus.gotemplate.Node;
import dev.lynceus.gotemplate.Operand;
import dev.lynceus.gotemplate.Parsed;
import dev.lynceus.gotemplate.Pipeline;
import dev.lynceus.gotemplate.TemplateParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Which parameters some templates use, and whether one of them is asked for although it may be
/// missing.
final class ParameterUse {
  /// Functions that are called with what may not be there.
  private static final Set<String> LENIENT =
      Set.of(
          "default",
          "or",
          "and",
          "not",
          "coalesce",
          "empty",
          "ternary",
          "any",
          "all",
          "eq",
          "ne",
          "get",
          "hasKey",
          "dig",
          "kindIs",
          "typeIs",
          "kindOf",
          "typeOf",
          "compact",
          "pluck");

  private final List<String> used = new ArrayList<>();
  private boolean lenient;

  /// Looks into one text; one that Go refuses uses nothing.
  void add(String text) {
    if (TemplateParser.parse(text, Functions.ARGO_CD) instanceof Parsed.Template t) {
      nodes(t.nodes());
      t.defined().values().forEach(this::nodes);
    }
  }

  /// The parameters, dotted, in the order found; `.` stands for all of them at once.
  List<String> used() {
    return used;
  }

  /// Whether a template tests a parameter, or has something ready in its place.
  boolean isLenient() {
    return lenient;
  }

  private void nodes(List<Node> nodes) {
    for (Node node : nodes) {
      switch (node) {
        case Node.Text _, Node.Break _, Node.Continue _ -> {}
        case Node.Action a -> pipeline(a.pipeline(), false);
        case Node.If i -> branch(i.condition(), i.body(), i.otherwise());
        case Node.With w -> branch(w.value(), w.body(), w.otherwise());
        case Node.Range r -> branch(r.values(), r.body(), r.otherwise());
        case Node.Invoke i -> i.argument().ifPresent(p -> pipeline(p, false));
      }
    }
  }

  private void branch(Pipeline condition, List<Node> body, List<Node> otherwise) {
    pipeline(condition, true);
    nodes(body);
    nodes(otherwise);
  }

  private void pipeline(Pipeline pipeline, boolean tested) {
    boolean calls =
        pipeline.commands().stream().anyMatch(c -> LENIENT.contains(Meaning.function(c)));
    for (Pipeline.Command command : pipeline.commands()) {
      command.operands().forEach(o -> operand(o, tested || calls));
    }
  }

  private void operand(Operand operand, boolean tested) {
    switch (operand) {
      case Operand.Dot _ -> used.add(".");
      case Operand.Field f -> use(f.names(), tested);
      case Operand.Variable v -> {
        if (v.name().equals("$") && !v.fields().isEmpty()) {
          use(v.fields(), tested);
        }
        lenient |= tested;
      }
      case Operand.Nested n -> pipeline(n.pipeline(), tested);
      case Operand.Chain c -> {
        operand(c.of(), tested);
        lenient |= tested;
      }
      case Operand.Function _,
          Operand.Text _,
          Operand.Numeral _,
          Operand.Bool _,
          Operand.Nil _ -> {}
    }
  }

  private void use(List<String> names, boolean tested) {
    used.add("." + String.join(".", names));
    lenient |= tested;
  }
}
