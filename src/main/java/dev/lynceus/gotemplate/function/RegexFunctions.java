package dev.lynceus.gotemplate.function;

import static dev.lynceus.gotemplate.function.Arguments.answer;
import static dev.lynceus.gotemplate.function.Arguments.text;
import static dev.lynceus.gotemplate.function.Arguments.whole;
import static dev.lynceus.gotemplate.function.GoFunction.fixed;
import static dev.lynceus.gotemplate.function.Parameter.INT;
import static dev.lynceus.gotemplate.function.Parameter.TEXT;

import com.google.re2j.Pattern;
import dev.lynceus.gotemplate.sprig.Regexes;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoError;
import dev.lynceus.gotemplate.value.GoList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Regular expressions: regex.go of sprig v3.3.0.
final class RegexFunctions {
  private RegexFunctions() {}

  static List<GoFunction> all() {
    var all = new ArrayList<GoFunction>();
    all.add(fixed("regexMatch", a -> Go.of(matches(text(a[0]), text(a[1]))), TEXT, TEXT));
    all.add(
        fixed(
            "mustRegexMatch",
            a -> Go.of(Regexes.find(Regexes.compile(text(a[0])), text(a[1]))),
            TEXT,
            TEXT));
    all.add(fixed("regexQuoteMeta", a -> answer(Regexes.quote(text(a[0]))), TEXT));
    both(all, "egexFind", (p, a) -> answer(Regexes.first(p, text(a[1]))), TEXT, TEXT);
    both(all, "egexFindAll", RegexFunctions::findAll, TEXT, TEXT, INT);
    both(all, "egexSplit", RegexFunctions::split, TEXT, TEXT, INT);
    both(all, "egexReplaceAll", (p, a) -> replaced(p, a, false), TEXT, TEXT, TEXT);
    both(all, "egexReplaceAllLiteral", (p, a) -> replaced(p, a, true), TEXT, TEXT, TEXT);
    return all;
  }

  /// What to do with a compiled expression.
  private interface Use {
    Go of(Pattern pattern, Go[] arguments);
  }

  /// The function that panics at a wrong expression and the one that returns the error.
  private static void both(List<GoFunction> all, String name, Use use, Parameter... parameters) {
    all.add(fixed("r" + name, a -> use.of(compiled(a, Regexes::mustCompile), a), parameters));
    all.add(fixed("mustR" + name, a -> use.of(compiled(a, Regexes::compile), a), parameters));
  }

  private static Pattern compiled(Go[] a, Function<String, Pattern> compile) {
    return compile.apply(text(a[0]));
  }

  private static boolean matches(String regex, String text) {
    try {
      return Regexes.find(Regexes.compile(regex), text);
    } catch (GoError wrongExpression) {
      return false;
    }
  }

  private static Go findAll(Pattern pattern, Go[] a) {
    List<String> found = Regexes.all(pattern, text(a[1]), whole(a[2]));
    return found.isEmpty() ? GoList.nil(GoList.Element.TEXT) : GoList.texts(found);
  }

  private static Go split(Pattern pattern, Go[] a) {
    int limit = whole(a[2]);
    return limit == 0
        ? GoList.nil(GoList.Element.TEXT)
        : GoList.texts(Regexes.split(pattern, text(a[1]), limit));
  }

  private static Go replaced(Pattern pattern, Go[] a, boolean literal) {
    return answer(Regexes.replace(pattern, text(a[1]), text(a[2]), literal));
  }
}
