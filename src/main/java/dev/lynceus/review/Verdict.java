package dev.lynceus.review;

import java.util.Locale;

/// What a run comes to.
public enum Verdict {
  CLEAN,
  FINDINGS,
  INCOMPLETE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
