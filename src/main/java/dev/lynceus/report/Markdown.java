package dev.lynceus.report;

import dev.lynceus.text.Printable;
import java.util.Locale;
import java.util.regex.Pattern;

/// A stranger's text inside a line of GitHub's Markdown: words that can be nothing but words stay,
/// everything else becomes a code span, in which GitHub and GitLab read no mark-up, mention,
/// reference or address.
final class Markdown {
  /// A plain word with its punctuation, or a short number. Letters of any script are words; a
  /// colon, an underscore, a digit beside letters could be the start of a reference.
  private static final Pattern WORD =
      Pattern.compile(
          "\\(?(?:\\p{L}+(?:[.,'’/-]\\p{L}+)*|[0-9]{1,6}(?:\\.[0-9]{1,6})?)[.,;:?)]{0,3}|[-–×…]");

  /// What names a commit; GitHub links seven digits and more.
  private static final Pattern COMMIT = Pattern.compile("[0-9a-fA-F]{7,}");

  private Markdown() {}

  /// A text as one code span, cut where it is very long.
  static String code(String text) {
    String plain = Printable.of(text, TextReport.MESSAGE_LIMIT);
    int longest = 0;
    int run = 0;
    for (int i = 0; i < plain.length(); i++) {
      run = plain.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    // One blank on each side is taken away again; it keeps ticks of the text from the fence's.
    String gap = longest > 0 || plain.isBlank() || plain.startsWith(" ") ? " " : "";
    return fence + gap + plain + gap + fence;
  }

  /// A sentence. What it quotes between two ticks stays one code span.
  static String prose(String text) {
    String left = Printable.of(text, TextReport.MESSAGE_LIMIT);
    var out = new StringBuilder();
    for (int open = left.indexOf('`'); open >= 0; open = left.indexOf('`')) {
      int close = left.indexOf('`', open + 1);
      if (close <= open + 1) {
        break;
      }
      words(out, left.substring(0, open));
      span(out, left.substring(open + 1, close));
      left = left.substring(close + 1);
    }
    words(out, left);
    return out.toString();
  }

  /// Words as they are, neighbours that are none together in one code span.
  private static void words(StringBuilder out, String text) {
    var strange = new StringBuilder();
    String gap = "";
    for (String word : text.split(" ", -1)) {
      if (word.isEmpty() || isPlain(word)) {
        flush(out, strange);
        out.append(gap).append(word);
      } else if (strange.isEmpty()) {
        out.append(gap);
        strange.append(word);
      } else {
        strange.append(' ').append(word);
      }
      gap = " ";
    }
    flush(out, strange);
  }

  /// Closes the span, its punctuation behind it.
  private static void flush(StringBuilder out, StringBuilder strange) {
    if (strange.isEmpty()) {
      return;
    }
    int end = strange.length();
    while (end > 1 && ".,;:".indexOf(strange.charAt(end - 1)) >= 0) {
      end--;
    }
    span(out, strange.substring(0, end));
    out.append(strange, end, strange.length());
    strange.setLength(0);
  }

  /// Appends a code span, whose ticks must not run into those of the one before it.
  private static void span(StringBuilder out, String text) {
    boolean touches = !out.isEmpty() && out.charAt(out.length() - 1) == '`';
    out.append(touches ? " " : "").append(code(text));
  }

  private static boolean isPlain(String word) {
    if (".,;:)".contains(word)) {
      return true;
    }
    return WORD.matcher(word).matches()
        && !word.toLowerCase(Locale.ROOT).contains("www.")
        && !COMMIT.matcher(word).find();
  }
}
