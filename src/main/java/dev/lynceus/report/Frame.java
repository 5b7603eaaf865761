package dev.lynceus.report;

import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Note;
import dev.lynceus.text.Position;
import dev.lynceus.text.Printable;
import dev.lynceus.text.Source;
import dev.lynceus.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Draws the places of one finding: the lines of source with their numbers, and under each the
/// marks with their labels.
final class Frame {
  private static final String HIDDEN = "‹redacted›";
  private static final int LABEL_LIMIT = 400;

  /// The least columns worth wrapping a label into, to the right of its underline.
  private static final int NARROW = 28;

  /// One underline.
  private record Mark(Span span, boolean primary, String label) {
    int line() {
      return span.line();
    }

    /// Where the underline begins; a place inside a line break counts as the end of its line.
    int start() {
      return Math.min(span.start(), span.source().lineEnd(line()));
    }

    int end() {
      return Math.max(start(), span.firstLine().end());
    }
  }

  private final StringBuilder out;
  private final Palette palette;
  private final Secrecy secrecy;
  private final Finding finding;
  private final int digits;
  private final int room;

  private Frame(
      StringBuilder out, Palette palette, Secrecy secrecy, Finding finding, int digits, int width) {
    this.out = out;
    this.palette = palette;
    this.secrecy = secrecy;
    this.finding = finding;
    this.digits = digits;
    this.room = width - digits - 3;
  }

  /// Appends the frame of a finding, its help included.
  static void append(
      StringBuilder out, Finding finding, Palette palette, Secrecy secrecy, int width) {
    int last = finding.location().span().line();
    for (Note note : finding.notes()) {
      last = Math.max(last, note.span().line());
    }
    var frame = new Frame(out, palette, secrecy, finding, Integer.toString(last).length(), width);
    frame.places();
    frame.help();
  }

  private void places() {
    boolean first = true;
    for (List<Mark> marks : marksBySource().values()) {
      if (!first) {
        row("");
      }
      Mark head = marks.getFirst();
      Position at = head.span.startPosition();
      out.repeat(' ', digits).append(palette.paint(Style.FRAME, first ? "-->" : ":::"));
      out.append(' ')
          .append(Printable.of(head.span.source().path()))
          .append(':')
          .append(at)
          .append('\n');
      row("");
      lines(marks);
      first = false;
    }
  }

  /// The marks, the primary one first, notes of one source together; a note on the very place of
  /// the finding becomes its label.
  private Map<Source, List<Mark>> marksBySource() {
    Span primary = finding.location().span();
    String label = "";
    var notes = new ArrayList<Mark>();
    for (Note note : finding.notes()) {
      String words = Printable.of(note.label(), LABEL_LIMIT);
      if (label.isEmpty() && note.span().equals(primary)) {
        label = words;
      } else {
        notes.add(new Mark(note.span(), false, words));
      }
    }
    if (label.isEmpty()
        && primary.end() > primary.source().lineEnd(primary.line())
        && lastLine(primary) > primary.line()) {
      label = "up to line " + lastLine(primary);
    }
    var bySource = new LinkedHashMap<Source, List<Mark>>();
    bySource
        .computeIfAbsent(primary.source(), s -> new ArrayList<>())
        .add(new Mark(primary, true, label));
    for (Mark note : notes) {
      bySource.computeIfAbsent(note.span.source(), s -> new ArrayList<>()).add(note);
    }
    return bySource;
  }

  private static int lastLine(Span span) {
    return span.end() > span.start() ? span.source().line(span.end() - 1) : span.line();
  }

