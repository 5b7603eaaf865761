package dev.lynceus.report;

/// Whether terminal text is coloured.
public record Palette(boolean coloured) {
  public static final Palette PLAIN = new Palette(false);
  public static final Palette COLOURED = new Palette(true);

  /// The text in a style; unchanged when it is empty or colours are off.
  public String paint(Style style, String text) {
    return coloured && !text.isEmpty() ? style.start() + text + Style.end() : text;
  }
}
