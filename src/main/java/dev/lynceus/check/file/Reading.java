package dev.lynceus.check.file;

import dev.lynceus.value.GoNumbers;
import dev.lynceus.value.Value;
import dev.lynceus.yaml.Yaml;
import java.util.Locale;
import java.util.Optional;

/// What becomes of a plain scalar that looks like something else.
///
/// @param value as it comes out
/// @param kind what misled the reader
record Reading(String value, Kind kind) {
  /// From here on Go writes a number with an exponent.
  private static final long SHORT = 1_000_000;

  enum Kind {
    /// `yes`, `off`, `n`, ...
    WORD,
    /// `0123`, `07`, `0x1F`
    SPELLING,
    /// `1234567`
    LONG,
    /// `1.10`
    FRACTION
  }

  /// How the scalar comes out where that is a surprise.
  static Optional<Reading> of(Yaml.Scalar scalar) {
    if (scalar.style() != Yaml.Style.PLAIN || !scalar.tag().isEmpty() || scalar.isAlias()) {
      return Optional.empty();
    }
    String text = scalar.text();
    return switch (scalar.value()) {
      case Value.Bool(boolean value) ->
          isTrueOrFalse(text)
              ? Optional.empty()
              : Optional.of(new Reading(String.valueOf(value), Kind.WORD));
      case Value.Int(long value) -> whole(text, value);
      case Value.Real(double value) -> {
        String shown = GoNumbers.shortest(value);
        yield shown.equals(text) || shown.equals("0" + text)
            ? Optional.empty()
            : Optional.of(new Reading(shown, Kind.FRACTION));
      }
      case Value.Null _, Value.Unsigned _, Value.Text _, Value.Items _, Value.Fields _ ->
          Optional.empty();
    };
  }

  private static Optional<Reading> whole(String text, long value) {
    if (value >= SHORT || value <= -SHORT) {
      return Optional.of(new Reading(GoNumbers.shortest((double) value), Kind.LONG));
    }
    String shown = String.valueOf(value);
    return shown.equals(text) ? Optional.empty() : Optional.of(new Reading(shown, Kind.SPELLING));
  }

  private static boolean isTrueOrFalse(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    return word.equals("true") || word.equals("false");
  }
}
