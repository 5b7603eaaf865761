package dev.lynceus.gotemplate;

import dev.lynceus.gotemplate.function.FunctionTable;
import dev.lynceus.gotemplate.function.GoFunction;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.Unknowable;
import java.util.ArrayList;
import java.util.List;

/// Turns pipelines into expressions: `evalPipeline`, `evalCommand` and `evalArg` in
/// text/template/exec.go of Go 1.26, decided once instead of on each execution.
final class PipelineCompiler {
  private final Wording wording;

  PipelineCompiler(Wording wording) {
    this.wording = wording;
  }

  /// A command, given what the one before it made.
  private interface Stage {
    Go value(Run run, Go piped);
  }

  Expression pipeline(Pipeline pipeline) {
    List<Stage> stages = new ArrayList<>();
    for (Pipeline.Command command : pipeline.commands()) {
      stages.add(command(command, !stages.isEmpty()));
    }
    if (stages.size() == 1 && pipeline.variables().isEmpty()) {
      Stage only = stages.getFirst();
      return run -> {
        run.step();
        run.at = pipeline;
        return unwrapped(only.value(run, Go.NO_VALUE));
      };
    }
    Stage[] all = stages.toArray(Stage[]::new);
    String[] variables = pipeline.variables().toArray(String[]::new);
    boolean assigns = pipeline.assigns();
    return run -> {
      run.step();
      run.at = pipeline;
      Go value = Go.NO_VALUE;
      for (Stage stage : all) {
        value = unwrapped(stage.value(run, value));
      }
      for (String variable : variables) {
        if (assigns) {
          run.set(variable, value, false);
        } else {
          run.push(variable, value);
        }
      }
      return value;
    };
  }

  /// An interface that holds nothing is no value behind a command.
  private static Go unwrapped(Go value) {
    return Go.NIL.equals(value) ? Go.NO_VALUE : value;
  }

  private Stage command(Pipeline.Command command, boolean piped) {
    Operand first = command.operands().getFirst();
    List<Operand> rest = command.operands().subList(1, command.operands().size());
    boolean given = piped || !rest.isEmpty();
    return switch (first) {
      case Operand.Field field -> {
        var chain = new FieldChain(field, field.names(), arguments(rest), piped);
        yield (run, last) -> {
          run.at = field;
          return chain.walk(run, run.dot, run.dotIsItem, last);
        };
      }
      case Operand.Variable variable -> variable(variable, rest, piped);
      case Operand.Chain chain -> chain(chain, rest, piped);
      case Operand.Function function -> function(function, command, rest, piped);
      case Operand.Nested nested -> {
        Expression inside = pipeline(nested.pipeline());
        String words = notAFunction(first);
        yield (run, last) -> {
          if (given) {
            throw run.error(words);
          }
          run.enter(1);
          Go value = inside.value(run);
          run.leave(1);
          return value;
        };
      }
      case Operand.Dot _, Operand.Text _, Operand.Numeral _, Operand.Bool _, Operand.Nil _ ->
          word(first, given);
    };
  }

  private String notAFunction(Operand operand) {
    return "can't give argument to non-function " + wording.written(operand);
  }

  private Stage word(Operand word, boolean given) {
    String words = notAFunction(word);
    Expression value =
        switch (word) {
          case Operand.Dot _ -> run -> run.dot;
          case Operand.Nil _ ->
              run -> {
                throw run.error("nil is not a command");
              };
          case Operand.Field _,
              Operand.Variable _,
              Operand.Function _,
              Operand.Nested _,
              Operand.Chain _,
              Operand.Text _,
              Operand.Numeral _,
              Operand.Bool _ ->
              literal(word);
        };
    return (run, last) -> {
      run.at = word;
      if (given) {
        throw run.error(words);
      }
      return value.value(run);
    };
  }

  /// A literal where nothing says what type it should have.
  private Expression literal(Operand literal) {
    Object value =
        switch (literal) {
          case Operand.Text(_, String text) -> new Go.Text(text);
          case Operand.Bool(_, boolean bool) -> Go.of(bool);
          case Operand.Numeral(_, String text) -> NumberConstant.of(text).ideal();
          case Operand.Dot _,
              Operand.Field _,
              Operand.Variable _,
              Operand.Function _,
              Operand.Nested _,
              Operand.Chain _,
              Operand.Nil _ ->
              throw new IllegalArgumentException("no literal: " + literal);
        };
    if (value instanceof Go constant) {
      return run -> constant;
    }
    String words = value.toString();
    return run -> {
      run.at = literal;
      throw run.error(words);
    };
  }

  private Stage variable(Operand.Variable variable, List<Operand> rest, boolean piped) {
    String name = variable.name();
    if (variable.fields().isEmpty()) {
      boolean given = piped || !rest.isEmpty();
      String words = notAFunction(variable);
      return (run, last) -> {
        run.at = variable;
        Go value = run.get(name);
        if (given) {
          throw run.error(words);
        }
        return value;
      };
    }
    var chain = new FieldChain(variable, variable.fields(), arguments(rest), piped);
    return (run, last) -> {
      run.at = variable;
      return chain.walk(run, run.get(name), run.isItem(name), last);
    };
  }

