package dev.lynceus.edit;

import dev.lynceus.text.Source;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;

/// How a piece of YAML is laid out on its lines: what an edit has to know to leave everything else
/// as it is.
public final class Layout {
  private Layout() {}

  /// Whether the mapping or list is written in braces or brackets. One with an anchor or a tag is
  /// neither flow nor block for us.
  public static boolean isFlow(Yaml node) {
    char open = node instanceof Yaml.Mapping ? '{' : '[';
    return node.span().start() < node.span().end()
        && node.span().source().text().charAt(node.span().start()) == open;
  }

  /// Whether every key of the mapping stands there once, none comes from elsewhere by `<<`, and no
  /// anchor takes it elsewhere.
  public static boolean isPlain(Yaml.Mapping mapping) {
    char first = mapping.span().source().text().charAt(mapping.span().start());
    return !mapping.isAlias() && first != '&' && first != '!' && mapping.isSimple();
  }

  /// Whether nothing but blanks stands before the offset on its line.
  public static boolean startsLine(Source source, int offset) {
    return isBlank(source, source.lineStart(source.line(offset)), offset);
  }

  /// Whether nothing but blanks and a comment stands behind the offset on its line.
  public static boolean endsLine(Source source, int offset) {
    int end = source.lineEnd(source.line(offset));
    int at = offset;
    while (at < end && source.text().charAt(at) == ' ') {
      at++;
    }
    return at >= end || at > offset && source.text().charAt(at) == '#';
  }

  /// Whether the lines between two others, both excluded, hold nothing but comments.
  public static boolean onlyCommentsBetween(Source source, int firstLine, int lastLine) {
    for (int line = firstLine + 1; line < lastLine; line++) {
      if (!endsLine(source, source.lineStart(line))
          && !source.lineText(line).strip().startsWith("#")) {
        return false;
      }
    }
    return true;
  }

  /// The offset's distance from the start of its line.
  public static int column(Source source, int offset) {
    return offset - source.lineStart(source.line(offset));
  }

  /// What ends the line of this offset; LF for the last line.
  public static String lineBreak(Source source, int offset) {
    int line = source.line(offset);
    return line < source.lineCount() && source.lineStart(line + 1) - source.lineEnd(line) == 2
        ? "\r\n"
        : "\n";
  }

  /// The lines of a span, from the start of its first to the start of the line behind its last.
  public static Span lines(Source source, int start, int end) {
    int last = source.line(Math.max(start, end));
    int behind = last < source.lineCount() ? source.lineStart(last + 1) : source.text().length();
    return new Span(source, source.lineStart(source.line(start)), behind);
  }

  private static boolean isBlank(Source source, int from, int to) {
    for (int i = from; i < to; i++) {
      if (source.text().charAt(i) != ' ') {
        return false;
      }
    }
    return true;
  }
}
