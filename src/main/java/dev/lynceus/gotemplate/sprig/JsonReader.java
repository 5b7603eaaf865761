package dev.lynceus.gotemplate.sprig;

import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoError;

/// `json.Unmarshal` into `interface{}`: encoding/json of Go 1.26.
public final class JsonReader {
  private JsonReader() {}

  /// What came of a text.
  ///
  /// @param value what Go leaves behind, with an error too
  /// @param error in Go's words; empty when there is none
  public record Read(Go value, String error) {}

  public static Read read(String text) {
    var scanner = new JsonScanner(text);
    try {
      Go value = scanner.document();
      return new Read(value, scanner.wrongNumber());
    } catch (GoError e) {
      return new Read(Go.NIL, e.words());
    }
  }
}
