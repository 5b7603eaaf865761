package dev.lynceus.report;

import dev.lynceus.finding.NotEvaluated;
import dev.lynceus.finding.Severity;
import dev.lynceus.review.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A report in one sentence: what was found, in how much, and what is not among it.
final class Summary {
  private Summary() {}

  /// One sentence with its full stop, such as `Found 1 error in 12 files (34 objects, 5
  /// ApplicationSets); 2 suppressed.`
  static String of(Report report) {
    String inner = inner(report);
    return report.incomplete()
        ? inner
        : inner.substring(0, 1).toUpperCase(Locale.ROOT) + inner.substring(1);
  }

  /// The same behind a colon.
  static String inner(Report report) {
    var out = new StringBuilder();
    int undecided = undecided(report);
    if (undecided > 0) {
      out.append("incomplete: could not decide about ")
          .append(count(undecided, "place"))
          .append("; ");
    }
    String found = found(report);
    if (report.read().files() == 0 && found.isEmpty()) {
      out.append("nothing was judged");
    } else if (found.isEmpty()) {
      out.append("no findings");
    } else {
      out.append("found ").append(found);
    }
    out.append(" in ").append(read(report.read()));
    for (String part : leftOut(report)) {
      out.append("; ").append(part);
    }
    return out.append('.').toString();
  }

  /// How many places had to be judged and could not be.
  static int undecided(Report report) {
    return (int) report.notEvaluated().stream().filter(NotEvaluated::blocking).count();
  }

  /// A number and its noun: `1 file`, `2 files`.
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String found(Report report) {
    var parts = new ArrayList<String>();
    for (Severity severity : Severity.values()) {
      int number = report.count(severity);
      if (number > 0) {
        parts.add(count(number, severity.word()));
      }
    }
    return enumeration(parts);
  }

  private static String read(Report.Read read) {
    return read.files() == 0
        ? "0 files"
        : count(read.files(), "file")
            + " ("
            + count(read.objects(), "object")
            + ", "
            + count(read.applicationSets(), "ApplicationSet")
            + ")";
  }

  private static List<String> leftOut(Report report) {
    var silenced = new ArrayList<String>();
    add(silenced, report.count(Report.Status.SUPPRESSED), "suppressed");
    add(silenced, report.count(Report.Status.WAIVED), "waived");
    add(silenced, report.count(Report.Status.BASELINE), "in the baseline");
    var parts = new ArrayList<String>();
    if (!silenced.isEmpty()) {
      parts.add(String.join(", ", silenced));
    }
    if (report.read().excluded() > 0) {
      parts.add(count(report.read().excluded(), "file") + " excluded");
    }
    add(parts, report.notEvaluated().size(), "not evaluated");
    return parts;
  }

  private static void add(List<String> parts, int number, String words) {
    if (number > 0) {
      parts.add(number + " " + words);
    }
  }

  private static String enumeration(List<String> parts) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
  }
}
