package dev.lynceus.report;

import dev.lynceus.text.Printable;
import java.util.ArrayList;
import java.util.List;

/// One line that a GitHub runner obeys, and the way to write lines that it does not obey.
///
/// The runner reads `::name key=value,...::data` at the start of a line, and still the older
/// `##[name key=value;...]data` anywhere in one (`ActionCommand.TryParseV2` and `TryParse`).
///
/// @param properties in the order written
/// @param data may have several lines
record WorkflowCommand(String name, List<Property> properties, String data) {
  /// What the runner keeps of a message, in characters (`ExecutionContext._maxIssueMessageLength`).
  private static final int DATA_LIMIT = 4096;

  WorkflowCommand {
    properties = List.copyOf(properties);
  }

  WorkflowCommand(String name, String data) {
    this(name, List.of(), data);
  }

  /// One of the command's properties, its value as the reader is to see it.
  record Property(String key, String value) {}

  WorkflowCommand with(String key, String value) {
    var more = new ArrayList<>(properties);
    more.add(new Property(key, value));
    return new WorkflowCommand(name, more, data);
  }

  /// The command as one line, without its line break.
  String line() {
    var out = new StringBuilder("::").append(name);
    char before = ' ';
    for (Property property : properties) {
      out.append(before)
          .append(property.key())
          .append('=')
          .append(
              escape(calm(Printable.of(property.value()))).replace(":", "%3A").replace(",", "%2C"));
      before = ',';
    }
    return out.append("::").append(escape(cut(calmLines(data)))).toString();
  }

  /// Text of which no line is a command.
  static String neutralise(String text) {
    var out = new StringBuilder(text.length() + 16);
    for (int at = 0; at <= text.length(); ) {
      int feed = text.indexOf('\n', at);
      int end = feed < 0 ? text.length() : feed;
      String line = calm(Printable.of(text.substring(at, end)));
      out.append(startsCommand(line) ? "| " : "").append(line);
      if (feed >= 0) {
        out.append('\n');
      }
      at = end + 1;
    }
    return out.toString();
  }

  private static String calmLines(String text) {
    var lines = new ArrayList<String>();
    text.lines().forEach(line -> lines.add(calm(Printable.of(line))));
    return String.join("\n", lines);
  }

  private static String cut(String text) {
    if (text.length() <= DATA_LIMIT) {
      return text;
    }
    int end =
        Character.isHighSurrogate(text.charAt(DATA_LIMIT - 2)) ? DATA_LIMIT - 2 : DATA_LIMIT - 1;
    return text.substring(0, end) + '…';
  }

  private static String escape(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  /// Whether the runner, which trims a line first, would find `::` at its start. It compares as its
  /// culture does and so may overlook characters without a width of their own; here they are
  /// overlooked too.
  private static boolean startsCommand(String line) {
    int colons = 0;
    for (int i = 0; i < line.length() && colons < 2; ) {
      int codePoint = line.codePointAt(i);
      if (codePoint == ':') {
        colons++;
      } else if (Printable.width(codePoint) > 0
          && !(colons == 0 && Character.isSpaceChar(codePoint))) {
        return false;
      }
      i += Character.charCount(codePoint);
    }
    return colons == 2;
  }

  /// Separates the bracket from `##` and from `##word`, which Azure's runner obeys; a blank,
  /// because a character that nobody sees may be one that the runner does not see either.
  static String calm(String line) {
    if (line.indexOf("#") < 0 || line.indexOf('[') < 0) {
      return line;
    }
    var out = new StringBuilder(line.length() + 8);
    int hashes = 0;
    for (int i = 0; i < line.length(); ) {
      int codePoint = line.codePointAt(i);
      if (codePoint == '#') {
        hashes++;
      } else if (codePoint == '[' && hashes > 1) {
        out.append(' ');
        hashes = 0;
      } else if (Printable.width(codePoint) > 0 && !(hashes > 1 && Character.isLetter(codePoint))) {
        hashes = 0;
      }
      out.appendCodePoint(codePoint);
      i += Character.charCount(codePoint);
    }
    return out.toString();
  }
}
