package dev.lynceus.cli;

import dev.lynceus.review.Verdict;

/// What a command leaves behind for the shell.
public enum ExitCode {
  /// Nothing at or above the threshold.
  CLEAN(0, "Nothing at or above the threshold."),
  /// Findings at or above the threshold.
  FINDINGS(1, "Findings at or above the threshold."),
  /// A flag or a policy file that makes no sense: nothing was judged.
  USAGE(2, "Wrong usage, or a broken configuration: nothing was judged."),
  /// Something that had to be judged could not be evaluated.
  INCOMPLETE(3, "Incomplete: something that had to be judged could not be evaluated."),
  /// A failure of Lynceus itself.
  DEFECT(4, "A defect of Lynceus itself.");

  private final int number;
  private final String words;

  ExitCode(int number, String words) {
    this.number = number;
    this.words = words;
  }

  /// What it means, one sentence with its full stop.
  String words() {
    return words;
  }

  public int number() {
    return number;
  }

  static ExitCode of(Verdict verdict) {
    return switch (verdict) {
      case CLEAN -> CLEAN;
      case FINDINGS -> FINDINGS;
      case INCOMPLETE -> INCOMPLETE;
    };
  }
}
