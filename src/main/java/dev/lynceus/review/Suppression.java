package dev.lynceus.review;

import dev.lynceus.text.Source;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Comment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A comment `# lynceus: ignore[rule-id] because ...` and the line it speaks of.
///
/// @param span of the comment
/// @param line the line whose findings it silences: its own, or the next one that is no comment
///   when it stands alone
/// @param rules the ids in brackets; none when the comment cannot be read
/// @param reason the words behind `because`; without them it silences nothing
record Suppression(Span span, int line, List<String> rules, String reason) {
  private static final String MARK = "lynceus:";
  private static final String IGNORE = "ignore[";

  Suppression {
    rules = List.copyOf(rules);
  }

  /// Reads a comment; empty when it does not speak to Lynceus.
  static Optional<Suppression> of(Comment comment) {
    String text = comment.text();
    if (!text.regionMatches(true, 0, MARK, 0, MARK.length())) {
      return Optional.empty();
    }
    String words = text.substring(MARK.length()).strip();
    int close = words.indexOf(']');
    var rules = new ArrayList<String>();
    String reason = "";
    if (words.startsWith(IGNORE) && close > 0) {
      for (String id : words.substring(IGNORE.length(), close).split(",", -1)) {
        if (!id.isBlank()) {
          rules.add(id.strip());
        }
      }
      String rest = words.substring(close + 1).strip();
      reason = rest.startsWith("because ") ? rest.substring("because ".length()).strip() : "";
    }
    return Optional.of(new Suppression(comment.span(), coveredLine(comment.span()), rules, reason));
  }

  private static int coveredLine(Span span) {
    Source source = span.source();
    int line = span.line();
    String before = source.text().substring(source.lineStart(line), span.start()).strip();
    boolean alone = before.isEmpty() || before.startsWith("{{") && before.endsWith("/");
    if (!alone) {
      return line;
    }
    do {
      line++;
    } while (line < source.lineCount() && isComment(source.lineText(line)));
    return line;
  }

  private static boolean isComment(String line) {
    return line.stripLeading().startsWith("#");
  }

  boolean silences(String rule, int findingLine) {
    return !reason.isEmpty()
        && rules.contains(rule)
        && (findingLine == line || findingLine == span.line());
  }
}
