package dev.lynceus.gotemplate;

import dev.lynceus.gotemplate.sprig.Casing;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoMap;

/// The older template language, in which `{{name}}` is replaced by the text of that parameter:
/// `Render.Replace` in applicationset/utils/utils.go of Argo CD 3.5.7, valyala/fasttemplate v1.2.2.
public final class FastTemplate {
  private FastTemplate() {}

  /// The text with every tag replaced that names a parameter which is a text; a tag that does not
  /// stays as it is written. Nothing is done unless some line has both braces.
  public static Outcome execute(String text, GoMap data) {
    if (!isTemplated(text)) {
      return new Outcome.Rendered(text);
    }
    var out = new StringBuilder(text.length());
    int at = 0;
    while (true) {
      int open = text.indexOf("{{", at);
      if (open < 0) {
        return new Outcome.Rendered(out.append(text, at, text.length()).toString());
      }
      int close = text.indexOf("}}", open + 2);
      if (close < 0) {
        return new Outcome.Failed(
            Outcome.Kind.PARSE,
            "invalid template: Cannot find end tag=\"}}\" in the template="
                + dev.lynceus.gotemplate.print.Quote.of(text)
                + " starting from "
                + dev.lynceus.gotemplate.print.Quote.of(text.substring(open + 2)),
            open);
      }
      out.append(text, at, open);
      String tag = text.substring(open + 2, close);
      String name = Casing.trimSpace(tag);
      if (!name.isEmpty() && data.get(name) instanceof Go.Text(String value)) {
        out.append(value);
      } else {
        out.append("{{").append(tag).append("}}");
      }
      at = close + 2;
    }
  }

  /// Whether a line has `{{` and, behind it, `}}`.
  private static boolean isTemplated(String text) {
    int open = text.indexOf("{{");
    while (open >= 0) {
      int close = text.indexOf("}}", open + 2);
      if (close < 0) {
        return false;
      }
      int end = text.indexOf('\n', open);
      if (end < 0 || close < end) {
        return true;
      }
      open = text.indexOf("{{", end);
    }
    return false;
  }
}
