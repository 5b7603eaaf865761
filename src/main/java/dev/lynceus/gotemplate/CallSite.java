package dev.lynceus.gotemplate;

import dev.lynceus.gotemplate.function.GoFunction;
import dev.lynceus.gotemplate.function.Parameter;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoDuration;
import dev.lynceus.gotemplate.value.GoError;
import dev.lynceus.gotemplate.value.GoList;
import dev.lynceus.gotemplate.value.GoMap;
import dev.lynceus.gotemplate.value.GoTextMap;
import dev.lynceus.gotemplate.value.GoTime;
import dev.lynceus.gotemplate.value.GoVersion;
import dev.lynceus.gotemplate.value.Types;
import java.util.List;
import java.util.Set;

/// A call at one place of a template: `evalCall` and `validateType` in text/template/exec.go of Go
/// 1.26.
///
/// @param at the node that an error in the call names
/// @param isPiped whether the pipeline hands over one more argument
/// @param callee the first argument as it is written, which `call` names
record CallSite(
    GoFunction function, Object at, List<Argument> arguments, boolean isPiped, String callee) {
  /// The functions that look at no more than the first level of what they are given.
  private static final Set<String> SHALLOW =
      Set.of(
          ("append call chunk coalesce compact concat default dict dig empty eq first ge get gt"
                  + " hasKey index initial int int64 keys kindIs kindOf last le len list lt ne not"
                  + " omit pick pluck prepend push rest reverse set slice ternary tuple typeIs"
                  + " typeIsLike typeOf unset values")
              .split(" "));

  /// An argument as it stands: evaluated for the type that is wanted of it.
  interface Argument {
    Go value(Run run, Parameter wanted);
  }

  /// @param piped the last argument, if the call is not first in its pipeline
  Go call(Run run, Go piped) {
    run.step();
    int given = arguments.size() + (isPiped ? 1 : 0);
    int fixed = function.fixed().size();
    if (function.rest().isPresent() ? given < fixed : given != fixed) {
      throw wrongNumber(run, given, fixed);
    }
    boolean isAnd = function.isBuiltin() && function.name().equals("and");
    if (isAnd || function.isBuiltin() && function.name().equals("or")) {
      return shortCircuit(run, isAnd, piped);
    }
    Go[] values = new Go[given];
    for (int i = 0; i < arguments.size(); i++) {
      values[i] = arguments.get(i).value(run, function.parameter(i));
    }
    if (isPiped) {
      values[given - 1] = validated(run, piped, function.parameter(given - 1));
    }
    try {
      weigh(run, values);
      Go result = function.body().call(values);
      switch (result) {
        case Go.Text(String text) -> run.work(text.length() >> 4);
        case GoList list -> run.work(list.size());
        case Go.Bool _,
            Go.Int _,
            Go.Int64 _,
            Go.Uint8 _,
            Go.Uint64 _,
            Go.Float64 _,
            Go.Complex128 _,
            Go.Nothing _,
            GoDuration _,
            GoMap _,
            GoTextMap _,
            GoTime _,
            GoVersion _ -> {}
      }
      return result;
    } catch (GoError e) {
      run.at = at;
      String words = e.words();
      if (function.isBuiltin() && function.name().equals("call") && !words.startsWith("call of")) {
        words = "non-function " + callee + " of type " + words;
      }
      throw run.error("error calling " + function.name() + ": " + words);
    } catch (dev.lynceus.gotemplate.value.Unknowable e) {
      run.at = at;
      throw e;
    }
  }

  /// Counts what a function has to walk through.
  private void weigh(Run run, Go[] values) {
    boolean shallow = SHALLOW.contains(function.name());
    for (Go value : values) {
      if (value instanceof Go.Text(String text)) {
        run.work(text.length() >> 6);
      } else if (!shallow) {
        run.weigh(value);
      }
    }
  }

  private ExecutionError wrongNumber(Run run, int given, int fixed) {
    return run.error(
        "wrong number of args for "
            + function.name()
            + ": want "
            + (function.rest().isPresent()
                ? "at least " + fixed + " got " + arguments.size()
                : fixed + " got " + given));
  }

  private Go shortCircuit(Run run, boolean isAnd, Go piped) {
    Go value = Go.NO_VALUE;
    for (Argument argument : arguments) {
      value = argument.value(run, Parameter.VALUE);
      if (Types.isTrue(value) != isAnd) {
        return value;
      }
    }
    return isPiped ? piped : value;
  }

  /// The value, if it can be handed over as the type.
  static Go validated(Run run, Go value, Parameter wanted) {
    if (Go.NO_VALUE.equals(value)) {
      Go nil = wanted.nil();
      if (nil == null) {
        throw run.error("invalid value; expected " + wanted.type());
      }
      return nil;
    }
    if (!wanted.takes(value)) {
      throw run.error(
          "wrong type for value; expected " + wanted.type() + "; got " + Types.type(value));
    }
    return value;
  }
}
