package dev.lynceus.gotemplate.function;

import static dev.lynceus.gotemplate.function.Arguments.answer;
import static dev.lynceus.gotemplate.function.Arguments.text;
import static dev.lynceus.gotemplate.function.GoFunction.fixed;
import static dev.lynceus.gotemplate.function.Parameter.ANY;
import static dev.lynceus.gotemplate.function.Parameter.TEXT;

import dev.lynceus.gotemplate.value.Equality;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.Types;
import java.util.List;

/// Questions about types: reflect.go of sprig v3.3.0.
final class TypeFunctions {
  private TypeFunctions() {}

  static List<GoFunction> all() {
    return List.of(
        fixed("typeOf", a -> answer(type(a[0])), ANY),
        fixed("typeIs", a -> Go.of(text(a[0]).equals(type(a[1]))), TEXT, ANY),
        fixed(
            "typeIsLike",
            a -> Go.of(type(a[1]).equals(text(a[0])) || type(a[1]).equals("*" + text(a[0]))),
            TEXT,
            ANY),
        fixed("kindOf", a -> answer(Types.kind(a[0])), ANY),
        fixed("kindIs", a -> Go.of(text(a[0]).equals(Types.kind(a[1]))), TEXT, ANY),
        fixed("deepEqual", a -> Go.of(Equality.deep(a[0], a[1])), ANY, ANY));
  }

  private static String type(Go value) {
    return value instanceof Go.Nothing ? "<nil>" : Types.type(value);
  }
}
