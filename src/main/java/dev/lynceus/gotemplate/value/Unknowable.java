package dev.lynceus.gotemplate.value;

/// A template asked for something that depends on time, on chance or on secrets.
public final class Unknowable extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String function;

  /// @param function the one that depends on it
  public Unknowable(String function) {
    super(function, null, false, false);
    this.function = function;
  }

  public String function() {
    return function;
  }
}
