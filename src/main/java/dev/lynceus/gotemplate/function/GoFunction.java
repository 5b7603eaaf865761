package dev.lynceus.gotemplate.function;

import dev.lynceus.gotemplate.value.Go;
import java.util.List;
import java.util.Optional;

/// A function as a template calls it.
///
/// @param fixed the types of its parameters
/// @param rest the type of further arguments, of which there may be any number
/// @param isBuiltin whether it is Go's own and not one that was added
public record GoFunction(
    String name, List<Parameter> fixed, Optional<Parameter> rest, boolean isBuiltin, Body body) {
  public GoFunction {
    fixed = List.copyOf(fixed);
  }

  /// What a function does with arguments of the right number and types.
  @FunctionalInterface
  public interface Body {
    /// The value that the function gives back.
    ///
    /// @throws dev.lynceus.gotemplate.value.GoError for what Go returns or panics with
    /// @throws dev.lynceus.gotemplate.value.Unknowable for what depends on time, chance or keys
    Go call(Go[] arguments);
  }

  static GoFunction fixed(String name, Body body, Parameter... parameters) {
    return new GoFunction(name, List.of(parameters), Optional.empty(), false, body);
  }

  /// @param parameters the last one may repeat, or be left out
  static GoFunction variadic(String name, Body body, Parameter... parameters) {
    List<Parameter> all = List.of(parameters);
    return new GoFunction(
        name, all.subList(0, all.size() - 1), Optional.of(all.getLast()), false, body);
  }

  /// The same function under another name.
  GoFunction named(String other) {
    return new GoFunction(other, fixed, rest, isBuiltin, body);
  }

  GoFunction builtin() {
    return new GoFunction(name, fixed, rest, true, body);
  }

  /// The type of the argument at a place.
  public Parameter parameter(int i) {
    return i < fixed.size() ? fixed.get(i) : rest.orElse(Parameter.ANY);
  }
}
