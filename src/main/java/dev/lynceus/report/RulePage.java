package dev.lynceus.report;

import dev.lynceus.rule.Rule;
import dev.lynceus.text.Printable;
import dev.lynceus.value.Json;
import java.util.List;
import java.util.stream.Collectors;

/// A rule's file for a terminal: what `explain` prints.
public final class RulePage {
  private static final int NARROWEST = 40;

  private RulePage() {}

  /// The rule's title and settings, then its sections in their order, prose wrapped to the width
  /// and fences as they are.
  public static String render(Rule rule, Palette palette, int width) {
    int columns = Math.max(width, NARROWEST);
    var out = new StringBuilder();
    out.append(palette.paint(Style.of(rule.severity()), Printable.of(rule.id()))).append('\n');
    indented(out, "  ", "  ", Printable.of(rule.title()), columns);
    out.append('\n');
    out.append("  severity  ").append(rule.severity().word()).append('\n');
    out.append("  check     ").append(Printable.of(rule.check())).append('\n');
    if (!rule.with().fields().isEmpty()) {
      String json = Json.pretty(rule.with()).strip();
      out.append("  with      ");
      out.append(json.lines().map(Printable::of).collect(Collectors.joining("\n            ")))
          .append('\n');
    }
    out.append("  since     ").append(Printable.of(rule.since())).append('\n');
    for (Rule.Section section : rule.sections()) {
      out.append('\n')
          .append(palette.paint(Style.STRONG, Printable.of(section.heading())))
          .append('\n');
      body(out, section.markdown(), palette, columns);
    }
    return out.toString();
  }

  private static void body(StringBuilder out, String markdown, Palette palette, int columns) {
    String fence = "";
    boolean gap = false;
    var paragraph = new StringBuilder();
    for (String line : markdown.strip().lines().toList()) {
      String text = line.strip();
      if (!fence.isEmpty()) {
        if (text.startsWith(fence)) {
          fence = "";
        } else {
          out.append(line.isBlank() ? "" : "      " + printable(line)).append('\n');
        }
        continue;
      }
      boolean opens = text.startsWith("```") || text.startsWith("~~~");
      if (text.isEmpty() || opens || startsBlock(text)) {
        flush(out, paragraph, columns);
      }
      if (text.isEmpty()) {
        gap = true;
        continue;
      }
      if (gap) {
        out.append(paragraph.isEmpty() ? "\n" : "");
        gap = false;
      }
      if (opens) {
        fence = text.substring(0, fenceLength(text));
        title(out, text, palette);
      } else if (text.startsWith("|")) {
        out.append("  ").append(Printable.of(text)).append('\n');
      } else if (text.startsWith("#")) {
        out.append("  ")
            .append(palette.paint(Style.STRONG, Printable.of(text.replaceFirst("^#+ *", ""))))
            .append('\n');
      } else {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(text);
      }
    }
    flush(out, paragraph, columns);
  }

  /// Whether a line cannot continue the paragraph above it.
  private static boolean startsBlock(String text) {
    return text.startsWith("|") || text.startsWith("#") || marker(text) > 0;
  }

  private static int fenceLength(String text) {
    int length = 0;
    while (length < text.length() && text.charAt(length) == text.charAt(0)) {
      length++;
    }
    return length;
  }

  /// The length of a list item's marker, its blank included; 0 when the text is no list item.
  private static int marker(String text) {
    if (text.startsWith("- ") || text.startsWith("* ")) {
      return 2;
    }
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    return digits > 0 && text.startsWith(". ", digits) ? digits + 2 : 0;
  }

  private static void title(StringBuilder out, String opening, Palette palette) {
    int at = opening.indexOf("title=");
    if (at >= 0) {
      out.append("    ")
          .append(palette.paint(Style.NOTE, Printable.of(opening.substring(at + 6))))
          .append(":\n");
    }
  }

  private static void flush(StringBuilder out, StringBuilder paragraph, int columns) {
    if (!paragraph.isEmpty()) {
      String text = paragraph.toString();
      indented(out, "  ", "  " + " ".repeat(marker(text)), Printable.of(text), columns);
      paragraph.setLength(0);
    }
  }

  private static void indented(
      StringBuilder out, String first, String rest, String text, int columns) {
    List<String> lines = Paragraph.lines(text, columns - first.length(), columns - rest.length());
    for (int i = 0; i < lines.size(); i++) {
      out.append(i == 0 ? first : rest).append(lines.get(i)).append('\n');
    }
  }

  private static String printable(String line) {
    return Printable.of(line.replace("\t", "    ")).stripTrailing();
  }
}
