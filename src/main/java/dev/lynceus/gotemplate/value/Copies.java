package dev.lynceus.gotemplate.value;

import java.util.function.UnaryOperator;

/// Copies that share no map and no list with what they were made from.
public final class Copies {
  private Copies() {}

  /// The parameters for one Application, which its templates may change.
  public static GoMap of(GoMap parameters) {
    return map(parameters, UnaryOperator.identity(), 0);
  }

  /// A copy of a value in which every leaf may become another.
  ///
  /// @param leaf what becomes of a value that is neither map nor list
  /// @throws Exhausted where the value is nested too deep
  public static Go of(Go value, UnaryOperator<Go> leaf) {
    return of(value, leaf, 0);
  }

  private static Go of(Go value, UnaryOperator<Go> leaf, int depth) {
    if (depth > Exhausted.DEPTH) {
      throw new Exhausted("the template copies a value that is nested too deep");
    }
    return switch (value) {
      case GoMap map -> map(map, leaf, depth);
      case GoTextMap map -> map.copy();
      case GoList list -> {
        Go[] items = list.items();
        for (int i = 0; i < items.length; i++) {
          items[i] = of(items[i], leaf, depth + 1);
        }
        yield list.isNil() ? list : list.with(items);
      }
      case Go.Text _,
          Go.Bool _,
          Go.Int _,
          Go.Int64 _,
          Go.Uint8 _,
          Go.Uint64 _,
          Go.Float64 _,
          Go.Complex128 _,
          Go.Nothing _,
          GoDuration _,
          GoTime _,
          GoVersion _ ->
          leaf.apply(value);
    };
  }

  private static GoMap map(GoMap map, UnaryOperator<Go> leaf, int depth) {
    var copy = GoMap.empty();
    for (String key : map.keys()) {
      Go field = map.get(key);
      copy.put(key, field == null ? Go.NIL : of(field, leaf, depth + 1));
    }
    return copy;
  }
}
