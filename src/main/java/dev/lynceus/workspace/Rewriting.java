package dev.lynceus.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Arrays;
import java.util.Optional;

/// Writes files of a tree anew: only those that were read, only where they were named or found, and
/// each as a whole or not at all.
public final class Rewriting {
  private static final String STANDARD_INPUT = "-";

  private final Place place;
  private final FolderTree tree;
  private final byte[] standardInput;

  /// @param standardInput what it held, if it was read
  public Rewriting(Place place, FolderTree tree, byte[] standardInput) {
    this.place = place;
    this.tree = tree;
    this.standardInput = standardInput.clone();
  }

  /// Why a file must not change, as the end of a sentence about it; empty when it may.
  public Optional<String> obstacle(String path) {
    if (path.equals(STANDARD_INPUT)) {
      return isText(standardInput) ? Optional.empty() : Optional.of("holds bytes that are no text");
    }
    Optional<Path> file = tree.file(path);
    if (file.isEmpty()) {
      return Optional.of("is no file that could be written");
    }
    try {
      return obstacle(file.get());
    } catch (IOException e) {
      return Optional.of("cannot be read: " + FileText.reason(e));
    }
  }

  private Optional<String> obstacle(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of("is no regular file any more");
    }
    if (isBehindLink(file)) {
      return Optional.of("is reached through a symbolic link");
    }
    if (!Files.isWritable(file)) {
      return Optional.of("cannot be written: permission denied");
    }
    return isText(Files.readAllBytes(file))
        ? Optional.empty()
        : Optional.of("holds bytes that are no text");
  }

  /// Whether a link leads to the file from where it was named. Outside the current folder, the way
  /// to what was named is the user's own.
  private boolean isBehindLink(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return false;
    }
    Path base =
        folder.startsWith(place.current())
            ? place.current()
            : place.named().stream().filter(folder::startsWith).findFirst().orElse(folder);
    return !folder.toRealPath().equals(base.toRealPath().resolve(base.relativize(folder)));
  }

  private static boolean isText(byte[] bytes) {
    return Arrays.equals(encoded(bytes, FileText.decode(bytes)), bytes);
  }

  /// A text in the encoding of what it replaces.
  ///
  /// @param before the bytes that are replaced, which say by their byte order mark whether they are
  ///   UTF-16
  public static byte[] encoded(byte[] before, String text) {
    return text.getBytes(FileText.charset(before).orElse(StandardCharsets.UTF_8));
  }

  /// Replaces a file that still holds what was read of it; answers why not, as the end of a
  /// sentence about it, when that fails, and then the file is as it was.
  public Optional<String> write(String path, String before, String after) {
    Path file = tree.file(path).orElseThrow(() -> new IllegalArgumentException(path));
    try {
      Optional<String> obstacle = obstacle(file);
      if (obstacle.isPresent()) {
        return obstacle;
      }
      byte[] bytes = Files.readAllBytes(file);
      if (!FileText.decode(bytes).equals(before)) {
        return Optional.of("has changed in the meantime");
      }
      replace(file, encoded(bytes, after));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("cannot be written: " + FileText.reason(e));
    }
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new FileSystemException(file.toString(), null, FileText.IRREGULAR);
    }
    Path fresh = Files.createTempFile(folder, ".lynceus-", ".tmp");
    try {
      Files.write(fresh, bytes, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
      copyAttributes(file, fresh);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /// Permissions, and the owner and group where a new file of ours would have others.
  private static void copyAttributes(Path from, Path to) throws IOException {
    var old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    var fresh = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (old == null || fresh == null) {
      return;
    }
    PosixFileAttributes wanted = old.readAttributes();
    PosixFileAttributes present = fresh.readAttributes();
    if (!wanted.owner().equals(present.owner())) {
      fresh.setOwner(wanted.owner());
    }
    if (!wanted.group().equals(present.group())) {
      fresh.setGroup(wanted.group());
    }
    fresh.setPermissions(wanted.permissions());
  }
}
