package dev.lynceus.gotemplate.value;

import org.jspecify.annotations.Nullable;

/// What Go's reflect package says of values.
public final class Types {
  private Types() {}

  /// `%T` of a value that is there.
  public static String type(Go value) {
    return switch (value) {
      case Go.Text _ -> "string";
      case Go.Bool _ -> "bool";
      case Go.Int _ -> "int";
      case Go.Int64 _ -> "int64";
      case Go.Uint8 _ -> "uint8";
      case Go.Uint64 _ -> "uint64";
      case Go.Float64 _ -> "float64";
      case Go.Complex128 _ -> "complex128";
      case Go.Nothing _ -> "interface {}";
      case GoDuration _ -> GoDuration.TYPE;
      case GoList list -> list.element().type();
      case GoMap _ -> GoMap.TYPE;
      case GoTextMap _ -> GoTextMap.TYPE;
      case GoTime _ -> GoTime.TYPE;
      case GoVersion version -> version.type();
    };
  }

  /// The type behind a pointer.
  public static String pointedAt(Go value) {
    String type = type(value);
    return type.startsWith("*") ? type.substring(1) : type;
  }

  /// `reflect.ValueOf(value).Kind().String()`.
  public static String kind(Go value) {
    return switch (value) {
      case Go.Nothing _ -> "invalid";
      case GoDuration _ -> "int64";
      case GoList _ -> "slice";
      case GoMap _, GoTextMap _ -> "map";
      case GoTime _ -> "struct";
      case GoVersion version -> version.isPointer() ? "ptr" : "struct";
      case Go.Text _,
          Go.Bool _,
          Go.Int _,
          Go.Int64 _,
          Go.Uint8 _,
          Go.Uint64 _,
          Go.Float64 _,
          Go.Complex128 _ ->
          type(value);
    };
  }

  /// Whether `if` takes it for true: `isTrue` in text/template/exec.go of Go 1.26.
  public static boolean isTrue(Go value) {
    return switch (value) {
      case Go.Text(String text) -> !text.isEmpty();
      case Go.Bool(boolean b) -> b;
      case Go.Int(long n) -> n != 0;
      case Go.Int64(long n) -> n != 0;
      case Go.Uint8(int n) -> n != 0;
      case Go.Uint64(long bits) -> bits != 0;
      case Go.Float64(double d) -> d != 0;
      case Go.Complex128(double re, double im) -> re != 0 || im != 0;
      case Go.Nothing _ -> false;
      case GoDuration(long n) -> n != 0;
      case GoList list -> list.size() > 0;
      case GoMap map -> map.size() > 0;
      case GoTextMap map -> map.size() > 0;
      case GoTime _, GoVersion _ -> true;
    };
  }

  /// The number of a value whose kind is an integer; null for any other.
  public static @Nullable Long integer(Go value) {
    return switch (value) {
      case Go.Int(long n) -> n;
      case Go.Int64(long n) -> n;
      case Go.Uint8(int n) -> (long) n;
      case Go.Uint64(long bits) -> bits;
      case GoDuration(long n) -> n;
      case Go.Text _,
          Go.Bool _,
          Go.Float64 _,
          Go.Complex128 _,
          Go.Nothing _,
          GoList _,
          GoMap _,
          GoTextMap _,
          GoTime _,
          GoVersion _ ->
          null;
    };
  }

  /// Whether the kind is an unsigned integer.
  public static boolean isUnsigned(Go value) {
    return value instanceof Go.Uint8 || value instanceof Go.Uint64;
  }

  /// Whether it is the nil of a type that has one, or no value at all.
  public static boolean isNil(Go value) {
    return value instanceof Go.Nothing
        || value instanceof GoList list && list.isNil()
        || value instanceof GoMap map && map.isNil();
  }

  /// A field of either kind of map; null when there is none or it is no map.
  public static @Nullable Go field(Go map, String key) {
    return map instanceof GoMap fields
        ? fields.get(key)
        : map instanceof GoTextMap texts ? texts.get(key) : null;
  }
}
