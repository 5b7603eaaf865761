package dev.lynceus.gotemplate;

import java.util.List;
import java.util.Optional;

/// What a missing key is: `Template.Option` of text/template, Go 1.26.
enum MissingKey {
  INVALID,
  ZERO,
  ERROR;

  /// Why Go panics at these options; none when it does not.
  static Optional<String> wrong(List<String> options) {
    for (String option : options) {
      if (option.isEmpty()) {
        return Optional.of("empty option string");
      }
      if (of(option).isEmpty()) {
        return Optional.of("unrecognized option: " + option);
      }
    }
    return Optional.empty();
  }

  /// What the last of the options says.
  static MissingKey of(List<String> options) {
    return options.isEmpty() ? INVALID : of(options.getLast()).orElse(INVALID);
  }

  private static Optional<MissingKey> of(String option) {
    return switch (option) {
      case "missingkey=default", "missingkey=invalid" -> Optional.of(INVALID);
      case "missingkey=zero" -> Optional.of(ZERO);
      case "missingkey=error" -> Optional.of(ERROR);
      default -> Optional.empty();
    };
  }
}
