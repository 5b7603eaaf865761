package dev.lynceus.yaml;

import dev.lynceus.value.GoNumbers;
import dev.lynceus.value.Value;
import java.util.Optional;

/// Mapping keys as JSON has them: `convertToJSONableObject` in sigs.k8s.io/yaml v1.6.0.
final class KeyNames {
  private KeyNames() {}

  /// The text a key becomes; empty when it can be no key in JSON.
  static Optional<String> of(Yaml key) {
    if (!(key instanceof Yaml.Scalar scalar)) {
      return Optional.empty();
    }
    return switch (scalar.value()) {
      case Value.Text(String text) -> Optional.of(text);
      case Value.Int(long n) -> Optional.of(Long.toString(n));
      case Value.Bool(boolean b) -> Optional.of(Boolean.toString(b));
      case Value.Real(double d) -> Optional.of(real(d));
      case Value.Null _, Value.Unsigned _, Value.Items _, Value.Fields _ -> Optional.empty();
    };
  }

  private static String real(double value) {
    String text = GoNumbers.shortestSingle(value);
    return switch (text) {
      case "+Inf" -> ".inf";
      case "-Inf" -> "-.inf";
      case "NaN" -> ".nan";
      default -> text;
    };
  }

  /// Why a key is none.
  static String refusal(Yaml key) {
    return switch (key) {
      case Yaml.Scalar s ->
          s.isNull() ? "a key cannot be empty or null" : "this number is too large for a key";
      case Yaml.Sequence _ -> "a list cannot be a key";
      case Yaml.Mapping _ -> "a mapping cannot be a key; text that starts with { needs quotes";
    };
  }
}
