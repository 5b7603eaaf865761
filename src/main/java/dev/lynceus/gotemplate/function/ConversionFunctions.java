package dev.lynceus.gotemplate.function;

import static dev.lynceus.gotemplate.function.Arguments.answer;
import static dev.lynceus.gotemplate.function.Arguments.text;
import static dev.lynceus.gotemplate.function.GoFunction.fixed;
import static dev.lynceus.gotemplate.function.Parameter.ANY;
import static dev.lynceus.gotemplate.function.Parameter.TEXT;

import dev.lynceus.gotemplate.print.Print;
import dev.lynceus.gotemplate.sprig.Casting;
import dev.lynceus.gotemplate.value.Exhausted;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoDuration;
import dev.lynceus.gotemplate.value.GoList;
import dev.lynceus.gotemplate.value.GoMap;
import dev.lynceus.gotemplate.value.GoTextMap;
import dev.lynceus.gotemplate.value.GoTime;
import dev.lynceus.gotemplate.value.GoVersion;
import java.util.ArrayList;
import java.util.List;

/// One type made of another: numeric.go and strings.go of sprig v3.3.0.
final class ConversionFunctions {
  private ConversionFunctions() {}

  static List<GoFunction> all() {
    return List.of(
        fixed("toString", a -> answer(Print.show(a[0])), ANY),
        fixed("toStrings", a -> texts(a[0]), ANY),
        fixed("int64", a -> new Go.Int64(Casting.toInt64(a[0])), ANY),
        fixed("int", a -> new Go.Int(Casting.toInt64(a[0])), ANY),
        fixed("float64", a -> new Go.Float64(Casting.toFloat64(a[0])), ANY),
        fixed("atoi", a -> new Go.Int(atoi(text(a[0]))), TEXT),
        fixed("toDecimal", a -> new Go.Int64(inRange(Print.show(a[0]))), ANY),
        fixed("join", a -> answer(join(text(a[0]), a[1])), TEXT, ANY),
        fixed("sortAlpha", a -> sorted(a[0]), ANY));
  }

  /// What `strconv.Atoi` answers with an error too: the nearest number, or 0.
  static long atoi(String text) {
    return Casting.parseInt(text, 10).orElseGet(() -> nearest(text));
  }

  private static long nearest(String text) {
    boolean digits = text.matches("[+-]?[0-9]+");
    return !digits ? 0 : text.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  private static long inRange(String text) {
    return Casting.parseInt(text, 8).orElse(0L);
  }

  /// `strslice`: the very list when it is one of texts.
  static GoList texts(Go value) {
    return value instanceof GoList list && list.element() == GoList.Element.TEXT
        ? list
        : newTexts(value);
  }

  private static GoList newTexts(Go value) {
    var texts = new ArrayList<String>();
    switch (value) {
      case GoList list -> {
        for (Go item : list.items()) {
          if (!(item instanceof Go.Nothing)) {
            texts.add(Print.show(item));
          }
        }
      }
      case Go.Nothing _ -> {}
      case Go.Text _,
          Go.Bool _,
          Go.Int _,
          Go.Int64 _,
          Go.Uint8 _,
          Go.Uint64 _,
          Go.Float64 _,
          Go.Complex128 _,
          GoDuration _,
          GoMap _,
          GoTextMap _,
          GoTime _,
          GoVersion _ ->
          texts.add(Print.show(value));
    }
    return GoList.texts(texts);
  }

  private static String join(String separator, Go value) {
    GoList texts = texts(value);
    var out = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      out.append(i == 0 ? "" : separator).append(text(texts.get(i)));
      Exhausted.beyond(out.length());
    }
    return dev.lynceus.gotemplate.value.Utf8.mend(out.toString());
  }

  private static Go sorted(Go value) {
    if (!(value instanceof GoList list)) {
      return GoList.texts(List.of(Print.show(value)));
    }
    if (list.element() == GoList.Element.TEXT) {
      return list.sorted();
    }
    var texts = new ArrayList<String>();
    for (Go item : list.inAnyOrder()) {
      if (!(item instanceof Go.Nothing)) {
        texts.add(Print.show(item));
      }
    }
    return GoList.texts(texts).sorted();
  }
}
