package dev.lynceus.check.template;

/// Whether the next character of a text that is YAML, when it is filled in, stands between quotes
/// that the text has opened. Quotes end with their line, as nearly all do.
final class YamlQuotes {
  private static final char NONE = 0;

  private char open = NONE;

  /// The character before; a quote opens only where a value may start.
  private char last = '\n';

  void read(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        open = NONE;
      } else if (open == '"' && c == '\\') {
        i++;
      } else if (open != NONE) {
        open = c == open ? NONE : open;
      } else if ((c == '"' || c == '\'') && " \n\t:-[{,'".indexOf(last) >= 0) {
        open = c;
      }
      last = c;
    }
  }

  /// Something was filled in.
  void word() {
    last = 'w';
  }

  boolean areOpen() {
    return open != NONE;
  }

  /// The quote that is open, NUL when none is.
  char open() {
    return open;
  }

  /// Goes back to what was open at another place.
  void reopen(char quote) {
    open = quote;
  }
}
