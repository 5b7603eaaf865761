package dev.lynceus.gotemplate.value;

import dev.lynceus.value.Json;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A `map[string]interface {}`, which templates may change.
public final class GoMap implements Go {
  /// Its type in Go's words.
  public static final String TYPE = "map[string]interface {}";

  private final Map<String, Go> fields;
  private final boolean nil;

  private GoMap(Map<String, Go> fields, boolean nil) {
    this.fields = fields;
    this.nil = nil;
  }

  public static GoMap empty() {
    return new GoMap(new HashMap<>(), false);
  }

  /// A nil map: it reads as empty and cannot be written to.
  public static GoMap nil() {
    return new GoMap(new HashMap<>(), true);
  }

  public boolean isNil() {
    return nil;
  }

  public int size() {
    return fields.size();
  }

  /// The value under the key; null when there is none.
  public @Nullable Go get(String key) {
    return fields.get(key);
  }

  public boolean has(String key) {
    return fields.containsKey(key);
  }

  /// Sets the field.
  ///
  /// @throws GoError when the map is nil
  public void put(String key, Go value) {
    if (nil) {
      throw new GoError("assignment to entry in nil map");
    }
    fields.put(key, NO_VALUE.equals(value) ? NIL : value);
  }

  public void remove(String key) {
    fields.remove(key);
  }

  /// The keys in Go's order of strings.
  public String[] keys() {
    String[] keys = fields.keySet().toArray(String[]::new);
    if (keys.length > 1) {
      Arrays.sort(keys, Json.GO_ORDER);
    }
    return keys;
  }

  /// The values in no order.
  Iterable<Go> fields() {
    return fields.values();
  }

  /// A map with the same fields; the values in it are shared.
  public GoMap copy() {
    return new GoMap(new HashMap<>(fields), false);
  }
}
