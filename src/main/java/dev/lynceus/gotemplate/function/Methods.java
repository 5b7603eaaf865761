package dev.lynceus.gotemplate.function;

import static dev.lynceus.gotemplate.function.Arguments.answer;
import static dev.lynceus.gotemplate.function.Arguments.text;
import static dev.lynceus.gotemplate.function.GoFunction.fixed;

import dev.lynceus.gotemplate.print.TimeLayout;
import dev.lynceus.gotemplate.sprig.Versions;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoDuration;
import dev.lynceus.gotemplate.value.GoList;
import dev.lynceus.gotemplate.value.GoMap;
import dev.lynceus.gotemplate.value.GoTextMap;
import dev.lynceus.gotemplate.value.GoTime;
import dev.lynceus.gotemplate.value.GoVersion;
import dev.lynceus.gotemplate.value.Unknowable;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The methods of values that have some: `semver.Version` of Masterminds/semver v3.4.0 and
/// `time.Time` of Go 1.26. A method that is not imitated is unknowable.
public final class Methods {
  /// The methods that only a `*semver.Version` has.
  private static final Set<String> OF_POINTERS =
      Set.of(
          "Original",
          "Compare",
          "Equal",
          "LessThan",
          "GreaterThan",
          "LessThanEqual",
          "GreaterThanEqual");

  private static final Set<String> OTHERS_OF_VERSIONS =
      Set.of("MarshalJSON", "MarshalText", "Scan", "UnmarshalJSON", "UnmarshalText", "Value");

  private static final Set<String> OTHERS_OF_TIMES =
      Set.of(
          ("Add AppendBinary AppendFormat AppendText Clock Compare Date GoString GobEncode ISOWeek"
                  + " In IsDST Location MarshalBinary MarshalJSON MarshalText Month Round Sub Truncate"
                  + " UnixMicro UnixNano Weekday Zone ZoneBounds")
              .split(" "));

  private static final Set<String> OTHERS_OF_DURATIONS =
      Set.of("Abs", "Hours", "Microseconds", "Minutes", "Round", "Truncate");

  private static final Set<String> HIDDEN =
      Set.of("major", "minor", "patch", "pre", "metadata", "original", "wall", "ext", "loc");

  private Methods() {}

  /// Whether the name is that of a field which Go hides.
  public static boolean isHidden(Go receiver, String name) {
    boolean time = name.length() < 5 && !name.equals("pre");
    return HIDDEN.contains(name)
        && (time ? receiver instanceof GoTime : receiver instanceof GoVersion);
  }

  /// The method of the value; null when it has none of this name.
  public static @Nullable GoFunction find(Go receiver, String name) {
    return switch (receiver) {
      case GoVersion version -> version(version, name);
      case GoTime(ZonedDateTime time) -> time(time, name);
      case GoDuration duration -> duration(duration, name);
      case Go.Text _,
          Go.Bool _,
          Go.Int _,
          Go.Int64 _,
          Go.Uint8 _,
          Go.Uint64 _,
          Go.Float64 _,
          Go.Complex128 _,
          Go.Nothing _,
          GoList _,
          GoMap _,
          GoTextMap _ ->
          null;
    };
  }

  private static GoFunction plain(String name, Go value) {
    return fixed(name, a -> value);
  }

  /// A method that exists and is not imitated.
  private static @Nullable GoFunction unknown(String name, Set<String> methods) {
    return methods.contains(name)
        ? GoFunction.variadic(
            name,
            a -> {
              throw new Unknowable(name);
            },
            Parameter.ANY)
        : null;
  }

  private static @Nullable GoFunction version(GoVersion v, String name) {
    return v.isPointer() || !OF_POINTERS.contains(name) ? anyVersion(v, name) : null;
  }

  private static @Nullable GoFunction anyVersion(GoVersion v, String name) {
    return switch (name) {
      case "Major" -> plain(name, new Go.Uint64(v.major()));
      case "Minor" -> plain(name, new Go.Uint64(v.minor()));
      case "Patch" -> plain(name, new Go.Uint64(v.patch()));
      case "Prerelease" -> plain(name, answer(v.prerelease()));
      case "Metadata" -> plain(name, answer(v.metadata()));
      case "Original" -> plain(name, answer(v.original()));
      case "String" -> plain(name, answer(v.toString()));
      case "IncPatch" ->
          plain(
              name, next(v, v.major(), v.minor(), v.patch() + (v.prerelease().isEmpty() ? 1 : 0)));
      case "IncMinor" -> plain(name, next(v, v.major(), v.minor() + 1, 0));
      case "IncMajor" -> plain(name, next(v, v.major() + 1, 0, 0));
      case "SetPrerelease" -> fixed(name, a -> with(v, text(a[0]), v.metadata()), Parameter.TEXT);
      case "SetMetadata" -> fixed(name, a -> with(v, v.prerelease(), text(a[0])), Parameter.TEXT);
      case "Compare", "Equal", "LessThan", "GreaterThan", "LessThanEqual", "GreaterThanEqual" ->
          fixed(name, a -> compared(name, v, a[0]), Parameter.VERSION);
      default -> unknown(name, OTHERS_OF_VERSIONS);
    };
  }

