package dev.lynceus.gotemplate;

import dev.lynceus.gotemplate.print.Print;
import dev.lynceus.gotemplate.print.Quote;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoDuration;
import dev.lynceus.gotemplate.value.GoList;
import dev.lynceus.gotemplate.value.GoMap;
import dev.lynceus.gotemplate.value.GoTextMap;
import dev.lynceus.gotemplate.value.GoTime;
import dev.lynceus.gotemplate.value.GoVersion;
import dev.lynceus.gotemplate.value.Types;
import java.util.List;
import java.util.Map;

/// Turns the nodes of a template into steps: the `walk` functions in text/template/exec.go of Go
/// 1.26.
final class NodeCompiler {
  private final PipelineCompiler pipelines;
  private final Map<String, Block> blocks;

  /// @param blocks the templates that may be called by name; filled in once all are compiled
  NodeCompiler(PipelineCompiler pipelines, Map<String, Block> blocks) {
    this.pipelines = pipelines;
    this.blocks = blocks;
  }

  /// The body of a template or a `{{define}}`.
  record Block(String name, Step body) {}

  Step all(List<Node> nodes) {
    Step[] steps = nodes.stream().map(this::step).toArray(Step[]::new);
    return switch (steps.length) {
      case 1 -> steps[0];
      default -> run -> sequence(steps, run);
    };
  }

  private static Step.Flow sequence(Step[] steps, Run run) {
    for (Step step : steps) {
      Step.Flow flow = step.run(run);
      if (flow != Step.Flow.NEXT) {
        return flow;
      }
    }
    return Step.Flow.NEXT;
  }

  private Step step(Node node) {
    return switch (node) {
      case Node.Text(_, String text) ->
          run -> {
            run.step();
            run.print(text);
            return Step.Flow.NEXT;
          };
      case Node.Action action -> action(action);
      case Node.If branch -> branch(branch);
      case Node.With with -> with(with);
      case Node.Range range -> range(range);
      case Node.Break _ -> run -> Step.Flow.BREAK;
      case Node.Continue _ -> run -> Step.Flow.CONTINUE;
      case Node.Invoke invoke -> invoke(invoke);
    };
  }

  private Step action(Node.Action action) {
    Expression pipeline = pipelines.pipeline(action.pipeline());
    boolean prints = action.pipeline().variables().isEmpty();
    return run -> {
      Go value = pipeline.value(run);
      if (prints) {
        run.weigh(value);
        run.print(value instanceof Go.Nothing ? "<no value>" : Print.show(value));
      }
      return Step.Flow.NEXT;
    };
  }

  private Step branch(Node.If branch) {
    Expression condition = pipelines.pipeline(branch.condition());
    Step body = all(branch.body());
    Step otherwise = all(branch.otherwise());
    return run -> {
      int mark = run.mark();
      run.enter(1);
      Step.Flow flow = (Types.isTrue(condition.value(run)) ? body : otherwise).run(run);
      run.leave(1);
      run.pop(mark);
      return flow;
    };
  }

  private Step with(Node.With with) {
    Expression expression = pipelines.pipeline(with.value());
    Step body = all(with.body());
    Step otherwise = all(with.otherwise());
    return run -> {
      int mark = run.mark();
      run.enter(1);
      Go value = expression.value(run);
      Step.Flow flow = Types.isTrue(value) ? at(value, false, body, run) : otherwise.run(run);
      run.leave(1);
      run.pop(mark);
      return flow;
    };
  }

  /// Runs a body whose dot is the value.
  private static Step.Flow at(Go value, boolean isItem, Step body, Run run) {
    Go dot = run.dot;
    boolean dotIsItem = run.dotIsItem;
    run.dot = value;
    run.dotIsItem = isItem;
    Step.Flow flow = body.run(run);
    run.dot = dot;
    run.dotIsItem = dotIsItem;
    return flow;
  }

  private Step range(Node.Range range) {
    Expression values = pipelines.pipeline(range.values());
    Step body = all(range.body());
    Step otherwise = range.otherwise().isEmpty() ? run -> Step.Flow.NEXT : all(range.otherwise());
    List<String> variables = range.values().variables();
    var loop = new Loop(variables, range.values().assigns(), body);
    return run -> {
      int mark = run.mark();
      run.enter(1);
      Step.Flow flow = loop.run(run, values.value(run)) ? Step.Flow.NEXT : otherwise.run(run);
      run.leave(1);
      run.pop(mark);
      return flow;
    };
  }

