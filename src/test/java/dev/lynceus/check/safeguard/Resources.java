package dev.lynceus.check.safeguard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Files that Lynceus ships.
final class Resources {
  private Resources() {}

  static String text(String path) {
    try (var in = Resources.class.getResourceAsStream("/" + path)) {
      if (in == null) {
        throw new IllegalStateException(path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