  private static GoVersion next(GoVersion v, long major, long minor, long patch) {
    var bare = new GoVersion(major, minor, patch, "", "", "", false);
    return new GoVersion(
        major, minor, patch, "", "", (v.original().startsWith("v") ? "v" : "") + bare, false);
  }

  private static Go with(GoVersion v, String prerelease, String metadata) {
    var _ =
        Versions.of(
            "1.0.0"
                + (prerelease.isEmpty() ? "" : "-" + prerelease)
                + (metadata.isEmpty() ? "" : "+" + metadata));
    var bare = new GoVersion(v.major(), v.minor(), v.patch(), prerelease, metadata, "", false);
    return new GoVersion(
        v.major(),
        v.minor(),
        v.patch(),
        prerelease,
        metadata,
        (v.original().startsWith("v") ? "v" : "") + bare,
        false);
  }

  private static Go compared(String name, GoVersion v, Go other) {
    int order = Versions.compare(v, (GoVersion) other);
    return switch (name) {
      case "Compare" -> new Go.Int(Integer.signum(order));
      case "Equal" -> Go.of(order == 0);
      case "LessThan" -> Go.of(order < 0);
      case "GreaterThan" -> Go.of(order > 0);
      case "LessThanEqual" -> Go.of(order <= 0);
      default -> Go.of(order >= 0);
    };
  }

  private static @Nullable GoFunction time(ZonedDateTime time, String name) {
    return switch (name) {
      case "Year" -> plain(name, new Go.Int(time.getYear()));
      case "Day" -> plain(name, new Go.Int(time.getDayOfMonth()));
      case "Hour" -> plain(name, new Go.Int(time.getHour()));
      case "Minute" -> plain(name, new Go.Int(time.getMinute()));
      case "Second" -> plain(name, new Go.Int(time.getSecond()));
      case "Nanosecond" -> plain(name, new Go.Int(time.getNano()));
      case "YearDay" -> plain(name, new Go.Int(time.getDayOfYear()));
      case "Unix" -> plain(name, new Go.Int64(time.toEpochSecond()));
      case "UnixMilli" ->
          plain(name, new Go.Int64(time.toEpochSecond() * 1000 + time.getNano() / 1_000_000));
      case "IsZero" ->
          plain(name, Go.of(time.toEpochSecond() == -62_135_596_800L && time.getNano() == 0));
      case "UTC", "Local" -> plain(name, new GoTime(time.withZoneSameInstant(ZoneOffset.UTC)));
      case "String" -> plain(name, answer(TimeLayout.string(time)));
      case "Format" ->
          fixed(name, a -> answer(TimeLayout.format(text(a[0]), time)), Parameter.TEXT);
      case "AddDate" ->
          fixed(name, a -> added(time, a), Parameter.INT, Parameter.INT, Parameter.INT);
      case "Before" -> compared(name, time);
      case "After" -> compared(name, time);
      case "Equal" -> compared(name, time);
      default -> unknown(name, OTHERS_OF_TIMES);
    };
  }

  private static GoFunction compared(String name, ZonedDateTime time) {
    return fixed(
        name,
        a -> {
          int order = time.toInstant().compareTo(Arguments.time(a[0]).toInstant());
          return Go.of(
              name.equals("Before") ? order < 0 : name.equals("After") ? order > 0 : order == 0);
        },
        Parameter.TIME);
  }

  /// Days that do not exist run over into the next month.
  private static Go added(ZonedDateTime time, Go[] a) {
    int day = time.getDayOfMonth();
    ZonedDateTime first =
        time.withDayOfMonth(1).plusYears(Arguments.whole(a[0])).plusMonths(Arguments.whole(a[1]));
    return new GoTime(first.plusDays(day - 1L + Arguments.whole(a[2])));
  }

  private static @Nullable GoFunction duration(GoDuration duration, String name) {
    long n = duration.nanoseconds();
    return switch (name) {
      case "String" -> plain(name, answer(duration.toString()));
      case "Nanoseconds" -> plain(name, new Go.Int64(n));
      case "Milliseconds" -> plain(name, new Go.Int64(n / 1_000_000));
      case "Seconds" -> {
        long seconds = n / 1_000_000_000L;
        yield plain(name, new Go.Float64(seconds + n % 1_000_000_000L / 1e9));
      }
      default -> unknown(name, OTHERS_OF_DURATIONS);
    };
  }
}
