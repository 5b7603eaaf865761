package dev.lynceus.gotemplate.function;

import static dev.lynceus.gotemplate.function.Arguments.map;
import static dev.lynceus.gotemplate.function.Arguments.text;
import static dev.lynceus.gotemplate.function.GoFunction.fixed;
import static dev.lynceus.gotemplate.function.GoFunction.variadic;
import static dev.lynceus.gotemplate.function.Parameter.ANY;
import static dev.lynceus.gotemplate.function.Parameter.MAP;
import static dev.lynceus.gotemplate.function.Parameter.TEXT;

import dev.lynceus.gotemplate.print.Print;
import dev.lynceus.gotemplate.sprig.Merging;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoError;
import dev.lynceus.gotemplate.value.GoList;
import dev.lynceus.gotemplate.value.GoMap;
import dev.lynceus.gotemplate.value.Types;
import java.util.ArrayList;
import java.util.List;

/// Maps: dict.go of sprig v3.3.0.
final class MapFunctions {
  private MapFunctions() {}

  static List<GoFunction> all() {
    var merge = variadic("merge", a -> merge(a, false), MAP, MAP);
    var overwrite = variadic("mergeOverwrite", a -> merge(a, true), MAP, MAP);
    var deepCopy = fixed("deepCopy", a -> Merging.copy(a[0]), ANY);
    return List.of(
        variadic("dict", MapFunctions::dict, ANY),
        fixed("get", MapFunctions::get, MAP, TEXT),
        fixed("set", MapFunctions::set, MAP, TEXT, ANY),
        fixed("unset", MapFunctions::unset, MAP, TEXT),
        fixed("hasKey", a -> Go.of(map(a[0]).has(text(a[1]))), MAP, TEXT),
        variadic("pluck", MapFunctions::pluck, TEXT, MAP),
        variadic("keys", MapFunctions::keys, MAP),
        fixed("values", MapFunctions::values, MAP),
        variadic("pick", MapFunctions::pick, MAP, TEXT),
        variadic("omit", MapFunctions::omit, MAP, TEXT),
        merge,
        merge.named("mustMerge"),
        overwrite,
        overwrite.named("mustMergeOverwrite"),
        deepCopy,
        deepCopy.named("mustDeepCopy"),
        variadic("dig", MapFunctions::dig, ANY));
  }

  private static Go dict(Go[] a) {
    var map = GoMap.empty();
    for (int i = 0; i < a.length; i += 2) {
      map.put(Print.show(a[i]), i + 1 < a.length ? a[i + 1] : Go.EMPTY);
    }
    return map;
  }

  private static Go get(Go[] a) {
    Go value = map(a[0]).get(text(a[1]));
    return value == null ? Go.EMPTY : value;
  }

  private static Go set(Go[] a) {
    map(a[0]).put(text(a[1]), a[2]);
    return a[0];
  }

  private static Go unset(Go[] a) {
    map(a[0]).remove(text(a[1]));
    return a[0];
  }

  private static Go pluck(Go[] a) {
    var found = new ArrayList<Go>();
    for (int i = 1; i < a.length; i++) {
      Go value = map(a[i]).get(text(a[0]));
      if (value != null) {
        found.add(value);
      }
    }
    return GoList.of(found.toArray(Go[]::new));
  }

  private static Go keys(Go[] a) {
    var keys = new ArrayList<Go>();
    boolean chance = false;
    for (Go map : a) {
      chance |= map(map).size() > 1;
      for (String key : map(map).keys()) {
        keys.add(new Go.Text(key));
      }
    }
    Go[] items = keys.toArray(Go[]::new);
    return chance
        ? GoList.unordered(GoList.Element.TEXT, items, "keys")
        : GoList.of(GoList.Element.TEXT, items);
  }

  private static Go values(Go[] a) {
    GoMap map = map(a[0]);
    String[] keys = map.keys();
    Go[] values = new Go[keys.length];
    for (int i = 0; i < keys.length; i++) {
      Go value = map.get(keys[i]);
      values[i] = value == null ? Go.NIL : value;
    }
    return GoList.unordered(GoList.Element.ANY, values, "values");
  }

  private static Go pick(Go[] a) {
    var picked = GoMap.empty();
    for (int i = 1; i < a.length; i++) {
      Go value = map(a[0]).get(text(a[i]));
      if (value != null) {
        picked.put(text(a[i]), value);
      }
    }
    return picked;
  }

  private static Go omit(Go[] a) {
    GoMap rest = map(a[0]).copy();
    for (int i = 1; i < a.length; i++) {
      rest.remove(text(a[i]));
    }
    return rest;
  }

  private static Go merge(Go[] a, boolean overwrite) {
    GoMap target = map(a[0]);
    for (int i = 1; i < a.length; i++) {
      target = Merging.merge(target, map(a[i]), overwrite);
    }
    return target;
  }

  private static Go dig(Go[] a) {
    if (a.length < 3) {
      throw new GoError("dig needs at least three arguments");
    }
    int last = a.length - 1;
    Go map = asMap(a[last]);
    for (int i = 0; i < last - 1; i++) {
      if (!(a[i] instanceof Go.Text)) {
        throw conversion(a[i], "string");
      }
    }
    for (int i = 0; i < last - 1; i++) {
      Go value = asMap(map).get(text(a[i]));
      if (value == null) {
        return a[last - 1];
      }
      map = value;
    }
    return map;
  }

  private static GoMap asMap(Go value) {
    if (value instanceof GoMap map) {
      return map;
    }
    throw conversion(value, GoMap.TYPE);
  }

  /// The panic of a type assertion.
  static GoError conversion(Go value, String type) {
    return new GoError(
        "interface conversion: interface {} is "
            + (value instanceof Go.Nothing ? "nil" : Types.type(value))
            + ", not "
            + type);
  }
}
