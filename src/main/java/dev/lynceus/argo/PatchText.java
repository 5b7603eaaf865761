package dev.lynceus.argo;

import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The text of a `templatePatch`, which is a template and not YAML yet: words in it, with their
/// places in the file.
///
/// @param key what to point at when a word's own place cannot be told
/// @param outline the text with actions (`{{ ... }}`) and comments blanked, of the same length
record PatchText(Yaml key, Yaml.Scalar scalar, String outline) {
  static PatchText of(Yaml key, Yaml.Scalar scalar) {
    return new PatchText(key, scalar, outline(scalar.text()));
  }

  /// The places of a finalizer that the patch lists in its own `metadata.finalizers`, told by
  /// indentation or braces.
  List<Span> finalizer(String name) {
    var found = new ArrayList<Span>();
    for (int at = outline.indexOf(name); at >= 0; at = outline.indexOf(name, at + 1)) {
      if (isWhole(at, name.length()) && isListed(at)) {
        found.add(place(name, at));
      }
    }
    return found;
  }

  /// Whether what stands here is in the list of finalizers: no other key in between.
  private boolean isListed(int at) {
    int keyAt = outline.lastIndexOf("finalizers", at);
    if (keyAt < 0 || !isWhole(keyAt, "finalizers".length())) {
      return false;
    }
    int colon = outline.indexOf(':', keyAt);
    return colon >= 0
        && colon < at
        && !outline.substring(colon + 1, at).contains(":")
        && isTop("metadata", parent(keyAt));
  }

  /// The place of a field's name, followed by a colon; none in a comment or an action.
  Optional<Span> field(String name) {
    for (int at = outline.indexOf(name); at >= 0; at = outline.indexOf(name, at + 1)) {
      int behind = at + name.length();
      boolean colon =
          behind < outline.length()
              && (outline.charAt(behind) == ':' || outline.startsWith("\":", behind));
      if (colon && isWhole(at, name.length())) {
        return Optional.of(place(name, at));
      }
    }
    return Optional.empty();
  }

  /// The place of a switch of automated syncs that the patch turns on in some branch, with a plain
  /// `true` right below `automated`.
  Optional<Span> automated(String name) {
    for (int at = outline.indexOf(name); at >= 0; at = outline.indexOf(name, at + 1)) {
      int colon = outline.indexOf(':', at);
      int end = colon < 0 ? -1 : outline.indexOf("true", colon);
      int parent = isWhole(at, name.length()) ? parent(at) : -1;
      if (end >= 0
          && outline.substring(colon + 1, end).isBlank()
          && isWhole(end, "true".length())
          && outline.substring(at + name.length(), colon).replace("\"", "").isBlank()
          && parent >= 0
          && outline.startsWith("automated", parent)) {
        return Optional.of(place(name, at));
      }
    }
    return Optional.empty();
  }

  /// The offset of the key that holds the one at an offset, -1 when there is none.
  private int parent(int keyAt) {
    int brace = openBrace(keyAt);
    return brace >= 0 ? keyBefore(brace) : lineAbove(keyAt);
  }

  /// Whether a key of this name stands at an offset and belongs to no other.
  private boolean isTop(String name, int at) {
    if (at < 0 || !outline.startsWith(name, at) || !isWhole(at, name.length())) {
      return false;
    }
    int brace = openBrace(at);
    return brace >= 0 ? outline.substring(0, brace).isBlank() : lineAbove(at) < 0;
  }

  /// The brace that is open at an offset, -1 when none is.
  private int openBrace(int at) {
    int closed = 0;
    for (int i = at - 1; i >= 0; i--) {
      char c = outline.charAt(i);
      if (c == '}') {
        closed++;
      } else if (c == '{' && closed-- == 0) {
        return i;
      }
    }
    return -1;
  }

  /// The start of the key whose value opens at an offset, quotes left out; -1 when there is none.
  private int keyBefore(int brace) {
    int end = brace;
    while (end > 0 && !isNamePart(outline.charAt(end - 1))) {
      end--;
    }
    if (!outline.substring(end, brace).contains(":")) {
      return -1;
    }
    int start = end;
    while (start > 0 && isNamePart(outline.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /// The first character of the nearest line above that is indented less than the line of an
  /// offset; -1 when there is none.
  private int lineAbove(int at) {
    int line = outline.lastIndexOf('\n', at) + 1;
    int indent = indent(line);
    while (line > 0) {
      line = outline.lastIndexOf('\n', line - 2) + 1;
      int found = indent(line);
      if (line + found < outline.length()
          && outline.charAt(line + found) != '\n'
          && found < indent) {
        return line + found;
      }
    }
    return -1;
  }

  private int indent(int line) {
    int end = line;
    while (end < outline.length() && outline.charAt(end) == ' ') {
      end++;
    }
    return end - line;
  }

  private boolean isWhole(int at, int length) {
    int behind = at + length;
    return (at == 0 || !isNamePart(outline.charAt(at - 1)))
        && (behind == outline.length() || !isNamePart(outline.charAt(behind)));
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '/' || c == '_';
  }

  /// Every action and comment as blanks; an action that is never closed reaches to the end.
  private static String outline(String text) {
    char[] chars = text.toCharArray();
    int i = 0;
    while (i < chars.length) {
      int end = i;
      if (text.startsWith("{{", i)) {
        int close = text.indexOf("}}", i);
        end = close < 0 ? chars.length : close + 2;
      } else if (chars[i] == '#' && (i == 0 || text.charAt(i - 1) <= ' ')) {
        int close = text.indexOf('\n', i);
        end = close < 0 ? chars.length : close;
      }
      for (int j = i; j < end; j++) {
        chars[j] = chars[j] == '\n' ? '\n' : ' ';
      }
      i = Math.max(end, i + 1);
    }
    return new String(chars);
  }

  /// The place in the file of the name at an offset: counted, since indentation, folding and quotes
  /// move the text but leave a word in one piece.
  Span place(String name, int at) {
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
