package dev.lynceus.gotemplate.function;

import static dev.lynceus.gotemplate.function.Arguments.answer;
import static dev.lynceus.gotemplate.function.Arguments.text;
import static dev.lynceus.gotemplate.function.GoFunction.fixed;
import static dev.lynceus.gotemplate.function.Parameter.ANY;
import static dev.lynceus.gotemplate.function.Parameter.TEXT;

import dev.lynceus.gotemplate.print.JsonWriter;
import dev.lynceus.gotemplate.sprig.JsonReader;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoError;
import java.util.List;
import java.util.function.Function;

/// JSON: defaults.go of sprig v3.3.0.
final class SerializingFunctions {
  private SerializingFunctions() {}

  static List<GoFunction> all() {
    return List.of(
        fixed("fromJson", a -> JsonReader.read(text(a[0])).value(), TEXT),
        fixed("mustFromJson", a -> mustRead(text(a[0])), TEXT),
        lenient("toJson", JsonWriter::marshal),
        strict("mustToJson", JsonWriter::marshal),
        lenient("toPrettyJson", JsonWriter::pretty),
        strict("mustToPrettyJson", JsonWriter::pretty),
        strict("toRawJson", JsonWriter::raw),
        strict("mustToRawJson", JsonWriter::raw));
  }

  private static Go mustRead(String text) {
    JsonReader.Read read = JsonReader.read(text);
    if (!read.error().isEmpty()) {
      throw new GoError(read.error());
    }
    return read.value();
  }

  private static GoFunction strict(String name, Function<Go, String> write) {
    return fixed(name, a -> answer(write.apply(a[0])), ANY);
  }

  /// Nothing at all where JSON cannot say it.
  private static GoFunction lenient(String name, Function<Go, String> write) {
    return fixed(
        name,
        a -> {
          try {
            return answer(write.apply(a[0]));
          } catch (GoError unsupported) {
            return Go.EMPTY;
          }
        },
        ANY);
  }
}
