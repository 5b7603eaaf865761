package dev.lynceus.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A value as Go holds it after decoding into `interface{}`.
public sealed interface Value {
  Null NULL = new Null();

  record Null() implements Value {}

  record Bool(boolean value) implements Value {}

  /// A whole number that fits Go's int64.
  record Int(long value) implements Value {}

  /// A whole number above int64 that fits uint64, as its bits.
  record Unsigned(long bits) implements Value {}

  /// A float64.
  record Real(double value) implements Value {}

  record Text(String value) implements Value {}

  record Items(List<Value> items) implements Value {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// A map with text keys, in the order they came.
  record Fields(Map<String, Value> fields) implements Value {
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }
}
