package dev.lynceus.gotemplate.function;

import static dev.lynceus.gotemplate.function.Arguments.answer;
import static dev.lynceus.gotemplate.function.Arguments.text;
import static dev.lynceus.gotemplate.function.GoFunction.fixed;
import static dev.lynceus.gotemplate.function.GoFunction.variadic;
import static dev.lynceus.gotemplate.function.Parameter.ANY;
import static dev.lynceus.gotemplate.function.Parameter.TEXT;

import dev.lynceus.gotemplate.print.YamlWriter;
import dev.lynceus.gotemplate.sprig.Slug;
import dev.lynceus.gotemplate.sprig.YamlText;
import dev.lynceus.gotemplate.value.Go;
import java.util.List;

/// What Argo CD adds to sprig: applicationset/utils/template_functions.go and utils.go of Argo CD
/// 3.5.7.
final class ArgoFunctions {
  private ArgoFunctions() {}

  static List<GoFunction> all() {
    return List.of(
        fixed("normalize", a -> answer(Slug.sanitize(text(a[0]))), TEXT),
        variadic("slugify", ArgoFunctions::slugify, ANY),
        fixed("toYaml", a -> answer(withoutBreak(YamlWriter.marshal(a[0]))), ANY),
        fixed("fromYaml", a -> YamlText.fields(text(a[0])), TEXT),
        fixed("fromYamlArray", a -> YamlText.items(text(a[0])), TEXT));
  }

  private static String withoutBreak(String yaml) {
    return yaml.endsWith("\n") ? yaml.substring(0, yaml.length() - 1) : yaml;
  }

  /// `slugify [longest [smart]] text`.
  private static Go slugify(Go[] a) {
    long longest = 50;
    boolean smart = true;
    String name = "";
    for (int i = 0; i < a.length; i++) {
      if (i == a.length - 1) {
        name = a[i] instanceof Go.Text(String text) ? text : refuse(a[i], "string");
      } else if (i == 0) {
        longest = a[i] instanceof Go.Int(long n) ? n : refuse(a[i], "int").length();
      } else if (i == 1) {
        smart = a[i] instanceof Go.Bool(boolean b) ? b : refuse(a[i], "bool").isEmpty();
      }
    }
    return answer(Slug.slugify(name, longest, smart));
  }

  private static String refuse(Go value, String type) {
    throw MapFunctions.conversion(value, type);
  }
}
