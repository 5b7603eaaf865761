package dev.lynceus.workspace;

import dev.lynceus.finding.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// Writes files below the `.lynceus/` of a root.
public final class OwnFiles {
  private OwnFiles() {}

  /// Whether there is something of this name already, be it a link that leads nowhere.
  public static boolean exists(Place place, String name) {
    return Files.exists(file(place, name), LinkOption.NOFOLLOW_LINKS);
  }

  /// The file as reports name it.
  public static String reported(Place place, String name) {
    return place.reported(file(place, name));
  }

  /// Writes a file in UTF-8, with the folder where that is missing. Follows no link.
  ///
  /// @return the file as reports name it; unknown, in the words of a usage error, when it cannot be
  ///   written
  public static Answer<String> write(Place place, String name, String text) {
    Path file = file(place, name);
    Path folder = place.root().resolve(Place.OWN);
    for (Path part : new Path[] {folder, file}) {
      if (Files.isSymbolicLink(part)) {
        return new Answer.Unknown<>(place.reported(part) + " is " + FileText.LINK);
      }
    }
    try {
      Files.createDirectories(folder);
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      return new Answer.Unknown<>(
          place.reported(file) + " cannot be written: " + FileText.reason(e));
    }
    return new Answer.Known<>(place.reported(file));
  }

  private static Path file(Place place, String name) {
    return place.root().resolve(Place.OWN).resolve(name);
  }
}
