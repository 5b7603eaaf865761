package dev.lynceus.gotemplate.print;

import dev.lynceus.gotemplate.value.GoError;
import dev.lynceus.text.Source;
import dev.lynceus.text.Span;
import dev.lynceus.value.Value;
import dev.lynceus.yaml.Yaml;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;

/// How go-yaml v2.4 writes a text: `stringv` in encode.go, `yaml_emitter_analyze_scalar` and
/// `yaml_emitter_select_scalar_style` in emitterc.go.
///
/// @param lines whether the text has a line break of any kind
record YamlScalar(Style style, boolean lines) {
  private static final Span NOWHERE = new Span(new Source("", ""), 0, 0);

  /// The ways it knows.
  enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL
  }

  /// @param key whether it is a mapping's key
  static YamlScalar of(String text, boolean key) {
    check(text);
    if (text.isEmpty()) {
      return new YamlScalar(Style.DOUBLE_QUOTED, false);
    }
    Shape shape = Shape.of(text);
    Style style =
        text.indexOf('\n') >= 0
            ? Style.LITERAL
            : meansSomething(text) ? Style.DOUBLE_QUOTED : Style.PLAIN;
    if (key && shape.breaks()) {
      style = Style.DOUBLE_QUOTED;
    }
    if (style == Style.PLAIN && !shape.plain()) {
      style = Style.SINGLE_QUOTED;
    }
    if (style == Style.SINGLE_QUOTED && !shape.singleQuoted()) {
      style = Style.DOUBLE_QUOTED;
    }
    if (style == Style.LITERAL && (!shape.block() || key)) {
      style = Style.DOUBLE_QUOTED;
    }
    return new YamlScalar(style, shape.breaks());
  }

  /// The text comes by way of JSON, which go-yaml reads again; it does not read everything back.
  private static void check(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x7F && c < 0xA0 && c != 0x85 || c == '\uFFFE' || c == '\uFFFF') {
        throw new GoError("yaml: control characters are not allowed");
      }
    }
  }

  /// The text as go-yaml reads it back from JSON, where the next-line character is a line break to
  /// be folded.
  static String readBack(String text) {
    if (text.indexOf(0x85) < 0) {
      return text;
    }
    var out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int end = i;
      int breaks = 0;
      while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == 0x85)) {
        breaks += text.charAt(end++) == 0x85 ? 1 : 0;
      }
      if (breaks > 0) {
        out.append(breaks == 1 ? " " : "\n".repeat(breaks - 1));
        i = end;
      } else {
        end = Math.max(end, i + 1);
        out.append(text, i, end);
        i = end;
      }
    }
    return out.toString();
  }

  /// Whether the text, unquoted, would be read as something else.
  private static boolean meansSomething(String text) {
    char c = text.charAt(0);
    boolean digit = c >= '0' && c <= '9';
    if (!digit && "+-.~yYnNtTfFoO".indexOf(c) < 0) {
      return false;
    }
    var scalar = new Yaml.Scalar(NOWHERE, NOWHERE, text, Yaml.Style.PLAIN, "");
    return !(scalar.value() instanceof Value.Text) || isSexagesimal(text) || isTime(text);
  }

  /// `base60float` in encode.go: `[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?`.
  private static boolean isSexagesimal(String text) {
    int i = text.charAt(0) == '+' || text.charAt(0) == '-' ? 1 : 0;
    int from = i;
    while (i < text.length() && (isDigit(text, i) || i > from && text.charAt(i) == '_')) {
      i++;
    }
    int parts = 0;
    while (i > from && i + 1 < text.length() && text.charAt(i) == ':' && isDigit(text, i + 1)) {
      boolean two = text.charAt(i + 1) <= '5' && i + 2 < text.length() && isDigit(text, i + 2);
      i += two ? 3 : 2;
      parts++;
    }
    if (parts > 0 && i < text.length() && text.charAt(i) == '.') {
      i++;
      while (i < text.length() && (isDigit(text, i) || text.charAt(i) == '_')) {
        i++;
      }
    }
    return parts > 0 && i == text.length();
  }

  private static boolean isDigit(String text, int i) {
    return text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }

  /// `parseTimestamp` in resolve.go.
  private static boolean isTime(String text) {
    if (text.length() < 8
        || text.charAt(4) != '-'
        || !text.substring(0, 4).chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    int end = 5;
    while (end < text.length() && (isDigit(text, end) || text.charAt(end) == '-')) {
      end++;
    }
    String[] date = text.substring(0, end).split("-", -1);
    if (date.length != 3 || wrong(date[1], 1, 2) || wrong(date[2], 1, 2)) {
      return false;
    }
    try {
      LocalDate.of(Integer.parseInt(date[0]), Integer.parseInt(date[1]), Integer.parseInt(date[2]));
      return end == text.length() || isClock(text.substring(end));
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  private static boolean wrong(String digits, int least, int most) {
    return digits.length() < least
        || digits.length() > most
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isClock(String text) {
    char separator = text.charAt(0);
    boolean zoned = separator == 'T' || separator == 't';
    String rest = text.substring(1);
    if (zoned) {
      int zone = rest.endsWith("Z") ? rest.length() - 1 : rest.length() - 6;
      if (zone < 0 || !rest.endsWith("Z") && !isOffset(rest.substring(zone))) {
        return false;
      }
      rest = rest.substring(0, zone);
    } else if (separator != ' ') {
      return false;
    }
    String[] clock = rest.split(":", -1);
    if (clock.length != 3 || wrong(clock[0], 1, 2) || wrong(clock[1], 1, 2)) {
      return false;
    }
    int point = clock[2].indexOf('.') < 0 ? clock[2].indexOf(',') : clock[2].indexOf('.');
    String seconds = point < 0 ? clock[2] : clock[2].substring(0, point);
    if (wrong(seconds, 1, 2) || point >= 0 && wrong(clock[2].substring(point + 1), 1, 1000)) {
      return false;
    }
    LocalTime.of(Integer.parseInt(clock[0]), Integer.parseInt(clock[1]), Integer.parseInt(seconds));
    return true;
  }

  private static boolean isOffset(String text) {
    return (text.charAt(0) == '+' || text.charAt(0) == '-')
        && text.charAt(3) == ':'
        && !wrong(text.substring(1, 3), 2, 2)
        && !wrong(text.substring(4), 2, 2)
        && Integer.parseInt(text.substring(1, 3)) <= 24
        && Integer.parseInt(text.substring(4)) < 60;
  }

  /// What a text's characters allow.
  private record Shape(boolean breaks, boolean plain, boolean singleQuoted, boolean block) {
    static Shape of(String text) {
      boolean indicators = text.startsWith("---") || text.startsWith("...");
      boolean breaks = false;
      boolean special = false;
      boolean breakSpace = false;
      boolean spaceBreak = false;
      char before = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        indicators |= isIndicator(text, i, before);
        special |= !isPrintable(c);
        breakSpace |= c == ' ' && isBreak(before);
        spaceBreak |= isBreak(c) && before == ' ';
        breaks |= isBreak(c);
        before = c;
      }
      char first = text.charAt(0);
      boolean trailingSpace = before == ' ';
      boolean edges = first == ' ' || isBreak(first) || trailingSpace || isBreak(before);
      boolean odd = spaceBreak || special;
      return new Shape(
          breaks,
          !edges && !breakSpace && !odd && !breaks && !indicators,
          !breakSpace && !odd,
          !trailingSpace && !odd);
    }

    private static boolean isIndicator(String text, int i, char before) {
      char c = text.charAt(i);
      boolean last = i + 1 >= text.length();
      boolean blankFollows = last || text.charAt(i + 1) == ' ' || text.charAt(i + 1) == '\t';
      if (i == 0) {
        return "#,[]{}&*!|>'\"%@`".indexOf(c) >= 0
            || (c == '?' || c == ':' || c == '-') && blankFollows;
      }
      boolean blankBefore = before == ' ' || before == '\t' || isBreak(before);
      return c == ':' && blankFollows || c == '#' && blankBefore;
    }
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == '\u2028' || c == '\u2029';
  }

  /// What go-yaml does not escape: beyond the basic plane it escapes everything.
  static boolean isPrintable(char c) {
    return c == '\n'
        || c >= ' ' && c <= 0x7E
        || c >= 0xA0 && c < 0xD800
        || c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF;
  }
}