  /// The rounds of a `{{range}}`.
  private record Loop(List<String> variables, boolean assigns, Step body) {
    /// Answers whether there was any round.
    boolean run(Run run, Go values) {
      int mark = run.mark();
      return switch (values) {
        case GoList list -> {
          boolean any = list.element() == GoList.Element.ANY;
          int size = list.size();
          for (int i = 0; i < size && round(run, mark, new Go.Int(i), list.get(i), any); i++) {
            run.step();
          }
          yield size > 0;
        }
        case GoMap map -> {
          String[] keys = map.keys();
          // Go sorts the map once; what the body sets or unsets shows in none of the rounds
          Go[] fields = new Go[keys.length];
          for (int i = 0; i < keys.length; i++) {
            Go field = map.get(keys[i]);
            fields[i] = field == null ? Go.NIL : field;
          }
          for (int i = 0; i < keys.length; i++) {
            run.step();
            if (!round(run, mark, new Go.Text(keys[i]), fields[i], true)) {
              break;
            }
          }
          yield keys.length > 0;
        }
        case GoTextMap map -> {
          String[] keys = map.keys();
          for (String key : keys) {
            run.step();
            Go text = map.get(key);
            if (!round(run, mark, new Go.Text(key), text == null ? Go.EMPTY : text, false)) {
              break;
            }
          }
          yield keys.length > 0;
        }
        case Go.Nothing _ -> false;
        case Go.Int _, Go.Int64 _, Go.Uint8 _, Go.Uint64 _, GoDuration _ ->
            count(run, mark, values);
        case Go.Text _, Go.Bool _, Go.Float64 _, Go.Complex128 _, GoTime _, GoVersion _ ->
            throw run.error("range can't iterate over " + Print.show(values));
      };
    }

    private boolean count(Run run, int mark, Go number) {
      if (variables.size() > 1) {
        throw run.error(
            "can't use " + Print.show(number) + " to iterate over more than one variable");
      }
      Long end = Types.integer(number);
      long rounds = end == null ? 0 : end;
      for (long i = 0; i < rounds; i++) {
        run.step();
        Go value =
            switch (number) {
              case Go.Int64 _ -> new Go.Int64(i);
              case Go.Uint8 _ -> new Go.Uint8((int) i);
              case Go.Uint64 _ -> new Go.Uint64(i);
              case GoDuration _ -> new GoDuration(i);
              case Go.Text _,
                  Go.Bool _,
                  Go.Int _,
                  Go.Float64 _,
                  Go.Complex128 _,
                  Go.Nothing _,
                  GoList _,
                  GoMap _,
                  GoTextMap _,
                  GoTime _,
                  GoVersion _ ->
                  new Go.Int(i);
            };
        if (!round(run, mark, Go.NO_VALUE, value, false)) {
          break;
        }
      }
      return rounds > 0;
    }

    /// One round; answers whether to go on.
    private boolean round(Run run, int mark, Go index, Go item, boolean isItem) {
      if (!variables.isEmpty()) {
        if (!assigns) {
          run.setTop(1, item, isItem);
          if (variables.size() > 1) {
            run.setTop(2, index, false);
          }
        } else if (variables.size() > 1) {
          run.set(variables.get(0), index, false);
          run.set(variables.get(1), item, isItem);
        } else {
          run.set(variables.get(0), item, isItem);
        }
      }
      Step.Flow flow = at(item, isItem, body, run);
      run.pop(mark);
      return flow != Step.Flow.BREAK;
    }
  }

  private Step invoke(Node.Invoke invoke) {
    Expression argument = invoke.argument().map(pipelines::pipeline).orElse(run -> Go.NO_VALUE);
    String name = invoke.name();
    return run -> {
      run.step();
      run.at = invoke;
      Block block = blocks.get(name);
      if (block == null) {
        throw run.error("template " + Quote.of(name) + " not defined");
      }
      run.enter(4);
      Go data = argument.value(run);
      int before = run.hide();
      String caller = run.name;
      run.name = block.name();
      run.push("$", data);
      at(data, false, block.body(), run);
      run.name = caller;
      run.reveal(before);
      run.leave(4);
      return Step.Flow.NEXT;
    };
  }
}
