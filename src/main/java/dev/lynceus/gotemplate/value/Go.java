package dev.lynceus.gotemplate.value;

import dev.lynceus.value.Value;
import java.util.List;

/// A value with the type that Go gives it.
public sealed interface Go
    permits Go.Text,
        Go.Bool,
        Go.Int,
        Go.Int64,
        Go.Uint8,
        Go.Uint64,
        Go.Float64,
        Go.Complex128,
        Go.Nothing,
        GoDuration,
        GoList,
        GoMap,
        GoTextMap,
        GoTime,
        GoVersion {
  Go NIL = Nothing.NIL;
  Go NO_VALUE = Nothing.NO_VALUE;
  Bool TRUE = new Bool(true);
  Bool FALSE = new Bool(false);
  Text EMPTY = new Text("");

  /// A string. Bytes that are no UTF-8 stand as [Utf8] writes them.
  record Text(String text) implements Go {}

  record Bool(boolean value) implements Go {}

  record Int(long value) implements Go {}

  record Int64(long value) implements Go {}

  /// A byte of a text.
  record Uint8(int value) implements Go {}

  record Uint64(long bits) implements Go {}

  record Float64(double value) implements Go {}

  record Complex128(double real, double imaginary) implements Go {}

  /// What is not there.
  enum Nothing implements Go {
    /// An interface that holds nothing: a field that is null.
    NIL,
    /// No value at all: a field that is missing.
    NO_VALUE
  }

  static Bool of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /// A value as Go's encoding/json decodes it into `interface{}`: every number a float64.
  static Go of(Value value) {
    return switch (value) {
      case Value.Null() -> NIL;
      case Value.Bool(boolean b) -> of(b);
      case Value.Int(long n) -> new Float64(n);
      case Value.Unsigned(long bits) -> new Float64(unsigned(bits));
      case Value.Real(double d) -> new Float64(d);
      case Value.Text(String text) -> new Text(Utf8.whole(text));
      case Value.Items(List<Value> items) ->
          GoList.decoded(items.stream().map(Go::of).toArray(Go[]::new));
      case Value.Fields map -> {
        var fields = GoMap.empty();
        map.fields().forEach((key, field) -> fields.put(Utf8.whole(key), of(field)));
        yield fields;
      }
    };
  }

  /// The number that the bits of a uint64 are.
  static double unsigned(long bits) {
    return bits >= 0 ? bits : new java.math.BigInteger(Long.toUnsignedString(bits)).doubleValue();
  }
}
