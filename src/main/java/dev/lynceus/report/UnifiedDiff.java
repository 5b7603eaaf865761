package dev.lynceus.report;

import dev.lynceus.text.Printable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// What changes in a file, as `git diff` would show it and `git apply` takes it.
public final class UnifiedDiff {
  private static final int AROUND = 3;

  private UnifiedDiff() {}

  /// The difference between two texts of one file; empty when there is none.
  ///
  /// @param screen whether somebody looks at it: then what could act on a terminal becomes visible,
  ///   and `git apply` may no longer know the lines
  public static String render(
      String path, String before, String after, Palette palette, boolean screen) {
    List<LineDifference.Line> lines = LineDifference.of(before, after);
    var out = new StringBuilder();
    String name = screen ? Printable.of(path) : path;
    int oldLine = 1;
    int newLine = 1;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).kind() != LineDifference.Kind.SAME) {
        if (out.isEmpty()) {
          header(out, name, palette);
        }
        int context = Math.min(AROUND, i);
        int end = end(lines, i);
        hunk(
            out,
            lines.subList(i - context, end),
            oldLine - context,
            newLine - context,
            palette,
            screen);
        for (int j = i; j < end; j++) {
          oldLine += lines.get(j).kind() == LineDifference.Kind.ADDED ? 0 : 1;
          newLine += lines.get(j).kind() == LineDifference.Kind.GONE ? 0 : 1;
        }
        i = end - 1;
      } else {
        oldLine++;
        newLine++;
      }
    }
    return out.toString();
  }

  /// The index behind a hunk's last line. Two changes are parted by more lines that stay than both
  /// show.
  private static int end(List<LineDifference.Line> lines, int first) {
    int lastChange = first;
    int at = first;
    while (at < lines.size() && at - lastChange <= 2 * AROUND + 1) {
      if (lines.get(at).kind() != LineDifference.Kind.SAME) {
        lastChange = at;
      }
      at++;
    }
    return Math.min(lines.size(), lastChange + 1 + AROUND);
  }

  private static void header(StringBuilder out, String path, Palette palette) {
    // A blank in a name would end it, were there no tab behind.
    String tab = path.indexOf(' ') >= 0 ? "\t" : "";
    String text =
        "diff --git "
            + quoted("a/" + path)
            + ' '
            + quoted("b/" + path)
            + "\n--- "
            + quoted("a/" + path)
            + tab
            + "\n+++ "
            + quoted("b/" + path)
            + tab;
    text.lines().forEach(line -> out.append(palette.paint(Style.STRONG, line)).append('\n'));
  }

  /// As Git quotes names that would not stand on one line (`quote.c`, `quote_c_style`).
  private static String quoted(String name) {
    boolean plain = name.chars().allMatch(c -> c >= 0x20 && c != 0x7F && c != '"' && c != '\\');
    if (plain) {
      return name;
    }
    var out = new StringBuilder("\"");
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xFF;
      if (c == '"' || c == '\\') {
        out.append('\\').append((char) c);
      } else if (c < 0x20 || c >= 0x7F) {
        out.append(String.format(Locale.ROOT, "\\%03o", c));
      } else {
        out.append((char) c);
      }
    }
    return out.append('"').toString();
  }

  private static void hunk(
      StringBuilder out,
      List<LineDifference.Line> lines,
      int oldStart,
      int newStart,
      Palette palette,
      boolean screen) {
    int olds = (int) lines.stream().filter(l -> l.kind() != LineDifference.Kind.ADDED).count();
    int news = (int) lines.stream().filter(l -> l.kind() != LineDifference.Kind.GONE).count();
    String range = "@@ -" + range(oldStart, olds) + " +" + range(newStart, news) + " @@";
    out.append(palette.paint(Style.NOTICE, range)).append('\n');
    for (LineDifference.Line line : lines) {
      boolean ended = line.text().endsWith("\n");
      String text = ended ? line.text().substring(0, line.text().length() - 1) : line.text();
      String shown = line.kind().mark() + (screen ? visible(text) : text);
      out.append(
              switch (line.kind()) {
                case SAME -> shown;
                case GONE -> palette.paint(Style.ERROR, shown);
                case ADDED -> palette.paint(Style.HELP, shown);
              })
          .append(ended ? "\n" : "\n\\ No newline at end of file\n");
    }
  }

  private static String range(int start, int count) {
    return count == 1 ? "" + start : (count == 0 ? start - 1 : start) + "," + count;
  }

  /// The CR of a CRLF says nothing to who looks at lines.
  private static String visible(String line) {
    return Printable.of(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
        .replace("\\u{9}", "\t");
  }
}
