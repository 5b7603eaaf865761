package dev.lynceus.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a GitHub runner obeys in a log, written after its grammar: actions/runner,
/// `ProcessInvoker.cs` (lines), `ActionCommand.cs` (`TryParseV2` first, then `TryParse`),
/// `ActionCommandManager.cs` (names).
///
/// @param overlooks whether it finds its marks as an ICU culture does, for which characters that
///   are not seen are not there
record Runner(boolean overlooks) {
  private static final Set<String> COMMANDS =
      Set.of(
          "error",
          "warning",
          "notice",
          "debug",
          "group",
          "endgroup",
          "echo",
          "add-mask",
          "add-matcher",
          "remove-matcher",
          "stop-commands",
          "set-output",
          "save-state",
          "set-env",
          "add-path");

  /// One command, its texts unescaped.
  record Command(String name, Map<String, String> properties, String data) {}

  List<Command> obeys(String log) {
    var commands = new ArrayList<Command>();
    for (String line : lines(log)) {
      String seen = overlooks ? visible(line) : line;
      Command command = current(seen);
      if (command == null) {
        command = old(seen);
      }
      if (command != null) {
        commands.add(command);
      }
    }
    return commands;
  }

  /// .NET's `StreamReader.ReadLine`: LF, CR and CRLF end a line, and nothing else does.
  static List<String> lines(String log) {
    return List.of(log.split("\r\n|\r|\n", -1));
  }

  private static String visible(String line) {
    var out = new StringBuilder();
    line.codePoints()
        .filter(c ->
            switch (Character.getType(c)) {
              case Character.FORMAT,
                  Character.NON_SPACING_MARK,
                  Character.ENCLOSING_MARK,
                  Character.SURROGATE,
                  Character.UNASSIGNED ->
                  false;
              case Character.CONTROL -> c >= 9 && c <= 13 || c == 0x85;
              default -> true;
            })
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /// `::name key=value,key=value::data`
  private static @org.jspecify.annotations.Nullable Command current(String line) {
    int start = 0;
    while (start < line.length() && isWhiteSpace(line.charAt(start))) {
      start++;
    }
    String message = line.substring(start);
    int end = message.startsWith("::") ? message.indexOf("::", 2) : -1;
    return end < 0
        ? null
        : command(message.substring(2, end), ",", message.substring(end + 2), true);
  }

  /// `##[name key=value;key=value]data`
  private static @org.jspecify.annotations.Nullable Command old(String line) {
    int start = line.indexOf("##[");
    int end = start < 0 ? -1 : line.indexOf(']', start);
    return end < 0
        ? null
        : command(line.substring(start + 3, end), ";", line.substring(end + 1), false);
  }

  private static @org.jspecify.annotations.Nullable Command command(
      String head, String separator, String data, boolean escaped) {
    int space = head.indexOf(' ');
    String name = space < 0 ? head : head.substring(0, space);
    if (!COMMANDS.contains(name.toLowerCase(Locale.ROOT))) {
      return null;
    }
    var properties = new LinkedHashMap<String, String>();
    if (space > 0) {
      for (String pair : head.substring(space + 1).split(separator, -1)) {
        int equals = pair.indexOf('=');
        if (equals >= 0) {
          String value = pair.substring(equals + 1).strip();
          properties.put(
              pair.substring(0, equals).strip(),
              escaped ? unescape(value.replace("%3A", ":").replace("%2C", ",")) : value);
        }
      }
    }
    return new Command(name, properties, unescape(data));
  }

  private static String unescape(String text) {
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
  }

  /// .NET's `Char.IsWhiteSpace`.
  private static boolean isWhiteSpace(char c) {
    return Character.isSpaceChar(c) || c >= 9 && c <= 13 || c == 0x85;
  }
}
