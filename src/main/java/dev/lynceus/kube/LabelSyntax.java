package dev.lynceus.kube;

/// What Kubernetes takes as the name and the value of a label: `IsQualifiedName` and
/// `IsValidLabelValue` of apimachinery v0.36.1.
final class LabelSyntax {
  private static final int LONGEST = 63;
  private static final int LONGEST_PREFIX = 253;

  private LabelSyntax() {}

  /// Whether it is a name, with or without a domain before its `/`.
  static boolean isName(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? isWord(text)
        : isDomain(text.substring(0, slash)) && isWord(text.substring(slash + 1));
  }

  /// Whether it is a value; the empty text is one.
  static boolean isValue(String text) {
    return text.isEmpty() || isWord(text);
  }

  private static boolean isWord(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inside = i > 0 && i < text.length() - 1 && (c == '-' || c == '_' || c == '.');
      if (!inside && !isLower(c) && !(c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDomain(String text) {
    if (text.isEmpty() || text.length() > LONGEST_PREFIX) {
      return false;
    }
    for (String part : text.split("\\.", -1)) {
      if (part.isEmpty() || !isLower(part.charAt(0)) || !isLower(part.charAt(part.length() - 1))) {
        return false;
      }
      for (int i = 0; i < part.length(); i++) {
        if (!isLower(part.charAt(i)) && part.charAt(i) != '-') {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
  }
}
