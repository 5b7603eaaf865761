package dev.lynceus.gotemplate.function;

import static dev.lynceus.gotemplate.function.Arguments.answer;
import static dev.lynceus.gotemplate.function.Arguments.text;
import static dev.lynceus.gotemplate.function.Arguments.whole;
import static dev.lynceus.gotemplate.function.GoFunction.fixed;
import static dev.lynceus.gotemplate.function.GoFunction.variadic;
import static dev.lynceus.gotemplate.function.Parameter.ANY;
import static dev.lynceus.gotemplate.function.Parameter.INT;
import static dev.lynceus.gotemplate.function.Parameter.TEXT;

import dev.lynceus.gotemplate.print.Format;
import dev.lynceus.gotemplate.print.Print;
import dev.lynceus.gotemplate.print.Quote;
import dev.lynceus.gotemplate.sprig.Casing;
import dev.lynceus.gotemplate.sprig.Words;
import dev.lynceus.gotemplate.sprig.Wrapping;
import dev.lynceus.gotemplate.value.Exhausted;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoError;
import dev.lynceus.gotemplate.value.GoList;
import dev.lynceus.gotemplate.value.GoTextMap;
import dev.lynceus.gotemplate.value.Utf8;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Texts: strings.go of sprig v3.3.0.
final class TextFunctions {
  private TextFunctions() {}

  static List<GoFunction> all() {
    var trimAll = two("trimAll", (cutset, text) -> Casing.trim(text, cutset));
    return List.of(
        fixed("hello", a -> answer("Hello!")),
        one("upper", Casing::upper),
        one("lower", Casing::lower),
        one("title", Casing::title),
        one("untitle", Casing::untitle),
        one("trim", Casing::trimSpace),
        one("nospace", Casing::withoutSpace),
        one("initials", Casing::initials),
        one("swapcase", Casing::swap),
        one("snakecase", text -> Words.joined(text, '_')),
        one("kebabcase", text -> Words.joined(text, '-')),
        one("camelcase", Words::pascal),
        trimAll,
        trimAll.named("trimall"),
        two("trimSuffix", (suffix, text) -> withoutSuffix(text, suffix)),
        two("trimPrefix", (prefix, text) -> withoutPrefix(text, prefix)),
        test("contains", (part, text) -> text.contains(part)),
        test("hasPrefix", (prefix, text) -> text.startsWith(prefix)),
        test("hasSuffix", (suffix, text) -> text.endsWith(suffix)),
        fixed("abbrev", a -> answer(abbreviate(whole(a[0]), text(a[1]))), INT, TEXT),
        fixed("abbrevboth", TextFunctions::abbreviateBoth, INT, INT, TEXT),
        fixed("trunc", a -> answer(truncate(((Go.Int) a[0]).value(), text(a[1]))), INT, TEXT),
        fixed("substr", TextFunctions::substring, INT, INT, TEXT),
        fixed("repeat", a -> answer(repeat(((Go.Int) a[0]).value(), text(a[1]))), INT, TEXT),
        fixed(
            "replace", a -> answer(replace(text(a[2]), text(a[0]), text(a[1]))), TEXT, TEXT, TEXT),
        fixed("plural", a -> ((Go.Int) a[2]).value() == 1 ? a[0] : a[1], TEXT, TEXT, INT),
        fixed("indent", a -> answer(indent(((Go.Int) a[0]).value(), text(a[1]))), INT, TEXT),
        fixed(
            "nindent", a -> answer("\n" + indent(((Go.Int) a[0]).value(), text(a[1]))), INT, TEXT),
        fixed("wrap", a -> answer(Wrapping.wrap(text(a[1]), whole(a[0]), "", false)), INT, TEXT),
        fixed(
            "wrapWith",
            a -> answer(Wrapping.wrap(text(a[2]), whole(a[0]), text(a[1]), true)),
            INT,
            TEXT,
            TEXT),
        variadic("quote", a -> answer(quote(a)), ANY),
        variadic("squote", a -> answer(singleQuote(a)), ANY),
        variadic("cat", a -> answer(cat(a)), ANY),
        fixed("split", a -> numbered(parts(text(a[1]), text(a[0]), -1)), TEXT, TEXT),
        fixed("splitn", a -> numbered(parts(text(a[2]), text(a[0]), whole(a[1]))), TEXT, INT, TEXT),
        fixed("splitList", a -> GoList.texts(parts(text(a[1]), text(a[0]), -1)), TEXT, TEXT));
  }

  /// What two texts make together.
  private interface Two {
    String of(String a, String b);
  }

  /// Whether two texts go together.
  private interface Test {
    boolean of(String a, String b);
  }

  private static GoFunction one(String name, UnaryOperator<String> change) {
    return fixed(name, a -> answer(change.apply(text(a[0]))), TEXT);
  }

  private static GoFunction two(String name, Two change) {
    return fixed(name, a -> answer(change.of(text(a[0]), text(a[1]))), TEXT, TEXT);
  }

  private static GoFunction test(String name, Test test) {
    return fixed(name, a -> Go.of(test.of(text(a[0]), text(a[1]))), TEXT, TEXT);
  }

