package dev.lynceus.gotemplate.value;

/// How much work a value is, all the way down, for those that walk through it.
public final class Weight {
  private Weight() {}

  /// The number of values in a value, itself included, texts by their length; no more than is
  /// needed to know that it is beyond the limit. What is shared counts each time, so that a value
  /// inside itself is beyond every limit.
  public static int of(Go value, int limit) {
    return of(value, limit, 0);
  }

  private static int of(Go value, int limit, int depth) {
    int weight = 1;
    switch (value) {
      case Go.Text(String text) -> weight += text.length() >> 4;
      case GoList list -> {
        Go[] items = list.inAnyOrder();
        for (int i = 0; i < items.length && weight <= limit; i++) {
          weight += of(items[i], limit - weight, depth + 1);
        }
      }
      case GoMap map -> {
        for (Go field : map.fields()) {
          if (weight > limit || depth > Exhausted.DEPTH) {
            return limit + 1;
          }
          weight += of(field, limit - weight, depth + 1);
        }
      }
      case GoTextMap map -> weight += map.size();
      case Go.Bool _,
          Go.Int _,
          Go.Int64 _,
          Go.Uint8 _,
          Go.Uint64 _,
          Go.Float64 _,
          Go.Complex128 _,
          Go.Nothing _,
          GoDuration _,
          GoTime _,
          GoVersion _ -> {}
    }
    return depth > Exhausted.DEPTH ? limit + 1 : weight;
  }
}
