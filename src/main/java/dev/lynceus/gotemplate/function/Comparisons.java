package dev.lynceus.gotemplate.function;

import dev.lynceus.gotemplate.print.Format;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoDuration;
import dev.lynceus.gotemplate.value.GoError;
import dev.lynceus.gotemplate.value.GoList;
import dev.lynceus.gotemplate.value.GoMap;
import dev.lynceus.gotemplate.value.GoTextMap;
import dev.lynceus.gotemplate.value.GoTime;
import dev.lynceus.gotemplate.value.GoVersion;
import dev.lynceus.gotemplate.value.Types;
import dev.lynceus.value.Json;
import java.util.List;

/// `eq`, `ne`, `lt`, `le`, `gt` and `ge`: text/template/funcs.go of Go 1.26.
final class Comparisons {
  private Comparisons() {}

  /// What can be compared with what.
  private enum Sort {
    NONE,
    BOOL,
    COMPLEX,
    INT,
    FLOAT,
    TEXT,
    UINT
  }

  static List<GoFunction> all() {
    return List.of(
        GoFunction.variadic("eq", a -> Go.of(equal(a)), Parameter.VALUE, Parameter.VALUE).builtin(),
        two("ne", a -> Go.of(!equal(a))),
        two("lt", a -> Go.of(less(a[0], a[1]))),
        two("le", a -> Go.of(lessOrEqual(a))),
        two("gt", a -> Go.of(!lessOrEqual(a))),
        two("ge", a -> Go.of(!less(a[0], a[1]))));
  }

  private static GoFunction two(String name, GoFunction.Body body) {
    return GoFunction.fixed(name, body, Parameter.VALUE, Parameter.VALUE).builtin();
  }

  private static Sort sort(Go value) {
    return switch (value) {
      case Go.Text _ -> Sort.TEXT;
      case Go.Bool _ -> Sort.BOOL;
      case Go.Int _, Go.Int64 _, GoDuration _ -> Sort.INT;
      case Go.Uint8 _, Go.Uint64 _ -> Sort.UINT;
      case Go.Float64 _ -> Sort.FLOAT;
      case Go.Complex128 _ -> Sort.COMPLEX;
      case Go.Nothing _, GoList _, GoMap _, GoTextMap _, GoTime _, GoVersion _ -> Sort.NONE;
    };
  }

  private static boolean equal(Go[] arguments) {
    if (arguments.length < 2) {
      throw new GoError("missing argument for comparison");
    }
    for (int i = 1; i < arguments.length; i++) {
      if (equal(arguments[0], arguments[i])) {
        return true;
      }
    }
    return false;
  }

  private static boolean equal(Go a, Go b) {
    Sort left = sort(a);
    Sort right = sort(b);
    if (left != right) {
      Long x = Types.integer(a);
      Long y = Types.integer(b);
      if (x != null && y != null) {
        return x >= 0 && y >= 0 && x.equals(y);
      }
      if (!(a instanceof Go.Nothing) && !(b instanceof Go.Nothing)) {
        throw incompatible(a, b);
      }
      return false;
    }
    return switch (left) {
      case BOOL, TEXT, FLOAT, COMPLEX -> sameBasic(a, b);
      case INT, UINT -> java.util.Objects.equals(Types.integer(a), Types.integer(b));
      case NONE -> sameOther(a, b);
    };
  }

  private static boolean sameBasic(Go a, Go b) {
    if (a instanceof Go.Float64(double x) && b instanceof Go.Float64(double y)) {
      return x == y;
    }
    return a instanceof Go.Complex128(double r, double i)
            && b instanceof Go.Complex128(double s, double j)
        ? r == s && i == j
        : a.equals(b);
  }

  private static boolean sameOther(Go a, Go b) {
    String left = Types.kind(a);
    String right = Types.kind(b);
    if (!left.equals(right) && !left.equals("invalid") && !right.equals("invalid")) {
      throw new GoError(
          "non-comparable types "
              + shown(a)
              + ": "
              + Types.type(a)
              + ", "
              + Types.type(b)
              + ": "
              + Format.format("%v", b));
    }
    if (Types.isNil(a) || Types.isNil(b)) {
      return Types.isNil(a) == Types.isNil(b);
    }
    if (b instanceof GoTime || b instanceof GoVersion) {
      return b instanceof GoVersion version && version.isPointer() ? isSame(a, b) : a.equals(b);
    }
    throw new GoError("non-comparable type " + shown(b) + ": " + Types.type(b));
  }

  // Go compares pointers by where they point: two equal versions are not the same one
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(Go a, Go b) {
    return a == b;
  }

  private static String shown(Go value) {
    return Format.format("%s", value);
  }

  private static GoError incompatible(Go a, Go b) {
    return new GoError(
        "incompatible types for comparison: " + Types.type(a) + " and " + Types.type(b));
  }

  private static boolean less(Go a, Go b) {
    Sort left = sort(a);
    Sort right = sort(b);
    if (left == Sort.NONE || right == Sort.NONE) {
      throw new GoError("invalid type for comparison");
    }
    Long x = Types.integer(a);
    Long y = Types.integer(b);
    if (x != null && y != null) {
      return left == right
          ? left == Sort.UINT ? Long.compareUnsigned(x, y) < 0 : x < y
          : left == Sort.INT
              ? x < 0 || Long.compareUnsigned(x, y) < 0
              : y >= 0 && Long.compareUnsigned(x, y) < 0;
    }
    if (left != right) {
      throw incompatible(a, b);
    }
    if (a instanceof Go.Float64(double p) && b instanceof Go.Float64(double q)) {
      return p < q;
    }
    if (a instanceof Go.Text(String p) && b instanceof Go.Text(String q)) {
      return Json.GO_ORDER.compare(p, q) < 0;
    }
    throw new GoError("invalid type for comparison");
  }

  private static boolean lessOrEqual(Go[] arguments) {
    return less(arguments[0], arguments[1]) || equal(arguments[0], arguments[1]);
  }
}
