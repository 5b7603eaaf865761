package dev.lynceus.report;

import dev.lynceus.finding.Finding;
import dev.lynceus.finding.NotEvaluated;
import dev.lynceus.finding.Note;
import dev.lynceus.review.Report;
import dev.lynceus.text.Position;
import dev.lynceus.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A report as a plain list in GitHub's Markdown: one sentence that sums up, then the shown
/// findings file by file, then what was not evaluated.
///
/// Quotes no source, so nothing of a Secret. What comes from a repository passes
/// [dev.lynceus.report.Markdown].
public final class MarkdownReport {
  private static final int PLACES_NAMED = 20;
  private static final Position FILE = new Position(1, 1);

  private MarkdownReport() {}

  /// The whole page, ending with a line break.
  public static String render(Report report) {
    var out = new StringBuilder("**").append(Markdown.prose(Summary.of(report))).append("**\n");
    Map<String, List<Finding>> byPath = new LinkedHashMap<>();
    for (Finding finding : report.shown()) {
      byPath.computeIfAbsent(finding.location().path(), _ -> new ArrayList<>()).add(finding);
    }
    byPath.forEach((path, findings) -> {
      out.append("\n### ").append(Markdown.code(path)).append("\n\n");
      findings.forEach(finding -> finding(out, finding));
    });
    List<NotEvaluated> entries = report.notEvaluated();
    entries(out, "Not evaluated, though the verdict needs it", entries, true);
    entries(out, "Not evaluated, and not needed for the verdict", entries, false);
    return out.toString();
  }

  private static void finding(StringBuilder out, Finding finding) {
    out.append("- **").append(finding.severity().word()).append("** ");
    out.append(Markdown.code(finding.rule())).append(", line ");
    out.append(finding.location().span().line()).append(": ");
    out.append(Markdown.prose(sentence(finding.message())));
    if (!finding.help().isEmpty()) {
      out.append(' ').append(Markdown.prose(finding.help()));
    }
    out.append('\n');
    for (Note note : finding.notes()) {
      Span span = note.span();
      boolean here = span.source().equals(finding.location().span().source());
      out.append("  - ").append(here ? "" : Markdown.code(span.source().path()) + ", ");
      out.append("line ").append(span.line());
      if (!note.label().isEmpty()) {
        out.append(": ").append(Markdown.prose(note.label()));
      }
      out.append('\n');
    }
  }

  /// Places by their reasons, which many files share.
  private static void entries(
      StringBuilder out, String heading, List<NotEvaluated> all, boolean blocking) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (NotEvaluated entry : all) {
      if (entry.blocking() == blocking) {
        places.computeIfAbsent(entry.reason(), _ -> new ArrayList<>()).add(place(entry));
      }
    }
    if (places.isEmpty()) {
      return;
    }
    out.append("\n### ").append(heading).append("\n\n");
    places.forEach((reason, named) -> {
      int most = blocking ? named.size() : Math.min(named.size(), PLACES_NAMED);
      int more = named.size() - most;
      out.append("- ").append(Markdown.prose(reason)).append(": ");
      out.append(String.join(", ", named.subList(0, most)));
      out.append(more > 0 ? " and " + more + " more" : "").append('\n');
    });
  }

  private static String place(NotEvaluated entry) {
    String line = entry.start().equals(FILE) ? "" : " line " + entry.start().line();
    return Markdown.code(entry.path()) + line;
  }

  private static String sentence(String message) {
    return message + (message.endsWith(".") ? "" : ".");
  }
}
