package dev.lynceus.gotemplate.value;

/// `reflect.DeepEqual`.
public final class Equality {
  /// How many values two others may be made of.
  private static final int NODES = 1_000_000;

  private final int[] left = {NODES};

  private Equality() {}

  /// Whether both have the same type and, all the way down, the same content.
  public static boolean deep(Go a, Go b) {
    return new Equality().same(a, b, 0);
  }

  private boolean same(Go a, Go b, int depth) {
    if (left[0]-- == 0 || depth > Exhausted.DEPTH) {
      throw new Exhausted("the template compares values that are too large");
    }
    return switch (a) {
      case Go.Nothing _ -> b instanceof Go.Nothing;
      case GoList list -> b instanceof GoList other && same(list, other, depth);
      case GoMap map -> b instanceof GoMap other && same(map, other, depth);
      case GoTextMap map -> b instanceof GoTextMap other && same(map, other);
      case Go.Float64(double x) -> b instanceof Go.Float64(double y) && x == y;
      case Go.Complex128(double r, double i) ->
          b instanceof Go.Complex128(double s, double j) && r == s && i == j;
      case Go.Text _,
          Go.Bool _,
          Go.Int _,
          Go.Int64 _,
          Go.Uint8 _,
          Go.Uint64 _,
          GoDuration _,
          GoTime _,
          GoVersion _ ->
          a.equals(b);
    };
  }

  private boolean same(GoList a, GoList b, int depth) {
    if (a == b) {
      return true;
    }
    if (a.element() != b.element() || a.isNil() != b.isNil() || a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!same(a.get(i), b.get(i), depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private boolean same(GoMap a, GoMap b, int depth) {
    if (a == b) {
      return true;
    }
    if (a.isNil() != b.isNil() || a.size() != b.size()) {
      return false;
    }
    for (String key : a.keys()) {
      Go x = a.get(key);
      Go y = b.get(key);
      if (x == null || y == null || !same(x, y, depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(GoTextMap a, GoTextMap b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (String key : a.keys()) {
      Go.Text x = a.get(key);
      if (x == null || !x.equals(b.get(key))) {
        return false;
      }
    }
    return true;
  }
}
