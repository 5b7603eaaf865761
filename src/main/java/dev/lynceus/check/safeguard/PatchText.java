package dev.lynceus.check.safeguard;

import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The text of a `templatePatch`, which is a template and not YAML yet: words in it, with their
/// places in the file.
///
/// @param key what to point at when a word's own place cannot be told
record PatchText(Yaml key, Yaml.Scalar scalar) {
  /// Names the field whose listed values a strategic merge patch takes away instead of adding them.
  private static final String TAKEN_AWAY = "$deleteFromPrimitiveList/";

  /// The places of a name that the patch lists below a key, such as a finalizer below `finalizers`;
  /// none in a comment.
  List<Span> listed(String name, String key) {
    var found = new ArrayList<Span>();
    String text = scalar.text();
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int keyAt = text.lastIndexOf(key, at);
      boolean added = keyAt >= 0 && !text.startsWith(TAKEN_AWAY, keyAt - TAKEN_AWAY.length());
      if (added && isWhole(text, at, name.length()) && !isComment(text, at)) {
        found.add(place(name, at));
      }
    }
    return found;
  }

  /// The place of a field's name, followed by a colon; none in a comment.
  Optional<Span> field(String name) {
    String text = scalar.text();
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int behind = at + name.length();
      boolean colon =
          behind < text.length() && (text.charAt(behind) == ':' || text.startsWith("\":", behind));
      if (colon && isWhole(text, at, name.length()) && !isComment(text, at)) {
        return Optional.of(place(name, at));
      }
    }
    return Optional.empty();
  }

  private static boolean isWhole(String text, int at, int length) {
    int behind = at + length;
    return (at == 0 || !isNamePart(text.charAt(at - 1)))
        && (behind == text.length() || !isNamePart(text.charAt(behind)));
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '/' || c == '_';
  }

  private static boolean isComment(String text, int at) {
    int line = text.lastIndexOf('\n', at) + 1;
    int hash = text.indexOf('#', line);
    return hash >= 0 && hash < at && (hash == line || text.charAt(hash - 1) == ' ');
  }

  /// The same occurrence in the file: counted, since indentation, folding and quotes move the text
  /// but leave a word in one piece.
  private Span place(String name, int at) {
    Span written = scalar.origin();
    String raw = written.source().text();
    boolean block = scalar.style() == Yaml.Style.LITERAL || scalar.style() == Yaml.Style.FOLDED;
    int from =
        block ? Math.min(written.end(), written.source().lineEnd(written.line())) : written.start();
    int found = from - 1;
    int wanted = count(scalar.text(), name, 0, at + 1);
    if (count(raw, name, from, written.end())
        != count(scalar.text(), name, 0, scalar.text().length())) {
      return key.span();
    }
    for (int i = 0; i < wanted; i++) {
      found = raw.indexOf(name, found + 1);
    }
    return new Span(written.source(), found, found + name.length());
  }

  /// How many occurrences start in a range.
  private static int count(String text, String name, int from, int to) {
    int count = 0;
    for (int at = text.indexOf(name, from); at >= 0 && at < to; at = text.indexOf(name, at + 1)) {
      count++;
    }
    return count;
  }
}
