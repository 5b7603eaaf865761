package dev.lynceus.yaml.lexer;

/// Ends the reading of one document at a place; caught by the reader, which goes on with the next
/// document.
public final class LexicalError extends RuntimeException {
  private static final long serialVersionUID = 1;
  public final String help;
  public final int offset;

  public LexicalError(String message, String help, int offset) {
    super(message, null, false, false);
    this.help = help;
    this.offset = offset;
  }
}
