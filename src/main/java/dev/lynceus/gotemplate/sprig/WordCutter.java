package dev.lynceus.gotemplate.sprig;

import dev.lynceus.gotemplate.value.Utf8;

/// A text being cut into words: `nextWord` and `camelCaseToLowerCase` of huandu/xstrings v1.5.0
/// (convert.go).
final class WordCutter {
  private final int[] text;
  private int at;
  private Sort sort = Sort.NONE;
  private int from;

  WordCutter(int[] text) {
    this.text = text;
  }

  /// What a word is made of.
  private enum Sort {
    NONE,
    NUMBER,
    CAPITALS,
    LETTERS,
    CONNECTOR,
    PUNCTUATION,
    OTHER
  }

  String lower(char connector) {
    var out = new StringBuilder();
    next();
    while (at < text.length) {
      if (sort != Sort.CONNECTOR) {
        put(out, from, at, sort, connector);
      }
      Sort before = sort;
      int begun = from;
      int end = at;
      next();
      switch (before) {
        case NUMBER -> {
          tail(out, connector);
        }
        case CONNECTOR -> put(out, begun, end, before, connector);
        case PUNCTUATION -> {}
        case NONE, CAPITALS, LETTERS, OTHER -> afterWord(out, connector);
      }
    }
    put(out, from, at, sort, connector);
    return out.toString();
  }

  private void afterWord(StringBuilder out, char connector) {
    if (sort != Sort.NUMBER) {
      if (sort != Sort.CONNECTOR && sort != Sort.PUNCTUATION) {
        out.append(connector);
      }
      return;
    }
    if (at >= text.length) {
      return;
    }
    int begun = from;
    int end = at;
    next();
    if (sort != Sort.LETTERS) {
      put(out, begun, end, Sort.NUMBER, connector);
      if (sort != Sort.CONNECTOR && sort != Sort.PUNCTUATION) {
        out.append(connector);
      }
      return;
    }
    out.append(connector);
    put(out, begun, end, Sort.NUMBER, connector);
    tail(out, connector);
  }

  /// Letters and numbers that belong to the number before them.
  private void tail(StringBuilder out, char connector) {
    while (sort == Sort.LETTERS || sort == Sort.NUMBER) {
      put(out, from, at, sort, connector);
      next();
    }
    if (sort != Sort.NONE && sort != Sort.PUNCTUATION && sort != Sort.CONNECTOR) {
      out.append(connector);
    }
  }

  private void put(StringBuilder out, int begun, int end, Sort what, char connector) {
    for (int i = begun; i < end; i++) {
      if (what == Sort.CONNECTOR) {
        out.append(connector);
      } else {
        boolean small = what == Sort.CAPITALS && Casing.isUpper(text[i]);
        out.appendCodePoint(small ? Casing.toLower(text[i]) : text[i]);
      }
    }
  }

  /// Reads the next word.
  private void next() {
    from = at;
    if (at >= text.length) {
      sort = Sort.NONE;
      return;
    }
    int first = text[at++];
    if (first == 0xFFFD || Utf8.isStray(first)) {
      sort = Sort.NONE;
    } else if (isConnector(first)) {
      sort = Sort.CONNECTOR;
      while (at < text.length && isConnector(text[at])) {
        at++;
      }
    } else if (isPunctuation(first)) {
      sort = Sort.PUNCTUATION;
      while (at < text.length && isPunctuation(text[at])) {
        at++;
      }
    } else if (Casing.isUpper(first)) {
      sort = Sort.CAPITALS;
      capitals();
    } else if (isLetter(first)) {
      sort = Sort.LETTERS;
      small();
    } else if (isNumber(first)) {
      sort = Sort.NUMBER;
      while (at < text.length && isNumber(text[at])) {
        at++;
      }
    } else {
      sort = Sort.OTHER;
      while (at < text.length && isOther(text[at])) {
        at++;
      }
    }
  }

  private void capitals() {
    if (at >= text.length) {
      return;
    }
    if (Casing.isUpper(text[at])) {
      while (at < text.length && Casing.isUpper(text[at])) {
        at++;
      }
      // The last capital of HTTPStatus begins the next word
      if (at < text.length && isLetter(text[at])) {
        at--;
      }
    } else {
      small();
    }
  }

  private void small() {
    while (at < text.length && isLetter(text[at]) && !Casing.isUpper(text[at])) {
      at++;
    }
  }

  private static boolean isOther(int c) {
    return !isConnector(c) && !isLetter(c) && !isNumber(c) && !isPunctuation(c);
  }

  /// Letters but for those of Chinese.
  private static boolean isLetter(int c) {
    boolean chinese =
        c >= 0x4E00 && c <= 0x9FCC || c >= 0x3400 && c <= 0x4D85 || c >= 0x20000 && c <= 0x2B81D;
    return Character.isLetter(c) && !chinese;
  }

  static boolean isConnector(int c) {
    return c == '-' || c == '_' || Casing.isSpace(c);
  }

  private static boolean isNumber(int c) {
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
