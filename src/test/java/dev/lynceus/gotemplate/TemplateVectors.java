package dev.lynceus.gotemplate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/// Judges vectors of templates as far as this room reads them: what Go refuses to parse is refused
/// with the same words at the same line, everything else is a template.
public final class TemplateVectors {
  private TemplateVectors() {}

  public static void judge(JsonNode vector) {
    if (vector.has("sequence")) {
      vector.get("sequence").forEach(text -> assertThat(message(text.asText())).isEmpty());
      return;
    }
    String text = vector.get("template").asText();
    boolean refused = vector.path("class").asText().equals("parse");
    assertThat(message(text)).as(text).isEqualTo(refused ? vector.get("message").asText() : "");
  }

  /// What Argo CD says of a text that Go refuses; nothing of a template.
  private static String message(String text) {
    return switch (TemplateParser.parse(text, Functions.ARGO_CD)) {
      case Parsed.Template _ -> "";
      case Parsed.Refused(String words, int line, int start) -> {
        assertThat(start).isBetween(0, text.length());
        yield "failed to parse template " + text + ": template: base:" + line + ": " + words;
      }
    };
  }
}
