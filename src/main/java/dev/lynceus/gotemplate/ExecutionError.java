package dev.lynceus.gotemplate;

/// Ends an execution: what Go says, without the place.
final class ExecutionError extends RuntimeException {
  private static final long serialVersionUID = 1;

  final String words;

  ExecutionError(String words) {
    super(words, null, false, false);
    this.words = words;
  }
}
