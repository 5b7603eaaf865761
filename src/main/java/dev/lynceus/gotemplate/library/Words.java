package dev.lynceus.gotemplate.library;

import dev.lynceus.gotemplate.value.Utf8;

/// `ToSnakeCase`, `ToKebabCase` and `ToPascalCase` of huandu/xstrings v1.5.0 (convert.go).
public final class Words {
  private final int[] text;
  private int at;
  private Sort sort = Sort.NONE;
  private int from;

  private Words(int[] text) {
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

  /// Small words joined by the connector.
  public static String joined(String text, char connector) {
    int[] runes = runes(text);
    return runes.length == 0 ? "" : new Words(runes).lower(connector);
  }

  private static int[] runes(String text) {
    return text.codePoints().map(c -> Utf8.isStray(c) ? 0xFFFD : c).toArray();
  }

  private String lower(char connector) {
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
        out.appendCodePoint(Casing.toLower(text[i]));
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
    if (first == 0xFFFD) {
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
    } else if (Character.isLetter(first)) {
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
      if (at < text.length && Character.isLetter(text[at])) {
        at--;
      }
    } else {
      small();
    }
  }

  private void small() {
    while (at < text.length && Character.isLetter(text[at]) && !Casing.isUpper(text[at])) {
      at++;
    }
  }

  private static boolean isOther(int c) {
    return !isConnector(c) && !Character.isLetter(c) && !isNumber(c) && !isPunctuation(c);
  }

  private static boolean isConnector(int c) {
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

  /// Words with capitals, nothing between them.
  public static String pascal(String text) {
    int[] runes = runes(text);
    var out = new StringBuilder();
    int i = 0;
    int last = 0;
    boolean capital = false;
    boolean found = false;
    while (i < runes.length && !found) {
      last = runes[i++];
      if (isConnector(last)) {
        out.appendCodePoint(last);
      } else {
        capital = Casing.isUpper(last);
        last = Casing.toUpper(last);
        found = true;
      }
    }
    if (i >= runes.length) {
      // xstrings repeats a connector that ends a text of nothing else
      return runes.length == 0 ? "" : out.appendCodePoint(last).toString();
    }
    while (i < runes.length) {
      int before = last;
      last = runes[i++];
      if (isConnector(last) && isConnector(before)) {
        out.appendCodePoint(before);
        continue;
      }
      if (isConnector(before)) {
        capital = Casing.isUpper(last);
        last = Casing.toUpper(last);
      } else {
        if (capital) {
          if (Casing.isUpper(last)) {
            last = Casing.toLower(last);
          } else {
            capital = false;
          }
        }
        out.appendCodePoint(before);
      }
    }
    return out.appendCodePoint(last).toString();
  }
}
