package dev.lynceus.review;

import dev.lynceus.text.Source;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Comment;
import java.util.ArrayList;
import java.util.List;

/// The comments that speak to Lynceus in a text that is no YAML yet: behind a `#` that starts a
/// line or follows a blank, or alone between `{{/*` and `*/}}`.
final class TemplateComments {
  private static final String MARK = "lynceus:";

  private TemplateComments() {}

  static List<Comment> of(Source source) {
    String text = source.text();
    var found = new ArrayList<Comment>();
    for (int at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + 1)) {
      int before = at - 1;
      while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
        before--;
      }
      int end = source.lineEnd(source.line(at));
      if (before >= 0 && text.charAt(before) == '#' && standsFree(text, before)) {
        found.add(new Comment(new Span(source, before, end)));
      } else if (before >= 1 && text.startsWith("/*", before - 1)) {
        int close = text.indexOf("*/", at);
        found.add(new Comment(new Span(source, before, close < 0 ? end : Math.min(close, end))));
      }
    }
    return found;
  }

  private static boolean standsFree(String text, int hash) {
    return hash == 0 || " \t\n".indexOf(text.charAt(hash - 1)) >= 0;
  }
}
