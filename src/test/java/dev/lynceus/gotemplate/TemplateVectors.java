package dev.lynceus.gotemplate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoList;
import dev.lynceus.gotemplate.value.GoMap;
import dev.lynceus.gotemplate.value.GoTextMap;
import dev.lynceus.gotemplate.value.Utf8;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Judges vectors of both template languages: the text, or the class of the error and Go's words.
public final class TemplateVectors {
  private TemplateVectors() {}

  /// A vector of Go's templates.
  public static void judge(JsonNode vector) {
    GoMap data = data(vector);
    List<String> options = new ArrayList<>();
    vector.path("options").forEach(option -> options.add(option.asText()));
    if (!vector.has("sequence")) {
      judge(vector, vector.get("template").asText(), options, data);
      return;
    }
    for (int i = 0; i < vector.get("sequence").size(); i++) {
      judge(vector.get("results").get(i), vector.get("sequence").get(i).asText(), options, data);
    }
  }

  private static void judge(JsonNode answer, String text, List<String> options, GoMap data) {
    compare(answer, text, Template.of(text, options).execute(data));
  }

  /// A vector of the older language.
  public static void judgeFast(JsonNode vector) {
    String text = vector.get("template").asText();
    compare(vector, text, FastTemplate.execute(text, data(vector)));
  }

  private static void compare(JsonNode answer, String text, Outcome outcome) {
    switch (outcome) {
      case Outcome.Rendered(String rendered) -> {
        assertThat(answer.has("error")).as("%s gives %s", text, rendered).isFalse();
        byte[] expected =
            answer.has("expectedBase64")
                ? Base64.getDecoder().decode(answer.get("expectedBase64").asText())
                : Utf8.bytes(answer.get("expected").asText());
        assertThat(Utf8.text(Utf8.bytes(rendered))).as(text).isEqualTo(Utf8.text(expected));
      }
      case Outcome.Failed(Outcome.Kind kind, String message, int start) -> {
        assertThat(answer.has("error")).as("%s: %s", text, message).isTrue();
        assertThat(start).isBetween(0, text.length());
        String theirs = words(answer);
        if (kind == Outcome.Kind.BUDGET) {
          assertThat(theirs).contains("exceeded maximum template depth");
          return;
        }
        assertThat(kind.name()).as(message).isEqualToIgnoringCase(answer.get("class").asText());
        if (!says(theirs, "converting YAML to JSON") && !says(theirs, "invalid template:")) {
          assertThat(prefix(kind, text) + message).as(text).isEqualTo(theirs);
        }
      }
      case Outcome.Unknown(String function, int start) -> {
        assertThat(start).isBetween(0, text.length());
        throw new AssertionError(text + " is unknown because of " + function);
      }
    }
  }

  private static String words(JsonNode answer) {
    return answer.has("messageBase64")
        ? Utf8.text(Base64.getDecoder().decode(answer.get("messageBase64").asText()))
        : answer.get("message").asText();
  }

  /// Whether the words are of a parser whose words are not imitated.
  private static boolean says(String message, String library) {
    return message.contains(library);
  }

  private static String prefix(Outcome.Kind kind, String text) {
    return switch (kind) {
      case PARSE -> "failed to parse template " + text + ": ";
      case EXEC -> "failed to execute go template " + text + ": ";
      case PANIC, BUDGET -> "";
    };
  }

  /// The data with the types that `types` asks for.
  static GoMap data(JsonNode vector) {
    GoMap data = (GoMap) Go.of(value(vector.get("data")));
    Map<String, String> types = new LinkedHashMap<>();
    vector.path("types").forEachEntry((place, type) -> types.put(place, type.asText()));
    types.forEach((place, type) -> retype(data, place.split("/"), type));
    return data;
  }

  private static dev.lynceus.value.Value value(JsonNode node) {
    return switch (node.getNodeType()) {
      case BOOLEAN -> new dev.lynceus.value.Value.Bool(node.booleanValue());
      case NUMBER -> new dev.lynceus.value.Value.Real(node.doubleValue());
      case STRING -> new dev.lynceus.value.Value.Text(node.textValue());
      case ARRAY -> {
        var items = new ArrayList<dev.lynceus.value.Value>();
        node.forEach(item -> items.add(value(item)));
        yield new dev.lynceus.value.Value.Items(items);
      }
      case OBJECT -> {
        var fields = new LinkedHashMap<String, dev.lynceus.value.Value>();
        node.forEachEntry((name, field) -> fields.put(name, value(field)));
        yield new dev.lynceus.value.Value.Fields(fields);
      }
      case NULL, MISSING, BINARY, POJO -> dev.lynceus.value.Value.NULL;
    };
  }

  private static void retype(GoMap data, String[] path, String type) {
    GoMap at = data;
    for (int i = 0; i < path.length - 1; i++) {
      at = (GoMap) present(at, path[i]);
    }
    String last = path[path.length - 1];
    at.put(last, converted(present(at, last), type));
  }

  private static Go present(GoMap map, String key) {
    return Objects.requireNonNull(map.get(key), key);
  }

  private static Go converted(Go value, String type) {
    return switch (type) {
      case "strmap" -> {
        var texts = new LinkedHashMap<String, String>();
        GoMap map = (GoMap) value;
        for (String key : map.keys()) {
          texts.put(key, ((Go.Text) present(map, key)).text());
        }
        yield GoTextMap.of(texts);
      }
      case "strlist" -> GoList.of(GoList.Element.TEXT, ((GoList) value).items());
      case "int" -> new Go.Int((long) ((Go.Float64) value).value());
      case "int64" -> new Go.Int64((long) ((Go.Float64) value).value());
      default -> throw new IllegalArgumentException(type);
    };
  }
}
