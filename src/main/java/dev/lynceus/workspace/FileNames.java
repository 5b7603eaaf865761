package dev.lynceus.workspace;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/// Names of files as text, whatever the locale of the machine is: on disk they are bytes, and those
/// are UTF-8.
final class FileNames {
  private FileNames() {}

  /// The last name of a path; empty for the root of a file system.
  static String last(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : of(name);
  }

  /// The whole path.
  static String of(Path path) {
    String text = path.toString();
    return text.indexOf('\uFFFD') < 0 ? text : decoded(path);
  }

  /// The path's bytes, which only its URI shows, read as UTF-8.
  private static String decoded(Path path) {
    String all = bytesAsText(path.toAbsolutePath());
    if (path.isAbsolute()) {
      return all;
    }
    int names = path.getNameCount();
    int start = all.length();
    for (int i = 0; i < names; i++) {
      start = all.lastIndexOf('/', start - 1);
    }
    return all.substring(start + 1);
  }

  private static String bytesAsText(Path absolute) {
    String raw = absolute.toUri().getRawPath();
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == '%') {
        bytes.write(HexFormat.fromHexDigits(raw, i + 1, i + 3));
        i += 2;
      } else {
        bytes.write(raw.charAt(i));
      }
    }
    String text = bytes.toString(StandardCharsets.UTF_8);
    return text.length() > 1 && text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }
}
