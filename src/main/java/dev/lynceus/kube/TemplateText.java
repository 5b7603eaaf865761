package dev.lynceus.kube;

/// Recognises text that is not YAML until Helm, Jinja or another engine has filled it in.
public final class TemplateText {
  private TemplateText() {}

  /// Whether some line can only be meant for a template engine: it starts with `{{` or `{%`, or an
  /// unquoted value or list item does; or it holds nothing but a name in capitals between angle
  /// brackets, or starts with `<%`.
  public static boolean isTemplate(String text) {
    return hasBraces(text) || hasAngles(text);
  }

  private static boolean hasAngles(String text) {
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      int before = at - 1;
      while (before >= 0 && text.charAt(before) == ' ') {
        before--;
      }
      boolean starts = before < 0 || text.charAt(before) == '\n';
      if (starts && (text.startsWith("<%", at) || isNameAlone(text, at + 1))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a name in capitals, `>` and the end of the line follow.
  private static boolean isNameAlone(String text, int from) {
    int i = from;
    while (i < text.length() && isOfName(text.charAt(i))) {
      i++;
    }
    if (i == from || i == text.length() || text.charAt(i) != '>') {
      return false;
    }
    int end = text.indexOf('\n', i);
    return text.substring(i + 1, end < 0 ? text.length() : end).isBlank();
  }

  private static boolean isOfName(char c) {
    return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
  }

  private static boolean hasBraces(String text) {
    for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
      boolean opens = text.startsWith("{{", at) || text.startsWith("{%", at);
      if (opens && standsBare(text, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean standsBare(String text, int at) {
    int i = at - 1;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i--;
    }
    return i < 0
        || text.charAt(i) == '\n'
        || i < at - 1 && (text.charAt(i) == ':' || text.charAt(i) == '-');
  }
}
