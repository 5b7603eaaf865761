package dev.lynceus.gotemplate.print;

import dev.lynceus.gotemplate.value.Unknowable;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Times as Go writes them: `Time.Format` of Go 1.26, whose layouts show how the second of January
/// 2006, 15:04:05 at -0700, would look.
public final class TimeLayout {
  /// The words a layout is made of, those before others that begin alike.
  private static final List<String> WORDS =
      List.of(
          "January",
          "Jan",
          "Monday",
          "Mon",
          "MST",
          "01",
          "02",
          "03",
          "04",
          "05",
          "06",
          "002",
          "2006",
          "_2006",
          "__2",
          "_2",
          "15",
          "-070000",
          "-07:00:00",
          "-0700",
          "-07:00",
          "-07",
          "Z070000",
          "Z07:00:00",
          "Z0700",
          "Z07:00",
          "Z07",
          "PM",
          "pm",
          "1",
          "2",
          "3",
          "4",
          "5");

  private static final Set<String> LETTERED =
      Set.of(
          ("UTC GMT WET WEST BST CET CEST EET EEST MSK EST EDT CST CDT MST MDT PST PDT AKST AKDT"
                  + " HST JST KST HKT AEST AEDT ACST ACDT AWST NZST NZDT SAST")
              .split(" "));

  private TimeLayout() {}

  /// A piece of a layout.
  ///
  /// @param start where it begins
  /// @param word the standard word; a fraction of a second is `.` or `,` with its zeros or nines
  public record Piece(int start, String word) {}

  /// `Time.String`.
  public static String string(ZonedDateTime time) {
    return format("2006-01-02 15:04:05.999999999 -0700 MST", time);
  }

  public static String format(String layout, ZonedDateTime time) {
    var out = new StringBuilder();
    String rest = layout;
    while (true) {
      Piece piece = next(rest);
      if (piece.word().isEmpty()) {
        return out.append(rest).toString();
      }
      out.append(rest, 0, piece.start()).append(word(piece.word(), time));
      rest = rest.substring(piece.start() + piece.word().length());
    }
  }

  /// The first standard word in a layout; an empty one when there is none.
  public static Piece next(String layout) {
    for (int i = 0; i < layout.length(); i++) {
      String fraction = fraction(layout, i);
      if (!fraction.isEmpty()) {
        return new Piece(i, fraction);
      }
      String best = "";
      for (String word : WORDS) {
        if (word.length() > best.length() && layout.startsWith(word, i) && fits(word, layout, i)) {
          best = word;
        }
      }
      if (best.equals("_2006")) {
        return new Piece(i + 1, "2006");
      }
      if (!best.isEmpty()) {
        return new Piece(i, best);
      }
    }
    return new Piece(layout.length(), "");
  }

  /// `Jan` and `Mon` are no words before a small letter: `January` is longer, `Janus` is none.
  private static boolean fits(String word, String layout, int at) {
    if (!word.equals("Jan") && !word.equals("Mon")) {
      return true;
    }
    int end = at + word.length();
    return end >= layout.length() || layout.charAt(end) < 'a' || layout.charAt(end) > 'z';
  }

  private static String fraction(String layout, int i) {
    char c = layout.charAt(i);
    if (c != '.' && c != ',' || i + 1 >= layout.length()) {
      return "";
    }
    char digit = layout.charAt(i + 1);
    if (digit != '0' && digit != '9') {
      return "";
    }
    int end = i + 1;
    while (end < layout.length() && layout.charAt(end) == digit) {
      end++;
    }
    boolean digitFollows = end < layout.length() && Character.isDigit(layout.charAt(end));
    return digitFollows ? "" : layout.substring(i, end);
  }

  private static String word(String word, ZonedDateTime time) {
    int hour12 = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    return switch (word) {
      case "2006" -> year(time.getYear());
      case "06" -> two(Math.floorMod(time.getYear(), 100));
      case "January" -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case "Jan" -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3);
      case "1" -> Integer.toString(time.getMonthValue());
      case "01" -> two(time.getMonthValue());
      case "Monday" -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case "Mon" ->
          time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3);
      case "2" -> Integer.toString(time.getDayOfMonth());
      case "_2" -> (time.getDayOfMonth() < 10 ? " " : "") + time.getDayOfMonth();
      case "02" -> two(time.getDayOfMonth());
      case "__2" ->
          " ".repeat(3 - Integer.toString(time.getDayOfYear()).length()) + time.getDayOfYear();
      case "002" ->
          "0".repeat(3 - Integer.toString(time.getDayOfYear()).length()) + time.getDayOfYear();
      case "15" -> two(time.getHour());
      case "3" -> Integer.toString(hour12);
      case "03" -> two(hour12);
      case "4" -> Integer.toString(time.getMinute());
      case "04" -> two(time.getMinute());
      case "5" -> Integer.toString(time.getSecond());
      case "05" -> two(time.getSecond());
      case "PM" -> time.getHour() >= 12 ? "PM" : "AM";
      case "pm" -> time.getHour() >= 12 ? "pm" : "am";
      case "MST" -> zoneName(time);
      default ->
          word.startsWith(".") || word.startsWith(",")
              ? nanoseconds(word, time.getNano())
              : zone(word, time.getOffset().getTotalSeconds());
    };
  }

  private static String year(int year) {
    String digits = Integer.toString(Math.abs(year));
    return (year < 0 ? "-" : "") + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /// The zone's abbreviation. Java's names are those of the tz database only where that has
  /// letters.
  private static String zoneName(ZonedDateTime time) {
    if (time.getZone() instanceof ZoneOffset || time.getZone().getId().equals("UTC")) {
      int seconds = time.getOffset().getTotalSeconds();
      return seconds == 0 ? "UTC" : zone("-0700", seconds);
    }
    if (time.getOffset().getTotalSeconds() % 60 != 0) {
      return "LMT";
    }
    String name = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(time);
    if (!LETTERED.contains(name)) {
      throw new Unknowable("date");
    }
    return name;
  }

  private static String zone(String word, int seconds) {
    if (word.startsWith("Z") && seconds == 0) {
      return "Z";
    }
    int size = Math.abs(seconds);
    String colon = word.contains(":") ? ":" : "";
    String text = (seconds < 0 ? "-" : "+") + two(size / 3600);
    if (word.length() > 3) {
      text += colon + two(size / 60 % 60);
    }
    return word.length() > 6 ? text + colon + two(size % 60) : text;
  }

  private static String nanoseconds(String word, int nano) {
    String digits = Integer.toString(1_000_000_000 + nano).substring(1);
    int wanted = Math.min(9, word.length() - 1);
    String text = digits.substring(0, wanted) + "0".repeat(word.length() - 1 - wanted);
    if (word.charAt(1) == '9') {
      int end = text.length();
      while (end > 0 && text.charAt(end - 1) == '0') {
        end--;
      }
      text = text.substring(0, end);
      return text.isEmpty() ? "" : word.charAt(0) + text;
    }
    return word.charAt(0) + text;
  }
}
