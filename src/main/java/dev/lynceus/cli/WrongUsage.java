package dev.lynceus.cli;

/// What a user asked for makes no sense or cannot be had; ends the command with exit 2.
final class WrongUsage extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String words;

  /// @param words one sentence or several lines for standard error, no full stop; already fit to be
  ///   printed
  WrongUsage(String words) {
    super(words, null, false, false);
    this.words = words;
  }

  String words() {
    return words;
  }
}
