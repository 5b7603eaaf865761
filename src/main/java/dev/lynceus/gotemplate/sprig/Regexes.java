package dev.lynceus.gotemplate.sprig;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.lynceus.gotemplate.value.Exhausted;
import dev.lynceus.gotemplate.value.GoError;
import dev.lynceus.gotemplate.value.Utf8;
import java.util.ArrayList;
import java.util.List;

/// Go's regexp by way of RE2/J, which follows the same grammar in linear time.
public final class Regexes {
  private Regexes() {}

  /// The pattern that an expression in Go's grammar stands for.
  ///
  /// @throws GoError with the words of `regexp.Compile`
  public static Pattern compile(String regex) {
    if (!Utf8.isValid(regex)) {
      throw new GoError("error parsing regexp: invalid UTF-8: `" + regex + "`");
    }
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw new GoError(
          "error parsing regexp: "
              + e.getDescription()
              + ": `"
              + (e.getPattern() == null ? "" : e.getPattern())
              + "`");
    }
  }

  /// The same where Go panics when it is wrong.
  ///
  /// @throws GoError with the words of `regexp.MustCompile`
  public static Pattern mustCompile(String regex) {
    try {
      return compile(regex);
    } catch (GoError e) {
      String quoted =
          dev.lynceus.gotemplate.print.Quote.canBackquote(regex)
              ? "`" + regex + "`"
              : dev.lynceus.gotemplate.print.Quote.of(regex);
      throw new GoError("regexp: Compile(" + quoted + "): " + e.words());
    }
  }

  /// Where a match stands.
  private record Match(int start, int end) {}

  /// `allMatches` of regexp.go: an empty match does not count directly behind another match.
  private static List<Match> matches(Pattern pattern, String text, int limit) {
    var matcher = pattern.matcher(text);
    var all = new ArrayList<Match>();
    int at = 0;
    int before = -1;
    while (all.size() < limit && at <= text.length() && matcher.find(at)) {
      boolean accept = true;
      int next;
      if (matcher.end() == at) {
        accept = matcher.start() != before;
        next = at < text.length() ? at + Character.charCount(text.codePointAt(at)) : at + 1;
      } else {
        next = matcher.end();
      }
      before = matcher.end();
      if (accept) {
        all.add(new Match(matcher.start(), matcher.end()));
      }
      at = next;
    }
    return all;
  }

  public static boolean find(Pattern pattern, String text) {
    return pattern.matcher(text).find();
  }

  /// The first match; empty when there is none.
  public static String first(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    return matcher.find() ? text.substring(matcher.start(), matcher.end()) : "";
  }

  /// `FindAllString`; negative limits are none.
  public static List<String> all(Pattern pattern, String text, int limit) {
    return matches(pattern, text, limit < 0 ? Integer.MAX_VALUE : limit).stream()
        .map(m -> text.substring(m.start(), m.end()))
        .toList();
  }

  /// `Regexp.Split`; null where Go gives nil.
  public static List<String> split(Pattern pattern, String text, int limit) {
    if (limit == 0) {
      return List.of();
    }
    if (!pattern.pattern().isEmpty() && text.isEmpty()) {
      return List.of("");
    }
    var parts = new ArrayList<String>();
    int begun = 0;
    int end = 0;
    for (Match match : matches(pattern, text, limit < 0 ? Integer.MAX_VALUE : limit)) {
      if (limit > 0 && parts.size() == limit - 1) {
        break;
      }
      end = match.start();
      if (match.end() != 0) {
        parts.add(text.substring(begun, end));
      }
      begun = match.end();
    }
    if (end != text.length()) {
      parts.add(text.substring(begun));
    }
    return parts;
  }

  /// `ReplaceAllString` or `ReplaceAllLiteralString`.
  public static String replace(Pattern pattern, String text, String by, boolean literal) {
    var out = new StringBuilder();
    int at = 0;
    int before = 0;
    var matcher = pattern.matcher(text);
    while (at <= text.length() && matcher.find(at)) {
      out.append(text, before, matcher.start());
      // an empty match directly behind the last one is no match: replaceAll in regexp.go
      if (matcher.end() > before || matcher.start() == 0) {
        if (literal || by.indexOf('$') < 0) {
          out.append(by);
        } else {
          expand(by, text, pattern, groups(matcher), out);
        }
      }
      Exhausted.beyond(out.length());
      before = matcher.end();
      int step = at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
      if (at + step > matcher.end()) {
        at += step;
      } else if (at + 1 > matcher.end()) {
        at++;
      } else {
        at = matcher.end();
      }
    }
    return out.append(text, before, text.length()).toString();
  }

  private static int[] groups(com.google.re2j.Matcher matcher) {
    int[] groups = new int[2 * matcher.groupCount() + 2];
    for (int g = 0; g <= matcher.groupCount(); g++) {
      groups[2 * g] = matcher.start(g);
      groups[2 * g + 1] = matcher.end(g);
    }
    return groups;
  }

  /// `Regexp.expand`: `$1`, `${name}`, `$$`.
  private static void expand(
      String template, String text, Pattern pattern, int[] groups, StringBuilder out) {
    int i = 0;
    while (i < template.length()) {
      int dollar = template.indexOf('$', i);
      if (dollar < 0) {
        break;
      }
      out.append(template, i, dollar);
      i = dollar;
      if (template.startsWith("$$", i)) {
        out.append('$');
        i += 2;
        continue;
      }
      boolean brace = template.startsWith("${", i);
      int from = i + (brace ? 2 : 1);
      int end = from;
      while (end < template.length() && isNamePart(template.codePointAt(end))) {
        end += Character.charCount(template.codePointAt(end));
      }
      boolean whole = end > from && (!brace || template.startsWith("}", end));
      if (!whole) {
        out.append('$');
        i++;
        continue;
      }
      String name = template.substring(from, end);
      int group = group(name, pattern);
      if (group >= 0 && 2 * group + 1 < groups.length && groups[2 * group] >= 0) {
        out.append(text, groups[2 * group], groups[2 * group + 1]);
      }
      i = end + (brace ? 1 : 0);
    }
    out.append(template, i, template.length());
  }

  private static int group(String name, Pattern pattern) {
    boolean digits = name.chars().allMatch(c -> c >= '0' && c <= '9');
    if (digits && name.length() < 9 && !(name.startsWith("0") && name.length() > 1)) {
      return Integer.parseInt(name);
    }
    Integer group = pattern.namedGroups().get(name);
    return group == null ? -1 : group;
  }

  private static boolean isNamePart(int c) {
    return c == '_' || Character.isLetter(c) || Character.isDigit(c);
  }

  /// `regexp.QuoteMeta`.
  public static String quote(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\\.+*?()|[]{}^$".indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}
