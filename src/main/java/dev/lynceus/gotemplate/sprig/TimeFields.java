package dev.lynceus.gotemplate.sprig;

import dev.lynceus.gotemplate.print.Quote;
import dev.lynceus.gotemplate.print.TimeLayout;
import dev.lynceus.gotemplate.value.GoError;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;

/// A time being read field by field, as its layout says: `parse` in time/format.go of Go 1.26.
final class TimeFields {
  private static final int UNSET = Integer.MIN_VALUE;

  private final String layout;
  private final String text;
  private String rest;
  private int year;
  private int month = UNSET;
  private int day = UNSET;
  private int dayOfYear = UNSET;
  private int hour;
  private int minute;
  private int second;
  private int nano;
  private int half;
  private int offset = UNSET;
  private String outOfRange = "";

  TimeFields(String layout, String text) {
    this.layout = layout;
    this.text = text;
    this.rest = text;
  }

  /// What fits a layout is not this.
  private static final class Misfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    Misfit() {
      super(null, null, false, false);
    }
  }

  ZonedDateTime read() {
    String pattern = layout;
    while (true) {
      TimeLayout.Piece piece = TimeLayout.next(pattern);
      String prefix = pattern.substring(0, piece.start());
      if (!skip(prefix)) {
        throw cannot(rest, prefix);
      }
      String word = piece.word();
      if (word.isEmpty()) {
        if (!rest.isEmpty()) {
          throw wrong("extra text: " + Quote.of(rest));
        }
        return moment();
      }
      pattern = pattern.substring(piece.start() + word.length());
      String hold = rest;
      try {
        field(word, pattern);
      } catch (Misfit e) {
        if (outOfRange.isEmpty()) {
          throw cannot(hold, word);
        }
      }
      if (!outOfRange.isEmpty()) {
        throw wrong(outOfRange + " out of range");
      }
    }
  }

  private GoError wrong(String what) {
    return new GoError("parsing time " + Quote.of(text) + ": " + what);
  }

  private GoError cannot(String value, String word) {
    return new GoError(
        "parsing time "
            + Quote.of(text)
            + " as "
            + Quote.of(layout)
            + ": cannot parse "
            + Quote.of(value)
            + " as "
            + Quote.of(word));
  }

  private boolean skip(String prefix) {
    int i = 0;
    while (i < prefix.length()) {
      if (prefix.charAt(i) == ' ') {
        if (!rest.isEmpty() && rest.charAt(0) != ' ') {
          return false;
        }
        while (i < prefix.length() && prefix.charAt(i) == ' ') {
          i++;
        }
        rest = rest.replaceFirst("^ +", "");
        continue;
      }
      if (rest.isEmpty() || rest.charAt(0) != prefix.charAt(i)) {
        return false;
      }
      rest = rest.substring(1);
      i++;
    }
    return true;
  }

  private void field(String word, String pattern) {
    switch (word) {
      case "06" -> {
        int two = digits(2);
        year = two >= 69 ? two + 1900 : two + 2000;
      }
      case "2006" -> year = digits(4);
      case "January" -> month = monthName(true);
      case "Jan" -> month = monthName(false);
      case "1", "01" -> month = within(number(word.length() == 2), 1, 12, "month");
      case "Monday" -> dayName(true);
      case "Mon" -> dayName(false);
      case "2", "_2", "02" -> {
        if (word.equals("_2") && rest.startsWith(" ")) {
          rest = rest.substring(1);
        }
        day = number(word.equals("02"));
      }
      case "__2", "002" -> dayOfYear(word);
      case "15" -> hour = within(number(false), 0, 23, "hour");
      case "3", "03" -> hour = within(number(word.length() == 2), 0, 12, "hour");
      case "4", "04" -> minute = within(number(word.length() == 2), 0, 59, "minute");
      case "5", "05" -> {
        second = within(number(word.length() == 2), 0, 59, "second");
        hiddenFraction(pattern);
      }
      case "PM", "pm" -> {
        String shown = take(2);
        String upper = word.equals("PM") ? shown : shown.toUpperCase(Locale.ROOT);
        boolean fits = upper.equals("AM") || upper.equals("PM");
        if (!fits || word.equals("pm") && !shown.equals(shown.toLowerCase(Locale.ROOT))) {
          throw new Misfit();
        }
        half = upper.equals("PM") ? 2 : 1;
      }
      case "MST" -> zoneName();
      default -> {
        if (word.startsWith(".") || word.startsWith(",")) {
          fraction(word);
        } else {
          zone(word);
        }
      }
    }
  }

  private int within(int value, int least, int most, String what) {
    if (value < least || value > most) {
      outOfRange = what;
    }
    return value;
  }

  private String take(int count) {
    if (rest.length() < count) {
      throw new Misfit();
    }
    String taken = rest.substring(0, count);
    rest = rest.substring(count);
    return taken;
  }

  private int digits(int count) {
    String taken = take(count);
    if (!taken.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new Misfit();
    }
    return Integer.parseInt(taken);
  }

  private boolean digitAt(int i) {
    return i < rest.length() && rest.charAt(i) >= '0' && rest.charAt(i) <= '9';
  }

  private int number(boolean two) {
    if (!digitAt(0) || two && !digitAt(1)) {
      throw new Misfit();
    }
    return digits(digitAt(1) ? 2 : 1);
  }

  private int monthName(boolean full) {
    for (Month name : Month.values()) {
      String word = name.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      if (takes(full ? word : word.substring(0, 3))) {
        return name.getValue();
      }
    }
    throw new Misfit();
  }

  private void dayName(boolean full) {
    for (java.time.DayOfWeek name : java.time.DayOfWeek.values()) {
      String word = name.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      if (takes(full ? word : word.substring(0, 3))) {
        return;
      }
    }
    throw new Misfit();
  }

  private boolean takes(String word) {
    if (!rest.regionMatches(true, 0, word, 0, word.length())) {
      return false;
    }
    rest = rest.substring(word.length());
    return true;
  }

  private void dayOfYear(String word) {
    for (int i = 0; i < 2 && word.equals("__2") && rest.startsWith(" "); i++) {
      rest = rest.substring(1);
    }
    int count = 0;
    while (count < 3 && digitAt(count)) {
      count++;
    }
    if (count == 0 || word.equals("002") && count != 3) {
      throw new Misfit();
    }
    dayOfYear = digits(count);
  }

  /// A fraction behind the seconds is read even where the layout has none.
  private void hiddenFraction(String pattern) {
    boolean point = rest.startsWith(".") || rest.startsWith(",");
    if (!point || !digitAt(1)) {
      return;
    }
    String next = TimeLayout.next(pattern).word();
    if (!next.startsWith(".") && !next.startsWith(",")) {
      fraction(".9");
    }
  }

  private void fraction(String word) {
    boolean point = rest.startsWith(".") || rest.startsWith(",");
    int count = 0;
    if (word.charAt(1) == '0') {
      count = word.length() - 1;
      if (!point || rest.length() <= count) {
        throw new Misfit();
      }
    } else {
      while (point && digitAt(count + 1)) {
        count++;
      }
      if (count == 0) {
        return;
      }
    }
    rest = rest.substring(1);
    String taken = take(count);
    if (!taken.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new Misfit();
    }
    nano = Integer.parseInt((taken + "000000000").substring(0, 9));
  }

  private void zoneName() {
    if (rest.startsWith("UTC")) {
      rest = rest.substring(3);
      offset = 0;
      return;
    }
    int length = 0;
    while (length < 6 && length < rest.length() && Character.isUpperCase(rest.charAt(length))) {
      length++;
    }
    if (length < 3 || length == 6 || length > 3 && rest.charAt(length - 1) != 'T') {
      throw new Misfit();
    }
    // A name without a meaning here counts as UTC
    rest = rest.substring(length);
    offset = 0;
  }

  private void zone(String word) {
    if (word.startsWith("Z") && rest.startsWith("Z")) {
      rest = rest.substring(1);
      offset = 0;
      return;
    }
    String parts = word.startsWith("Z") ? "-" + word.substring(1) : word;
    String taken = take(parts.length());
    int[] values = new int[3];
    int part = 0;
    int i = 1;
    while (i < parts.length()) {
      if (parts.charAt(i) == ':') {
        if (taken.charAt(i) != ':') {
          throw new Misfit();
        }
        i++;
        continue;
      }
      String two = taken.substring(i, i + 2);
      if (!two.chars().allMatch(c -> c >= '0' && c <= '9')) {
        throw new Misfit();
      }
      values[part++] = Integer.parseInt(two);
      i += 2;
    }
    within(values[0], 0, 24, "time zone offset hour");
    within(values[1], 0, 60, "time zone offset minute");
    within(values[2], 0, 60, "time zone offset second");
    if (taken.charAt(0) != '+' && taken.charAt(0) != '-') {
      throw new Misfit();
    }
    offset = (values[0] * 60 + values[1]) * 60 + values[2];
    offset = taken.charAt(0) == '-' ? -offset : offset;
  }

  private ZonedDateTime moment() {
    if (half == 2 && hour < 12) {
      hour += 12;
    } else if (half == 1 && hour == 12) {
      hour = 0;
    }
    LocalDate date = date();
    ZonedDateTime utc =
        ZonedDateTime.of(date, java.time.LocalTime.of(hour, minute, second, nano), ZoneOffset.UTC);
    if (offset == UNSET || offset == 0) {
      return utc;
    }
    boolean representable = Math.abs(offset) <= 18 * 3600;
    ZonedDateTime moment = utc.minusSeconds(offset);
    return representable ? moment.withZoneSameInstant(ZoneOffset.ofTotalSeconds(offset)) : moment;
  }

  private LocalDate date() {
    if (dayOfYear != UNSET) {
      int days = YearMonth.of(year, 1).lengthOfYear();
      if (dayOfYear < 1 || dayOfYear > days) {
        throw wrong("day-of-year out of range");
      }
      LocalDate date = LocalDate.ofYearDay(year, dayOfYear);
      if (month != UNSET && month != date.getMonthValue()) {
        throw wrong("day-of-year does not match month");
      }
      if (day != UNSET && day != date.getDayOfMonth()) {
        throw wrong("day-of-year does not match day");
      }
      return date;
    }
    int inMonth = month == UNSET ? 1 : month;
    int inDay = day == UNSET ? 1 : day;
    if (inDay < 1 || inDay > YearMonth.of(year, inMonth).lengthOfMonth()) {
      throw wrong("day out of range");
    }
    return LocalDate.of(year, inMonth, inDay);
  }
}
