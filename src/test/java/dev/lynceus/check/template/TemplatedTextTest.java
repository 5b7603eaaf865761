package dev.lynceus.check.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.gotemplate.Functions;
import dev.lynceus.gotemplate.Parsed;
import dev.lynceus.gotemplate.TemplateParser;
import dev.lynceus.kube.Manifest;
import dev.lynceus.text.Source;
import dev.lynceus.yaml.YamlReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Places of words through quotes and blocks, and who changes parameters.
class TemplatedTextTest {
  @Test
  void aWordIsFoundThroughEveryStyle() {
    for (String written :
        List.of(
            "x-{{.a}}-@@",
            "'it''s {{.a}} @@'",
            "\"\\\"q\\\" {{.a}} @@\"",
            "\"\\u0041 {{.a}} @@\"",
            "|\n        {{.a}}\n\n          @@\n        end",
            ">-\n        {{.a}}\n        @@ end")) {
      TemplatedText text = text(written);
      int at = text.text().indexOf("@@");
      assertThat(text.isVerbatim(at, at + 2)).as(written).isTrue();
      assertThat(text.place(at, at + 2).start())
          .as(written)
          .isEqualTo(text.manifest().root().span().source().text().indexOf("@@"));
    }
  }

  @Test
  void onlySharedParametersCount() {
    assertThat(changed("{{ $_ := set . \"a\" 1 }}")).isEqualTo(1);
    assertThat(changed("{{ $_ := set $ \"a\" 1 }}")).isEqualTo(1);
    assertThat(changed("{{ with .m }}{{ $_ := unset . \"a\" }}{{ end }}")).isEqualTo(1);
    assertThat(changed("{{ $m := index .l 0 }}{{ $_ := merge $m .n }}")).isEqualTo(1);
    assertThat(changed("{{ .n | merge .m | toJson }}")).isEqualTo(1);
    assertThat(changed("{{ .n | merge (dict) | toJson }}")).isZero();
    assertThat(changed("{{ $m := omit .m \"x\" }}{{ $_ := set $m \"a\" 1 }}")).isZero();
    assertThat(changed("{{ $_ := set (.m | deepCopy) \"a\" 1 }}")).isZero();
  }

  private static int changed(String text) {
    var template = (Parsed.Template) TemplateParser.parse(text, Functions.ARGO_CD);
    return SharedParameters.changes(template).size();
  }

  private static TemplatedText text(String written) {
    var source =
        new Source(
            "set.yaml",
            "apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nspec:\n  template:\n    spec:\n"
                + "      project: "
                + written
                + "\n");
    var root = YamlReader.read(source).documents().getFirst().root();
    var set = ApplicationSet.decode(Manifest.decode(root, "set.yaml").getFirst());
    return TemplateTexts.of(set).getFirst();
  }
}
