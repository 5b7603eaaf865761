package dev.lynceus.review;

import dev.lynceus.finding.Finding;
import dev.lynceus.finding.NotEvaluated;
import dev.lynceus.finding.Severity;
import java.util.List;
import java.util.Optional;

/// Everything a run has to tell; every renderer is a function of it.
///
/// @param judged every finding, in [Finding#ORDER], those that are not shown included
/// @param notEvaluated what was seen and not judged, by path and position
/// @param failOn findings of this severity and above fail the run; empty for never
public record Report(
    List<Judged> judged, List<NotEvaluated> notEvaluated, Read read, FailOn failOn) {
  public Report {
    judged = List.copyOf(judged);
    notEvaluated = List.copyOf(notEvaluated);
  }

  /// How a finding fared.
  public enum Status {
    SHOWN,
    SUPPRESSED,
    WAIVED,
    BASELINE;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// A finding and how it fared.
  ///
  /// @param because why it is not shown, in the words of whoever silenced it; empty when it is
  ///   shown
  /// @param fingerprint stable under moved lines
  public record Judged(Finding finding, Status status, String because, String fingerprint) {}

  /// What was looked at.
  ///
  /// @param excluded files that the configuration leaves out
  public record Read(int files, int documents, int objects, int applicationSets, int excluded) {}

  /// The threshold at which a run fails.
  public enum FailOn {
    ERROR,
    WARNING,
    NOTICE,
    NEVER;

    public boolean fails(Severity severity) {
      return switch (this) {
        case ERROR -> severity.reaches(Severity.ERROR);
        case WARNING -> severity.reaches(Severity.WARNING);
        case NOTICE -> severity.reaches(Severity.NOTICE);
        case NEVER -> false;
      };
    }

    public static Optional<FailOn> of(String word) {
      return java.util.Arrays.stream(values())
          .filter(f -> f.name().toLowerCase(java.util.Locale.ROOT).equals(word))
          .findFirst();
    }
  }

  public List<Finding> shown() {
    return judged.stream().filter(j -> j.status() == Status.SHOWN).map(Judged::finding).toList();
  }

  /// How many shown findings have this severity.
  public int count(Severity severity) {
    return (int)
        judged.stream()
            .filter(j -> j.status() == Status.SHOWN && j.finding().severity() == severity)
            .count();
  }

  public int count(Status status) {
    return (int) judged.stream().filter(j -> j.status() == status).count();
  }

  /// Whether something that had to be judged was not.
  public boolean incomplete() {
    return notEvaluated.stream().anyMatch(NotEvaluated::blocking);
  }

  public Verdict verdict() {
    if (shown().stream().anyMatch(f -> failOn.fails(f.severity()))) {
      return Verdict.FINDINGS;
    }
    return incomplete() ? Verdict.INCOMPLETE : Verdict.CLEAN;
  }
}
