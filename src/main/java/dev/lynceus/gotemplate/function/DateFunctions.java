package dev.lynceus.gotemplate.function;

import static dev.lynceus.gotemplate.function.Arguments.answer;
import static dev.lynceus.gotemplate.function.Arguments.text;
import static dev.lynceus.gotemplate.function.Arguments.time;
import static dev.lynceus.gotemplate.function.GoFunction.fixed;
import static dev.lynceus.gotemplate.function.Parameter.ANY;
import static dev.lynceus.gotemplate.function.Parameter.TEXT;
import static dev.lynceus.gotemplate.function.Parameter.TIME;

import dev.lynceus.gotemplate.print.TimeLayout;
import dev.lynceus.gotemplate.sprig.Durations;
import dev.lynceus.gotemplate.sprig.TimeReader;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoDuration;
import dev.lynceus.gotemplate.value.GoError;
import dev.lynceus.gotemplate.value.GoList;
import dev.lynceus.gotemplate.value.GoMap;
import dev.lynceus.gotemplate.value.GoTextMap;
import dev.lynceus.gotemplate.value.GoTime;
import dev.lynceus.gotemplate.value.GoVersion;
import dev.lynceus.gotemplate.value.Unknowable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/// Dates, in a controller whose zone is UTC: date.go of sprig v3.3.0. Where it would ask for the
/// time, the answer is unknowable.
final class DateFunctions {
  private DateFunctions() {}

  static List<GoFunction> all() {
    var inZone =
        fixed(
            "dateInZone",
            a -> answer(format("dateInZone", text(a[0]), a[1], text(a[2]))),
            TEXT,
            ANY,
            TEXT);
    var modify = fixed("dateModify", a -> modified(a, false), TEXT, TIME);
    var mustModify = fixed("mustDateModify", a -> modified(a, true), TEXT, TIME);
    return List.of(
        fixed("date", a -> answer(format("date", text(a[0]), a[1], "Local")), TEXT, ANY),
        inZone,
        inZone.named("date_in_zone"),
        fixed("htmlDate", a -> answer(format("htmlDate", "2006-01-02", a[0], "Local")), ANY),
        fixed(
            "htmlDateInZone",
            a -> answer(format("htmlDateInZone", "2006-01-02", a[0], text(a[1]))),
            ANY,
            TEXT),
        modify,
        modify.named("date_modify"),
        mustModify,
        mustModify.named("must_date_modify"),
        fixed("toDate", a -> new GoTime(read(text(a[0]), text(a[1]))), TEXT, TEXT),
        fixed("mustToDate", a -> new GoTime(TimeReader.read(text(a[0]), text(a[1]))), TEXT, TEXT),
        fixed("unixEpoch", a -> answer(Long.toString(time(a[0]).toEpochSecond())), TIME),
        fixed("duration", a -> answer(seconds(a[0]).toString()), ANY),
        fixed("durationRound", a -> answer(rounded(a[0])), ANY));
  }

  private static ZonedDateTime read(String layout, String text) {
    try {
      return TimeReader.read(layout, text);
    } catch (GoError swallowed) {
      return TimeReader.zero();
    }
  }

  private static String format(String function, String layout, Go date, String zone) {
    ZonedDateTime moment =
        switch (date) {
          case GoTime(ZonedDateTime time) -> time;
          case Go.Int(long seconds) -> atSecond(function, seconds);
          case Go.Int64(long seconds) -> atSecond(function, seconds);
          case Go.Text _,
              Go.Bool _,
              Go.Uint8 _,
              Go.Uint64 _,
              Go.Float64 _,
              Go.Complex128 _,
              Go.Nothing _,
              GoDuration _,
              GoList _,
              GoMap _,
              GoTextMap _,
              GoVersion _ ->
              throw new Unknowable(function);
        };
    return TimeLayout.format(layout, moment.withZoneSameInstant(zone(zone)));
  }

  private static ZonedDateTime atSecond(String function, long seconds) {
    try {
      return Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC);
    } catch (DateTimeException beyondJava) {
      throw new Unknowable(function);
    }
  }

  private static ZoneId zone(String name) {
    boolean utc = name.isEmpty() || name.equals("UTC") || name.equals("Local");
    return utc || !ZoneId.getAvailableZoneIds().contains(name) ? ZoneOffset.UTC : ZoneId.of(name);
  }

  private static Go modified(Go[] a, boolean strict) {
    try {
      return new GoTime(time(a[1]).plusNanos(Durations.read(text(a[0]))));
    } catch (GoError wrong) {
      if (strict) {
        throw wrong;
      }
      return a[1];
    }
  }

  private static GoDuration seconds(Go value) {
    long seconds =
        switch (value) {
          case Go.Text(String text) -> ConversionFunctions.atoi(text);
          case Go.Int64(long n) -> n;
          case Go.Bool _,
              Go.Int _,
              Go.Uint8 _,
              Go.Uint64 _,
              Go.Float64 _,
              Go.Complex128 _,
              Go.Nothing _,
              GoDuration _,
              GoList _,
              GoMap _,
              GoTextMap _,
              GoTime _,
              GoVersion _ ->
              0;
        };
    return new GoDuration(seconds * 1_000_000_000L);
  }

  private static String rounded(Go value) {
    return switch (value) {
      case Go.Text(String text) -> Durations.round(read(text));
      case Go.Int64(long n) -> Durations.round(n);
      case GoTime _ -> throw new Unknowable("durationRound");
      case Go.Bool _,
          Go.Int _,
          Go.Uint8 _,
          Go.Uint64 _,
          Go.Float64 _,
          Go.Complex128 _,
          Go.Nothing _,
          GoDuration _,
          GoList _,
          GoMap _,
          GoTextMap _,
          GoVersion _ ->
          "0s";
    };
  }

  private static long read(String duration) {
    try {
      return Durations.read(duration);
    } catch (GoError swallowed) {
      return 0;
    }
  }
}