  private Stage chain(Operand.Chain chain, List<Operand> rest, boolean piped) {
    var fields = new FieldChain(chain, chain.fields(), arguments(rest), piped);
    Expression of =
        switch (chain.of()) {
          case Operand.Nested nested -> pipeline(nested.pipeline());
          case Operand.Function function -> {
            Stage call = function(function, function, List.of(), false);
            yield run -> call.value(run, Go.NO_VALUE);
          }
          case Operand.Dot _,
              Operand.Field _,
              Operand.Variable _,
              Operand.Chain _,
              Operand.Text _,
              Operand.Numeral _,
              Operand.Bool _,
              Operand.Nil _ -> {
            Stage word = word(chain.of(), false);
            yield run -> word.value(run, Go.NO_VALUE);
          }
        };
    return (run, last) -> {
      run.at = chain.of();
      run.enter(1);
      Go receiver = of.value(run);
      run.leave(1);
      return fields.walk(run, receiver, false, last);
    };
  }

  private Stage function(Operand.Function function, Object at, List<Operand> rest, boolean piped) {
    GoFunction known = FunctionTable.find(function.name());
    if (known == null) {
      return (run, last) -> {
        run.at = at;
        throw new Unknowable(function.name());
      };
    }
    String callee = rest.isEmpty() ? "" : wording.written(rest.getFirst());
    var call = new CallSite(known, at, arguments(rest), piped, callee);
    return (run, last) -> {
      run.at = function;
      return call.call(run, last);
    };
  }

  private List<CallSite.Argument> arguments(List<Operand> operands) {
    return operands.stream().map(this::argument).toList();
  }

  private CallSite.Argument argument(Operand operand) {
    return switch (operand) {
      case Operand.Dot _ ->
          (run, wanted) -> {
            run.at = operand;
            return CallSite.validated(run, run.dot, wanted);
          };
      case Operand.Nil _ ->
          (run, wanted) -> {
            run.at = operand;
            Go nil = wanted.nil();
            if (nil == null) {
              throw run.error("cannot assign nil to " + wanted.type());
            }
            return nil;
          };
      case Operand.Field _, Operand.Variable _, Operand.Function _, Operand.Chain _ ->
          evaluated(operand, stage(operand));
      case Operand.Nested nested -> {
        Expression inside = pipeline(nested.pipeline());
        yield evaluated(
            nested.pipeline(),
            (run, last) -> {
              run.enter(1);
              Go value = inside.value(run);
              run.leave(1);
              return value;
            });
      }
      case Operand.Text _, Operand.Numeral _, Operand.Bool _ -> constant(operand);
    };
  }

  private Stage stage(Operand operand) {
    return switch (operand) {
      case Operand.Function function -> function(function, function, List.of(), false);
      case Operand.Variable variable -> variable(variable, List.of(), false);
      case Operand.Chain chain -> chain(chain, List.of(), false);
      case Operand.Dot _,
          Operand.Field _,
          Operand.Nested _,
          Operand.Text _,
          Operand.Numeral _,
          Operand.Bool _,
          Operand.Nil _ ->
          command(new Pipeline.Command(operand.start(), List.of(operand)), false);
    };
  }

  private static CallSite.Argument evaluated(Object at, Stage stage) {
    return (run, wanted) -> {
      run.at = at;
      return CallSite.validated(run, stage.value(run, Go.NO_VALUE), wanted);
    };
  }

  /// A literal as the type that is wanted of it: `evalBool`, `evalString` and their siblings.
  private CallSite.Argument constant(Operand literal) {
    Expression ideal = literal(literal);
    String written = wording.written(literal);
    NumberConstant number =
        literal instanceof Operand.Numeral(_, String text) ? NumberConstant.of(text) : null;
    return (run, wanted) -> {
      run.at = literal;
      return switch (wanted) {
        case ANY, VALUE -> ideal.value(run);
        case TEXT -> expected(run, "string", literal instanceof Operand.Text, ideal, written);
        case BOOL -> expected(run, "bool", literal instanceof Operand.Bool, ideal, written);
        case INT -> {
          if (number == null || !number.isInt()) {
            throw run.error("expected integer; found " + written);
          }
          yield new Go.Int(number.integer().orElseThrow().longValue());
        }
        case UINT32 -> {
          if (number == null || !number.isUint()) {
            throw run.error("expected unsigned integer; found " + written);
          }
          yield new Go.Uint64(number.integer().orElseThrow().longValue() & 0xFFFFFFFFL);
        }
        case FLOAT64 -> {
          if (number == null || number.real().isEmpty()) {
            throw run.error("expected float; found " + written);
          }
          yield new Go.Float64(number.real().get());
        }
        case TIME, VERSION, MAP, LIST, CERTIFICATE ->
            throw run.error("can't handle " + written + " for arg of type " + wanted.type());
      };
    };
  }

  private static Go expected(Run run, String type, boolean fits, Expression value, String written) {
    if (!fits) {
      throw run.error("expected " + type + "; found " + written);
    }
    return value.value(run);
  }
}
