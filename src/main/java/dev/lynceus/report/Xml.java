package dev.lynceus.report;

/// Text as XML 1.0 admits it.
final class Xml {
  private Xml() {}

  /// For an attribute in double quotes.
  static String attribute(String text) {
    return escape(text, true);
  }

  /// For the inside of an element.
  static String text(String text) {
    return escape(text, false);
  }

  /// What the production `Char` of XML 1.0 leaves out becomes U+FFFD. Brackets are escaped as well:
  /// behind `##` a GitHub runner would take one for a command.
  private static String escape(String text, boolean attribute) {
    var out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '[' -> out.append("&#91;");
        case '\n' -> out.append(attribute ? "&#10;" : "\n");
        default -> out.appendCodePoint(isAdmitted(c) ? c : 0xFFFD);
      }
    }
    return out.toString();
  }

  private static boolean isAdmitted(int c) {
    return c == '\t' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
  }
}
