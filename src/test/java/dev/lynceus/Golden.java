package dev.lynceus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that hold what must come out. `-Dlynceus.update` rewrites them and then fails once, so
/// that somebody reads the difference; with `CI` set it refuses.
public final class Golden {
  private Golden() {}

  /// Whether golden files are to be rewritten.
  static boolean updating() {
    boolean update =
        System.getProperty("lynceus.update") != null
            && !"false".equals(System.getProperty("lynceus.update"));
    if (update && System.getenv("CI") != null) {
      throw new AssertionError("golden files are not rewritten where CI is set");
    }
    return update;
  }

  /// The file must hold exactly this text.
  public static void check(Path file, String actual) throws IOException {
    String expected = Files.exists(file) ? Files.readString(file) : "";
    if (updating() && !expected.equals(actual)) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, actual);
      throw new AssertionError(
          file + " was rewritten: read the difference, then run again without -Dlynceus.update");
    }
    assertThat(actual).as(file.toString()).isEqualTo(expected);
  }

  /// A part of a file, such as a fence of a page, must be exactly this text.
  public static void checkPart(Path file, String expected, String actual) throws IOException {
    if (updating() && !expected.equals(actual)) {
      String all = Files.readString(file);
      assertThat(all.indexOf(expected))
          .as("the part occurs once in " + file)
          .isEqualTo(all.lastIndexOf(expected))
          .isNotNegative();
      Files.writeString(file, all.replace(expected, actual));
      throw new AssertionError(
          file + " was rewritten: read the difference, then run again without -Dlynceus.update");
    }
    assertThat(actual).as(file.toString()).isEqualTo(expected);
  }
}
