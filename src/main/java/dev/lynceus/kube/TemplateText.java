package dev.lynceus.kube;

/// Recognises text that is not YAML until Helm, Jinja or another engine has filled it in.
public final class TemplateText {
  private TemplateText() {}

  /// Whether some line can only be meant for a template engine: it starts with `{{` or `{%`, or an
  /// unquoted value or list item does.
  public static boolean isTemplate(String text) {
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
