package dev.lynceus.gotemplate.value;

/// An error that a function of Go would return or panic with.
public final class GoError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String words;

  public GoError(String words) {
    super(words, null, false, false);
    this.words = words;
  }

  /// What Go says.
  public String words() {
    return words;
  }
}
