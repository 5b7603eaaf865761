package dev.lynceus.gotemplate;

import dev.lynceus.gotemplate.function.GoFunction;
import dev.lynceus.gotemplate.function.Methods;
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

/// The walk along fields: `evalFieldChain` and `evalField` in text/template/exec.go of Go 1.26.
///
/// @param at the node that errors name
/// @param arguments of the last field, which only a method takes
/// @param isPiped whether the pipeline hands over one more argument
record FieldChain(
    Object at, List<String> fields, List<CallSite.Argument> arguments, boolean isPiped) {
  /// @param receiver where the walk begins
  /// @param isItem whether the receiver is an item, whose type Go calls `interface {}`
  /// @param piped what the pipeline hands over, if it does
  Go walk(Run run, Go receiver, boolean isItem, Go piped) {
    Go value = receiver;
    boolean item = isItem;
    int last = fields.size() - 1;
    for (int i = 0; i < last; i++) {
      Go next = field(run, fields.get(i), value, item, false, Go.NO_VALUE);
      item = value instanceof GoMap;
      value = next;
    }
    return field(run, fields.get(last), value, item, true, piped);
  }

  private Go field(Run run, String name, Go receiver, boolean item, boolean last, Go piped) {
    boolean called = last && (!arguments.isEmpty() || isPiped);
    return switch (receiver) {
      case GoMap map -> {
        refuseArguments(run, name, called);
        Go value = map.get(name);
        yield value != null ? value : missing(run, name, Go.NIL);
      }
      case GoTextMap map -> {
        refuseArguments(run, name, called);
        Go value = map.get(name);
        yield value != null ? value : missing(run, name, Go.EMPTY);
      }
      case Go.Nothing nothing -> {
        if (nothing == Go.NIL) {
          throw run.error("nil pointer evaluating interface {}." + name);
        }
        if (run.missingKey == MissingKey.ERROR) {
          throw run.error("nil data; no entry for key " + Quote.of(name));
        }
        yield Go.NO_VALUE;
      }
      case Go.Text _,
          Go.Bool _,
          Go.Int _,
          Go.Int64 _,
          Go.Uint8 _,
          Go.Uint64 _,
          Go.Float64 _,
          Go.Complex128 _,
          GoDuration _,
          GoList _,
          GoTime _,
          GoVersion _ -> {
        GoFunction method = Methods.find(receiver, name);
        if (method == null && Methods.isHidden(receiver, name)) {
          throw run.error(name + " is an unexported field of struct type " + Types.type(receiver));
        }
        if (method == null) {
          throw run.error(
              "can't evaluate field "
                  + name
                  + " in type "
                  + (item ? "interface {}" : Types.type(receiver)));
        }
        yield new CallSite(method, at, last ? arguments : List.of(), last && isPiped, name)
            .call(run, piped);
      }
    };
  }

  private static void refuseArguments(Run run, String name, boolean called) {
    if (called) {
      throw run.error(name + " is not a method but has arguments");
    }
  }

  private static Go missing(Run run, String name, Go zero) {
    return switch (run.missingKey) {
      case INVALID -> Go.NO_VALUE;
      case ZERO -> zero;
      case ERROR -> throw run.error("map has no entry for key " + Quote.of(name));
    };
  }
}
