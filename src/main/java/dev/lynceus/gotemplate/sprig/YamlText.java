package dev.lynceus.gotemplate.sprig;

import dev.lynceus.gotemplate.value.Exhausted;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoDuration;
import dev.lynceus.gotemplate.value.GoError;
import dev.lynceus.gotemplate.value.GoList;
import dev.lynceus.gotemplate.value.GoMap;
import dev.lynceus.gotemplate.value.GoTextMap;
import dev.lynceus.gotemplate.value.GoTime;
import dev.lynceus.gotemplate.value.GoVersion;
import dev.lynceus.gotemplate.value.Types;
import dev.lynceus.gotemplate.value.Utf8;
import dev.lynceus.text.Source;
import dev.lynceus.value.Value;
import dev.lynceus.yaml.YamlDocument;
import dev.lynceus.yaml.YamlReader;
import dev.lynceus.yaml.YamlValues;
import java.util.List;

/// `yaml.Unmarshal` of sigs.k8s.io/yaml v1.6.0 into a map or a list: the first document, by way of
/// JSON.
public final class YamlText {
  /// How the reader begins to say that a text is beyond what it bears, which go-yaml might bear.
  private static final List<String> BOUNDS =
      List.of("nested deeper than", "the document has more than", "the file");

  private YamlText() {}

  /// The mapping in a text; a nil map where there is nothing.
  ///
  /// @throws GoError where it is no mapping
  public static Go fields(String text) {
    return switch (read(text)) {
      case Go.Nothing _ -> GoMap.nil();
      case GoMap map -> map;
      case Go other -> throw refusal(other, GoMap.TYPE);
    };
  }

  /// The sequence in a text; a nil list where there is nothing.
  ///
  /// @throws GoError where it is no sequence
  public static Go items(String text) {
    return switch (read(text)) {
      case Go.Nothing _ -> GoList.nil(GoList.Element.ANY);
      case GoList list -> list;
      case Go other -> throw refusal(other, GoList.Element.ANY.type());
    };
  }

  private static GoError refusal(Go value, String type) {
    String what =
        switch (value) {
          case Go.Text _ -> "string";
          case Go.Bool _ -> "bool";
          case Go.Float64 _ -> "number";
          case GoList _ -> "array";
          case GoMap _ -> "object";
          case Go.Int _,
              Go.Int64 _,
              Go.Uint8 _,
              Go.Uint64 _,
              Go.Complex128 _,
              Go.Nothing _,
              GoDuration _,
              GoTextMap _,
              GoTime _,
              GoVersion _ ->
              Types.type(value);
        };
    return new GoError(
        "error unmarshaling JSON: while decoding JSON: json: cannot unmarshal "
            + what
            + " into Go value of type "
            + type);
  }

  private static Go read(String text) {
    if (!Utf8.isValid(text)) {
      throw new GoError("error converting YAML to JSON: yaml: invalid leading UTF-8 octet");
    }
    List<YamlDocument> documents = YamlReader.read(new Source("value.yaml", text)).documents();
    if (documents.isEmpty()) {
      return Go.NIL;
    }
    YamlDocument first = documents.getFirst();
    if (!first.troubles().isEmpty()) {
      String words = first.troubles().getFirst().message();
      if (BOUNDS.stream().anyMatch(words::startsWith)) {
        throw new Exhausted("the template reads YAML in which " + words);
      }
      throw new GoError("error converting YAML to JSON: yaml: " + words);
    }
    Value value = YamlValues.of(first.root());
    return Go.of(value);
  }
}
