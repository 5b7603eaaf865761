package dev.lynceus.gotemplate.value;

import dev.lynceus.value.Json;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A `map[string]string`, which only `merge` changes.
public final class GoTextMap implements Go {
  /// Its type in Go's words.
  public static final String TYPE = "map[string]string";

  private final Map<String, Text> texts;

  private GoTextMap(Map<String, Text> texts) {
    this.texts = texts;
  }

  public static GoTextMap of(Map<String, String> texts) {
    var all = new TreeMap<String, Text>(Json.GO_ORDER);
    texts.forEach((key, text) -> all.put(key, new Text(text)));
    return new GoTextMap(all);
  }

  /// Sets a text.
  public void put(String key, Text text) {
    texts.put(key, text);
  }

  /// A map with the same texts.
  public GoTextMap copy() {
    var copy = new TreeMap<String, Text>(Json.GO_ORDER);
    copy.putAll(texts);
    return new GoTextMap(copy);
  }

  public int size() {
    return texts.size();
  }

  /// The text under the key; null when there is none.
  public @Nullable Text get(String key) {
    return texts.get(key);
  }

  /// The keys in Go's order of strings.
  public String[] keys() {
    return texts.keySet().toArray(String[]::new);
  }
}