  private static String withoutSuffix(String text, String suffix) {
    return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
  }

  private static String withoutPrefix(String text, String prefix) {
    return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
  }

  private static String abbreviate(int width, String text) {
    return width < 4 ? text : Wrapping.abbreviate(text, 0, width);
  }

  private static Go abbreviateBoth(Go[] a) {
    int left = whole(a[0]);
    int right = whole(a[1]);
    String text = text(a[2]);
    return right < 4 || left > 0 && right < 7
        ? a[2]
        : answer(Wrapping.abbreviate(text, left, right));
  }

  private static String truncate(long count, String text) {
    int length = Utf8.length(text);
    if (count < 0 && length + count > 0) {
      return Utf8.slice(text, (int) (length + count), length);
    }
    return count >= 0 && length > count ? Utf8.slice(text, 0, (int) count) : text;
  }

  private static Go substring(Go[] a) {
    long start = ((Go.Int) a[0]).value();
    long end = ((Go.Int) a[1]).value();
    String text = text(a[2]);
    int length = Utf8.length(text);
    if (start < 0) {
      if (end < 0 || end > length) {
        throw new GoError(outOfRange("[:" + end + "]", end < 0 ? -1 : length));
      }
      return answer(Utf8.slice(text, 0, (int) end));
    }
    boolean toEnd = end < 0 || end > length;
    long to = toEnd ? length : end;
    if (start > to) {
      throw new GoError(
          toEnd
              ? "runtime error: slice bounds out of range [" + start + ":" + length + "]"
              : "runtime error: slice bounds out of range [" + start + ":" + end + "]");
    }
    return answer(Utf8.slice(text, (int) start, (int) to));
  }

  private static String outOfRange(String range, int length) {
    return "runtime error: slice bounds out of range "
        + range
        + (length < 0 ? "" : " with length " + length);
  }

  private static String repeat(long count, String text) {
    if (count < 0) {
      throw new GoError("strings: negative Repeat count");
    }
    int length = Utf8.length(text);
    if (length > 0 && count > Long.MAX_VALUE / length) {
      throw new GoError("strings: Repeat output length overflow");
    }
    Exhausted.beyond(count * length);
    return text.isEmpty() ? "" : Utf8.mend(text.repeat((int) count));
  }

  private static String replace(String text, String old, String by) {
    if (old.isEmpty()) {
      Exhausted.beyond(text.length() + (text.length() + 1L) * by.length());
      var out = new StringBuilder(by);
      text.codePoints().forEach(c -> out.appendCodePoint(c).append(by));
      return out.toString();
    }
    long found = 0;
    for (int at = text.indexOf(old); at >= 0; at = text.indexOf(old, at + old.length())) {
      found++;
    }
    Exhausted.beyond(text.length() + found * by.length());
    return found == 0 ? text : text.replace(old, by);
  }

  private static String indent(long spaces, String text) {
    if (spaces < 0) {
      throw new GoError("strings: negative Repeat count");
    }
    Exhausted.beyond(spaces);
    long lines = text.chars().filter(c -> c == '\n').count() + 1;
    Exhausted.beyond(lines * spaces + text.length());
    String pad = " ".repeat((int) spaces);
    return pad + text.replace("\n", "\n" + pad);
  }

  private static String quote(Go[] values) {
    var out = new StringBuilder();
    for (Go value : values) {
      if (!(value instanceof Go.Nothing)) {
        out.append(out.isEmpty() ? "" : " ").append(Quote.of(Print.show(value)));
      }
    }
    return out.toString();
  }

  private static String singleQuote(Go[] values) {
    var out = new StringBuilder();
    for (Go value : values) {
      if (!(value instanceof Go.Nothing)) {
        out.append(out.isEmpty() ? "'" : " '").append(Print.show(value)).append('\'');
      }
    }
    return out.toString();
  }

  private static String cat(Go[] values) {
    var present = new ArrayList<Go>();
    for (Go value : values) {
      if (!(value instanceof Go.Nothing)) {
        present.add(value);
      }
    }
    String format = "%v ".repeat(present.size()).strip();
    return Format.format(format, present.toArray(Go[]::new));
  }

  /// `strings.SplitN`.
  static List<String> parts(String text, String separator, int limit) {
    if (limit == 0) {
      return List.of();
    }
    var parts = new ArrayList<String>();
    int most = limit < 0 ? Integer.MAX_VALUE : limit;
    int at = 0;
    if (separator.isEmpty()) {
      while (at < text.length() && parts.size() < most - 1) {
        int next = at + Character.charCount(text.codePointAt(at));
        parts.add(text.substring(at, next));
        at = next;
      }
      if (at < text.length()) {
        parts.add(text.substring(at));
      }
      return parts;
    }
    int found = text.indexOf(separator);
    while (found >= 0 && parts.size() < most - 1) {
      parts.add(text.substring(at, found));
      at = found + separator.length();
      found = text.indexOf(separator, at);
    }
    parts.add(text.substring(at));
    return parts;
  }

  private static Go numbered(List<String> parts) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String part : parts) {
      texts.put("_" + texts.size(), part);
    }
    return GoTextMap.of(texts);
  }
}
