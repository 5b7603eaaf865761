package dev.lynceus.gotemplate.sprig;

import dev.lynceus.gotemplate.value.Copies;
import dev.lynceus.gotemplate.value.Exhausted;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoDuration;
import dev.lynceus.gotemplate.value.GoError;
import dev.lynceus.gotemplate.value.GoList;
import dev.lynceus.gotemplate.value.GoMap;
import dev.lynceus.gotemplate.value.GoTextMap;
import dev.lynceus.gotemplate.value.GoTime;
import dev.lynceus.gotemplate.value.GoVersion;
import dev.lynceus.gotemplate.value.Types;

/// `mergo.Merge` and `mergo.MergeWithOverwrite` for maps: dario.cat/mergo v1.0.2 (merge.go), and
/// `deepCopy` of mitchellh/copystructure v1.2.0.
public final class Merging {
  private Merging() {}

  /// Merges `source` into `target`, which changes; answers the merged map.
  ///
  /// @throws GoError where a map of texts would have to hold something else
  public static GoMap merge(GoMap target, GoMap source, boolean overwrite) {
    GoMap into = target.isNil() && !source.isNil() ? GoMap.empty() : target;
    merge(into, source, overwrite, 0);
    return into;
  }

  private static void merge(Go target, Go source, boolean overwrite, int depth) {
    if (depth > Exhausted.DEPTH) {
      throw new Exhausted("the template merges maps that are nested too deep");
    }
    boolean texts = source instanceof GoTextMap;
    String[] keys = source instanceof GoMap map ? map.keys() : ((GoTextMap) source).keys();
    for (String key : keys) {
      Go from = Types.field(source, key);
      if (from == null) {
        continue;
      }
      Go into = Types.field(target, key);
      if (Go.NIL.equals(from)) {
        if (overwrite) {
          put(target, key, from, texts);
        }
        continue;
      }
      boolean isMap = from instanceof GoMap || from instanceof GoTextMap;
      boolean intoMap = into instanceof GoMap inner && !inner.isNil() || into instanceof GoTextMap;
      if (isMap && intoMap && into != null) {
        merge(into, from, overwrite, depth + 1);
      }
      boolean filled = into != null && !isEmpty(into);
      if (filled && isMap && intoMap) {
        continue;
      }
      if (overwrite || !filled) {
        put(target, key, from, texts);
      }
    }
  }

  private static void put(Go target, String key, Go value, boolean texts) {
    switch (target) {
      case GoMap map -> map.put(key, value);
      case GoTextMap map -> {
        if (!texts || !(value instanceof Go.Text text)) {
          throw new GoError(
              "reflect.Value.SetMapIndex: value of type interface {} is not assignable to type"
                  + " string");
        }
        map.put(key, text);
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
          GoList _,
          GoTime _,
          GoVersion _ ->
          throw new IllegalArgumentException("no map");
    }
  }

  /// `isEmptyValue` of mergo.
  private static boolean isEmpty(Go value) {
    return !(value instanceof GoTime) && !Types.isTrue(value);
  }

  /// A copy that shares no map and no list.
  ///
  /// @throws GoError where there is no value to copy
  public static Go copy(Go value) {
    if (value instanceof Go.Nothing) {
      throw new GoError("reflect: call of reflect.Value.Type on zero Value");
    }
    return Copies.of(value, Merging::leaf);
  }

  /// copystructure cannot see the fields of a version.
  private static Go leaf(Go value) {
    return value instanceof GoVersion version
        ? new GoVersion(0, 0, 0, "", "", "", version.isPointer())
        : value;
  }
}
