package dev.lynceus.check.template;

import dev.lynceus.gotemplate.Functions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What stands between `{{` and the next `}}`, both included, read without knowing the language.
///
/// @param words what is inside, blanks and trim markers taken off
record Tag(int start, int end, String words) {
  private static final Set<String> CONTROLS =
      Set.of("if", "range", "with", "template", "define", "block", "end", "else");

  /// The tags of a text as fasttemplate finds them, from the left, never overlapping.
  static List<Tag> of(String text) {
    var tags = new ArrayList<Tag>();
    int open = text.indexOf("{{");
    while (open >= 0) {
      int close = text.indexOf("}}", open + 2);
      if (close < 0) {
        break;
      }
      tags.add(new Tag(open, close + 2, words(text.substring(open + 2, close))));
      open = text.indexOf("{{", close + 2);
    }
    return tags;
  }

  /// The offset of a `{{` that is never closed behind a tag that is, which Argo CD refuses without
  /// goTemplate; -1 when there is none (`Render.Replace` of Argo CD 3.5.7 looks for a tag on one
  /// line first, and leaves the text alone when there is none).
  static int unclosed(String text) {
    List<Tag> tags = of(text);
    int last = tags.isEmpty() ? -1 : text.indexOf("{{", tags.getLast().end());
    return last >= 0 && isFilledIn(text) ? last : -1;
  }

  /// Whether fasttemplate looks at a text at all: some line holds `{{` and `}}` behind it.
  static boolean isFilledIn(String text) {
    for (int open = text.indexOf("{{"); open >= 0; ) {
      int line = text.indexOf('\n', open);
      int end = line < 0 ? text.length() : line;
      if (text.indexOf("}}", open + 2, end) >= 0) {
        return true;
      }
      open = text.indexOf("{{", end);
    }
    return false;
  }

  private static String words(String inside) {
    String words = inside.strip();
    boolean left = inside.startsWith("- ") || inside.startsWith("-\n");
    boolean right = inside.endsWith(" -") && inside.length() > 2;
    return words.substring(left ? 1 : 0, words.length() - (right ? 1 : 0)).strip();
  }

  /// Whether only Go's templates make something of it.
  boolean isGo() {
    if (words.isEmpty()) {
      return false;
    }
    int blank = words.indexOf(' ');
    String first = blank < 0 ? words : words.substring(0, blank);
    return ".$`\"(".indexOf(words.charAt(0)) >= 0
        || words.startsWith("/*")
        || words.indexOf('|') > 0
        || words.equals("end")
        || words.equals("else")
        || blank > 0 && (CONTROLS.contains(first) || Functions.ARGO_CD.contains(first));
  }

  /// Whether it could be the name of a parameter as fasttemplate has it.
  boolean isName() {
    return !words.isEmpty()
        && (Character.isLetter(words.charAt(0)) || words.charAt(0) == '_')
        && words.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_-./[]".indexOf(c) >= 0);
  }

  /// Whether a Go template can say this name with dots alone.
  boolean isDotted() {
    return isName()
        && words.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '.');
  }
}
