package dev.lynceus.report;

import dev.lynceus.finding.Finding;
import dev.lynceus.finding.NotEvaluated;
import dev.lynceus.review.Mending;
import dev.lynceus.text.Printable;

/// What was mended, a line each, and what is left.
public final class MendReport {
  private MendReport() {}

  /// Lines for people, each ending with LF.
  ///
  /// @param dry whether nothing was written
  public static String render(Mending mending, boolean dry) {
    var out = new StringBuilder();
    for (Finding finding : mending.mended()) {
      out.append(dry ? "would mend " : "mended ")
          .append(Printable.of(finding.location().path()))
          .append(':')
          .append(finding.location().span().line())
          .append(' ')
          .append(finding.rule())
          .append('\n');
    }
    mending
        .refused()
        .forEach((path, reason) ->
            out.append("not mended: ")
                .append(Printable.of(path))
                .append(", because it ")
                .append(Printable.of(reason))
                .append('\n'));
    mending.remaining().notEvaluated().stream()
        .filter(NotEvaluated::blocking)
        .forEach(entry ->
            out.append("not evaluated: ")
                .append(Printable.of(entry.path()))
                .append(", ")
                .append(Printable.of(entry.reason(), TextReport.MESSAGE_LIMIT))
                .append('\n'));
    return out.append(total(mending, dry))
        .append(". What is left: ")
        .append(Summary.inner(mending.remaining()))
        .append('\n')
        .toString();
  }

  private static String total(Mending mending, boolean dry) {
    return mending.mended().isEmpty()
        ? "Nothing to mend"
        : (dry ? "Would mend " : "Mended ")
            + Summary.count(mending.mended().size(), "finding")
            + " in "
            + Summary.count(mending.changes().size(), "file");
  }
}
