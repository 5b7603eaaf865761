package dev.lynceus.report;

import dev.lynceus.finding.Finding;
import dev.lynceus.finding.NotEvaluated;
import dev.lynceus.review.Report;
import dev.lynceus.review.Verdict;
import dev.lynceus.text.Position;
import dev.lynceus.text.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A report for a terminal: every shown finding with a frame of its source, then what was not
/// evaluated, then one sentence that sums up.
public final class TextReport {
  /// The columns of a terminal whose width nobody knows.
  public static final int WIDTH = 80;

  static final int MESSAGE_LIMIT = 1000;
  private static final int REASON_LIMIT = 300;
  private static final int NARROWEST = 40;
  private static final int PATHS_NAMED = 3;

  private static final Position FILE = new Position(1, 1);

  private TextReport() {}

  /// The whole report, in its own order, ending with a line break. The same report, palette and
  /// width give the same text.
  ///
  /// @param width the columns to wrap messages, labels and help to and to cut source lines at; at
  ///   least 40 are used. Paths and other long words are never broken
  public static String render(Report report, Palette palette, int width) {
    int columns = Math.max(width, NARROWEST);
    var out = new StringBuilder();
    var secrecy = new Secrecy();
    for (Finding finding : report.shown()) {
      title(out, finding, palette, columns);
      Frame.append(out, finding, palette, secrecy, columns);
      out.append('\n');
    }
    undecided(out, report, palette, columns);
    others(out, report, palette, columns);
    boolean clean = report.verdict() == Verdict.CLEAN;
    for (String line : Paragraph.lines(Summary.of(report), columns, columns)) {
      out.append(clean ? line : palette.paint(Style.STRONG, line)).append('\n');
    }
    return out.toString();
  }

  static void title(StringBuilder out, Finding finding, Palette palette, int columns) {
    String head =
        finding.severity().word() + "[" + Printable.of(finding.rule(), REASON_LIMIT) + "]";
    List<String> lines =
        Paragraph.lines(
            Printable.of(finding.message(), MESSAGE_LIMIT),
            columns - Printable.width(head) - 2,
            columns - 2);
    out.append(palette.paint(Style.of(finding.severity()), head));
    for (int i = 0; i < lines.size(); i++) {
      out.append(i == 0 ? ": " : "  ")
          .append(palette.paint(Style.STRONG, lines.get(i)))
          .append('\n');
    }
  }

  private static void undecided(StringBuilder out, Report report, Palette palette, int columns) {
    if (!report.incomplete()) {
      return;
    }
    out.append(palette.paint(Style.ERROR, "not evaluated"))
        .append(", though the verdict needs it:\n");
    for (NotEvaluated entry : report.notEvaluated()) {
      if (entry.blocking()) {
        item(out, place(entry) + ": " + Printable.of(entry.reason(), REASON_LIMIT), columns);
      }
    }
    out.append('\n');
  }

  private static void others(StringBuilder out, Report report, Palette palette, int columns) {
    Map<String, List<String>> placesByReason = new LinkedHashMap<>();
    for (NotEvaluated entry : report.notEvaluated()) {
      if (!entry.blocking()) {
        placesByReason.computeIfAbsent(entry.reason(), r -> new ArrayList<>()).add(place(entry));
      }
    }
    if (placesByReason.isEmpty()) {
      return;
    }
    out.append(palette.paint(Style.STRONG, "not evaluated"))
        .append(", and not needed for the verdict:\n");
    placesByReason.forEach(
        (reason, places) -> item(out, group(Printable.of(reason, REASON_LIMIT), places), columns));
    out.append('\n');
  }

  private static String group(String reason, List<String> places) {
    if (places.size() == 1) {
      return places.getFirst() + ": " + reason;
    }
    int more = places.size() - PATHS_NAMED;
    String named = String.join(", ", more > 0 ? places.subList(0, PATHS_NAMED) : places);
    return places.size()
        + " × "
        + reason
        + ": "
        + named
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static void item(StringBuilder out, String text, int columns) {
    String indent = "  ";
    for (String line : Paragraph.lines(text, columns - 2, columns - 4)) {
      out.append(indent).append(line).append('\n');
      indent = "    ";
    }
  }

  private static String place(NotEvaluated entry) {
    String path = Printable.of(entry.path());
    return entry.start().equals(FILE) ? path : path + ":" + entry.start();
  }
}
