package dev.lynceus.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How much a finding weighs, in GitHub's own three words, the heaviest first.
public enum Severity {
  ERROR,
  WARNING,
  NOTICE;

  /// The word as it is written in settings and reports: `error`, `warning`, `notice`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether this weighs as much as the threshold or more.
  public boolean reaches(Severity threshold) {
    return compareTo(threshold) <= 0;
  }

  public static Optional<Severity> of(String word) {
    return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
  }
}
