package dev.lynceus.review;

import dev.lynceus.text.Source;
import dev.lynceus.yaml.YamlReader;
import dev.lynceus.yaml.YamlStream;

/// Whether a file can still be read after it was changed.
final class Legibility {
  private Legibility() {}

  /// Whether the changed text has as many documents as before, and no more that is wrong with them.
  static boolean stays(String path, String before, String after) {
    YamlStream old = YamlReader.read(new Source(path, before));
    YamlStream now = YamlReader.read(new Source(path, after));
    return old.documents().size() == now.documents().size() && troubles(now) <= troubles(old);
  }

  private static int troubles(YamlStream stream) {
    return stream.documents().stream().mapToInt(d -> d.troubles().size()).sum();
  }
}
