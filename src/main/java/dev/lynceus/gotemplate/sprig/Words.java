package dev.lynceus.gotemplate.sprig;

import dev.lynceus.gotemplate.value.Utf8;

/// `ToSnakeCase`, `ToKebabCase` and `ToPascalCase` of huandu/xstrings v1.5.0 (convert.go).
public final class Words {
  private Words() {}

  /// Small words joined by the connector.
  public static String joined(String text, char connector) {
    return text.isEmpty() ? "" : new WordCutter(text.codePoints().toArray()).lower(connector);
  }

  private static int[] runes(String text) {
    return text.codePoints().map(c -> Utf8.isStray(c) ? 0xFFFD : c).toArray();
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
      if (WordCutter.isConnector(last)) {
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
      if (WordCutter.isConnector(last) && WordCutter.isConnector(before)) {
        out.appendCodePoint(before);
        continue;
      }
      if (WordCutter.isConnector(before)) {
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
