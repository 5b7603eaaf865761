package dev.lynceus.yaml;

/// Ends the reading of one document at a place; caught by the reader, which goes on with the next
/// document.
final class LexicalError extends RuntimeException {
  private static final long serialVersionUID = 1;
  final String help;
  final int offset;

  LexicalError(String message, String help, int offset) {
    super(message, null, false, false);
    this.help = help;
    this.offset = offset;
  }
}
