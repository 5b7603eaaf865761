package dev.lynceus.gotemplate.function;

import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoList;
import dev.lynceus.gotemplate.value.GoMap;
import dev.lynceus.gotemplate.value.GoTime;
import dev.lynceus.gotemplate.value.GoVersion;
import org.jspecify.annotations.Nullable;

/// The type of a function's parameter.
public enum Parameter {
  /// `interface{}`: what is missing comes as nil.
  ANY("interface {}"),
  /// `reflect.Value`: what is missing stays missing.
  VALUE("reflect.Value"),
  TEXT("string"),
  INT("int"),
  BOOL("bool"),
  FLOAT64("float64"),
  UINT32("uint32"),
  TIME("time.Time"),
  VERSION("*semver.Version"),
  MAP(GoMap.TYPE),
  LIST("[]interface {}"),
  CERTIFICATE("sprig.certificate");

  private final String type;

  Parameter(String type) {
    this.type = type;
  }

  /// The type in Go's words.
  public String type() {
    return type;
  }

  /// What a missing value becomes; null where the type has no nil.
  public @Nullable Go nil() {
    return switch (this) {
      case ANY -> Go.NIL;
      case VALUE -> Go.NO_VALUE;
      case MAP -> GoMap.nil();
      case LIST -> GoList.nil(GoList.Element.ANY);
      case TEXT, INT, BOOL, FLOAT64, UINT32, TIME, VERSION, CERTIFICATE -> null;
    };
  }

  /// Whether a value that is there can be handed over.
  public boolean takes(Go value) {
    return switch (this) {
      case ANY, VALUE -> true;
      case TEXT -> value instanceof Go.Text;
      case INT -> value instanceof Go.Int;
      case BOOL -> value instanceof Go.Bool;
      case FLOAT64 -> value instanceof Go.Float64;
      case TIME -> value instanceof GoTime;
      case VERSION -> value instanceof GoVersion version && version.isPointer();
      case MAP -> value instanceof GoMap;
      case LIST -> value instanceof GoList list && list.element() == GoList.Element.ANY;
      case UINT32, CERTIFICATE -> false;
    };
  }
}