  private void lines(List<Mark> marks) {
    var byLine = new TreeMap<Integer, List<Mark>>();
    for (Mark mark : marks) {
      byLine.computeIfAbsent(mark.line(), l -> new ArrayList<>()).add(mark);
    }
    int before = 0;
    for (var line : byLine.entrySet()) {
      int number = line.getKey();
      List<Mark> here = line.getValue();
      boolean hidden = here.stream().anyMatch(mark -> secrecy.hides(finding, mark.span));
      if (before > 0 && number == before + 2 && !hidden) {
        Source source = here.getFirst().span.source();
        int start = source.lineStart(before + 1);
        numbered(before + 1, SourceRow.of(source, before + 1, start, start, room).text());
      } else if (before > 0 && number > before + 1) {
        out.append(palette.paint(Style.FRAME, "...")).append('\n');
      }
      here.sort((a, b) ->
          a.start() != b.start()
              ? Integer.compare(a.start(), b.start())
              : Boolean.compare(b.primary(), a.primary()));
      if (hidden) {
        hidden(number, here);
      } else {
        rows(number, here);
      }
      before = number;
    }
  }

  private void hidden(int number, List<Mark> marks) {
    numbered(number, HIDDEN);
    marks.forEach(mark -> underline(mark, 0, HIDDEN.length()));
  }

  /// A line as often as its marks need: marks that are too far apart for one row get a row each.
  private void rows(int number, List<Mark> marks) {
    var left = new ArrayList<>(marks);
    while (!left.isEmpty()) {
      Mark lead = left.getFirst();
      SourceRow row = SourceRow.of(lead.span.source(), number, lead.start(), lead.end(), room);
      var shown = new ArrayList<Mark>();
      for (Mark mark : left) {
        if (mark.equals(lead) || row.shows(mark.start())) {
          shown.add(mark);
        }
      }
      left.removeAll(shown);
      shown.sort((a, b) ->
          a.primary() != b.primary()
              ? Boolean.compare(b.primary(), a.primary())
              : Integer.compare(a.start(), b.start()));
      numbered(number, row.text());
      for (Mark mark : shown) {
        // Behind a line that fills its row there is no column left; its last one is underlined
        // then.
        int column = Math.min(row.column(mark.start()), room - 1);
        underline(mark, column, Math.max(1, row.column(mark.end()) - column));
      }
    }
  }

  private void underline(Mark mark, int column, int columns) {
    Style style = mark.primary ? Style.of(finding.severity()) : Style.NOTE;
    String line = (mark.primary ? "^" : "-").repeat(columns);
    int behind = column + columns + 1;
    boolean beside = Printable.width(mark.label) <= room - behind || room - behind >= NARROW;
    String under = " ".repeat(column) + palette.paint(style, line);
    if (mark.label.isEmpty()) {
      row(under);
      return;
    }
    int indent = beside ? behind : Math.min(column, Math.max(0, room - 2 * NARROW));
    List<String> words = new ArrayList<>(Paragraph.lines(mark.label, room - indent, room - indent));
    row(beside ? under + " " + palette.paint(style, words.removeFirst()) : under);
    for (String more : words) {
      row(" ".repeat(indent) + palette.paint(style, more));
    }
  }

  private void help() {
    if (finding.help().isEmpty()) {
      return;
    }
    row("");
    List<String> lines =
        Paragraph.lines(Printable.of(finding.help(), TextReport.MESSAGE_LIMIT), room - 6, room - 6);
    for (int i = 0; i < lines.size(); i++) {
      out.repeat(' ', digits + 1);
      out.append(
          i == 0
              ? palette.paint(Style.FRAME, "=") + " " + palette.paint(Style.HELP, "help:") + " "
              : " ".repeat(8));
      out.append(lines.get(i)).append('\n');
    }
  }

  private void numbered(int number, String text) {
    String digitsOf = Integer.toString(number);
    String margin = " ".repeat(digits - digitsOf.length()) + digitsOf + " |";
    margin(margin, text);
  }

  /// A row that is no line of source.
  private void row(String text) {
    margin(" ".repeat(digits) + " |", text);
  }

  private void margin(String margin, String text) {
    out.append(palette.paint(Style.FRAME, margin))
        .append(text.isEmpty() ? "" : " ")
        .append(text)
        .append('\n');
  }
}
