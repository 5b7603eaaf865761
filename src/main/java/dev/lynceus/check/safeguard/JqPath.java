package dev.lynceus.check.safeguard;

/// A jq path expression as a JSON pointer, as far as it is a plain path.
final class JqPath {
  private final String text;
  private int at;

  private JqPath(String text) {
    this.text = text;
  }

  /// `.metadata.finalizers[]`, `.metadata["finalizers"]` and `.metadata | .finalizers` as
  /// `/metadata/finalizers/...`. An expression that is not a path from the start on yields one that
  /// points nowhere. What follows a path that ends early counts as deeper.
  static String pointer(String expression) {
    return new JqPath(expression.strip()).read();
  }

  private String read() {
    var pointer = new StringBuilder();
    if (!text.startsWith(".")) {
      return "/" + "?";
    }
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '[') {
        pointer.append('/').append(bracket());
      } else if (c == '.' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
        at++;
        pointer.append('/').append(quoted());
      } else if (c == '.') {
        at++;
        String name = name();
        pointer.append(name.isEmpty() ? "" : "/" + name);
      } else if (c == ' ' || c == '|' || c == '?') {
        at++;
      } else {
        return pointer.append("/?").toString();
      }
    }
    return pointer.toString();
  }

  private String name() {
    int from = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    return text.substring(from, at);
  }

  private String quoted() {
    int end = text.indexOf('"', at + 1);
    String name = end < 0 ? "?" : text.substring(at + 1, end);
    at = end < 0 ? text.length() : end + 1;
    return name;
  }

  private String bracket() {
    int end = text.indexOf(']', at);
    String inside = end < 0 ? "?" : text.substring(at + 1, end).strip();
    at = end < 0 ? text.length() : end + 1;
    return inside.length() > 1 && inside.startsWith("\"") && inside.endsWith("\"")
        ? inside.substring(1, inside.length() - 1)
        : inside.isEmpty() ? "*" : inside;
  }
}
