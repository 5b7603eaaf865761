package dev.lynceus.gotemplate.value;

/// A template wants more than it is given: steps, room or depth.
public final class Exhausted extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// How many characters or items one value may have.
  public static final int ROOM = 4 << 20;

  /// How deep values may be nested.
  public static final int DEPTH = 1000;

  private final String words;

  public Exhausted(String words) {
    super(words, null, false, false);
    this.words = words;
  }

  /// What was exhausted.
  public String words() {
    return words;
  }

  /// Refuses a value of this size.
  public static void beyond(long size) {
    if (size > ROOM) {
      throw new Exhausted(
          "the template makes a value of more than " + ROOM + " characters or items");
    }
  }
}
