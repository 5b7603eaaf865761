package dev.lynceus.cli;

import dev.lynceus.review.Verdict;

/// What a command leaves behind for the shell.
public enum ExitCode {
  /// Nothing at or above the threshold.
  CLEAN(0),
  /// Findings at or above the threshold.
  FINDINGS(1),
  /// A flag or a policy file that makes no sense: nothing was judged.
  USAGE(2),
  /// Something that had to be judged could not be evaluated.
  INCOMPLETE(3),
  /// A failure of Lynceus itself.
  DEFECT(4);

  private final int number;

  ExitCode(int number) {
    this.number = number;
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
