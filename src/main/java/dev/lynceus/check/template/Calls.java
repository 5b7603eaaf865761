package dev.lynceus.check.template;

import dev.lynceus.gotemplate.Node;
import dev.lynceus.gotemplate.Operand;
import dev.lynceus.gotemplate.Parsed;
import dev.lynceus.gotemplate.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every pipeline of a template, those in parentheses and in definitions included.
final class Calls {
  private final List<Pipeline> pipelines = new ArrayList<>();
  private final List<Node.Range> ranges = new ArrayList<>();

  private Calls() {}

  /// @param ranges every loop
  record All(List<Pipeline> pipelines, List<Node.Range> ranges) {
    All {
      pipelines = List.copyOf(pipelines);
      ranges = List.copyOf(ranges);
    }
  }

  static All of(Parsed.Template template) {
    var calls = new Calls();
    calls.nodes(template.nodes());
    template.defined().values().forEach(calls::nodes);
    return new All(calls.pipelines, calls.ranges);
  }

  private void nodes(List<Node> nodes) {
    for (Node node : nodes) {
      switch (node) {
        case Node.Text _, Node.Break _, Node.Continue _ -> {}
        case Node.Action(int _, Pipeline pipeline) -> pipeline(pipeline);
        case Node.If(int _, Pipeline value, List<Node> body, List<Node> otherwise) ->
            branches(value, body, otherwise);
        case Node.With(int _, Pipeline value, List<Node> body, List<Node> otherwise) ->
            branches(value, body, otherwise);
        case Node.Range range -> {
          ranges.add(range);
          branches(range.values(), range.body(), range.otherwise());
        }
        case Node.Invoke(int _, String _, Optional<Pipeline> argument) ->
            argument.ifPresent(this::pipeline);
      }
    }
  }

  private void branches(Pipeline value, List<Node> body, List<Node> otherwise) {
    pipeline(value);
    nodes(body);
    nodes(otherwise);
  }

  private void pipeline(Pipeline pipeline) {
    pipelines.add(pipeline);
    for (Pipeline.Command command : pipeline.commands()) {
      command.operands().forEach(this::operand);
    }
  }

  private void operand(Operand operand) {
    switch (operand) {
      case Operand.Nested(int _, Pipeline inner) -> pipeline(inner);
      case Operand.Chain(int _, Operand of, List<String> _) -> operand(of);
      case Operand.Dot _,
          Operand.Field _,
          Operand.Variable _,
          Operand.Function _,
          Operand.Text _,
          Operand.Numeral _,
          Operand.Bool _,
          Operand.Nil _ -> {}
    }
  }
}
