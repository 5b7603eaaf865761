package dev.lynceus.gotemplate.function;

import static dev.lynceus.gotemplate.function.Arguments.bool;
import static dev.lynceus.gotemplate.function.Arguments.text;
import static dev.lynceus.gotemplate.function.GoFunction.fixed;
import static dev.lynceus.gotemplate.function.GoFunction.variadic;
import static dev.lynceus.gotemplate.function.Parameter.ANY;
import static dev.lynceus.gotemplate.function.Parameter.BOOL;
import static dev.lynceus.gotemplate.function.Parameter.TEXT;

import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoError;
import dev.lynceus.gotemplate.value.Types;
import java.util.Arrays;
import java.util.List;

/// What to take when something is empty: defaults.go of sprig v3.3.0.
final class EmptinessFunctions {
  private EmptinessFunctions() {}

  static List<GoFunction> all() {
    return List.of(
        variadic("default", a -> a.length > 1 && !isEmpty(a[1]) ? a[1] : a[0], ANY, ANY),
        fixed("empty", a -> Go.of(isEmpty(a[0])), ANY),
        variadic("coalesce", EmptinessFunctions::coalesce, ANY),
        variadic("all", a -> Go.of(Arrays.stream(a).noneMatch(EmptinessFunctions::isEmpty)), ANY),
        variadic("any", a -> Go.of(!Arrays.stream(a).allMatch(EmptinessFunctions::isEmpty)), ANY),
        fixed("ternary", a -> bool(a[2]) ? a[0] : a[1], ANY, ANY, BOOL),
        fixed(
            "fail",
            a -> {
              throw new GoError(text(a[0]));
            },
            TEXT));
  }

  private static boolean isEmpty(Go value) {
    return !Types.isTrue(value);
  }

  private static Go coalesce(Go[] values) {
    for (Go value : values) {
      if (!isEmpty(value)) {
        return value;
      }
    }
    return Go.NIL;
  }
}
