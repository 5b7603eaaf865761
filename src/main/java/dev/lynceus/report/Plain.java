package dev.lynceus.report;

import dev.lynceus.text.Printable;

/// A stranger's text for viewers that take it for plain text, or nearly so.
final class Plain {
  private Plain() {}

  /// The text on one line, cut at the limit, in which nothing is a command to a GitHub runner or a
  /// link of SARIF's plain messages (`[text](target)`, SARIF 2.1.0, 3.11.6).
  ///
  /// @param limit in code points
  static String of(String text, int limit) {
    return WorkflowCommand.calm(Printable.of(text, limit)).replace("](", "] (");
  }

  /// The same as a sentence with its full stop.
  static String sentence(String text, int limit) {
    String plain = of(text, limit);
    if (plain.endsWith(":")) {
      // What follows in the text is left out here.
      return plain.substring(0, plain.length() - 1) + '.';
    }
    char last = plain.isEmpty() ? '.' : plain.charAt(plain.length() - 1);
    return last == '.' || last == '!' || last == '?' || last == '…' ? plain : plain + '.';
  }
}
