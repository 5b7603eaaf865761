package dev.lynceus.check.project;

import java.util.ArrayList;
import java.util.List;

/// The parameters that a template's text names between `{{` and `}}`, dotted and without a leading
/// dot, in both template languages.
final class ParameterNames {
  private ParameterNames() {}

  static List<String> of(String text, boolean goTemplate) {
    var names = new ArrayList<String>();
    for (int open = text.indexOf("{{"); open >= 0; ) {
      int close = text.indexOf("}}", open + 2);
      if (close < 0) {
        break;
      }
      String inside = text.substring(open + 2, close);
      if (goTemplate) {
        collect(inside, names);
      } else {
        names.add(inside.strip());
      }
      open = text.indexOf("{{", close + 2);
    }
    return names;
  }

  /// Fields of the dot; and the texts of an action that uses the dot as a whole, which may be keys
  /// of it: `index . "project"`.
  private static void collect(String action, List<String> names) {
    var texts = new ArrayList<String>();
    boolean whole = false;
    int at = 0;
    while (at < action.length()) {
      char c = action.charAt(at);
      if (c == '"' || c == '`') {
        int end = action.indexOf(c, at + 1);
        end = end < 0 ? action.length() : end;
        texts.add(action.substring(at + 1, end));
        at = end + 1;
      } else if (c == '.' && (at == 0 || !isPartOfName(action.charAt(at - 1)))) {
        int end = at + 1;
        while (end < action.length() && isPartOfName(action.charAt(end))) {
          end++;
        }
        if (end > at + 1) {
          names.add(action.substring(at + 1, end));
        }
        whole |= end == at + 1;
        at = end;
      } else {
        at++;
      }
    }
    if (whole) {
      names.addAll(texts);
    }
  }

  private static boolean isPartOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == ')';
  }
}
