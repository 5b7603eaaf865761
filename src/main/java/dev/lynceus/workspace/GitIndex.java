package dev.lynceus.workspace;

import dev.lynceus.finding.Answer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The paths that a Git checkout tracks, as its index lists them.
///
/// Versions 2 to 4 of the format (Git 2.39, `Documentation/gitformat-index.txt`), with object names
/// of SHA-1 or SHA-256. Checksums are not verified: Git itself may leave them out.
final class GitIndex {
  /// Where nothing is tracked yet.
  static final GitIndex EMPTY = new GitIndex(List.of(), List.of());

  private static final int SIGNATURE = 0x44495243;
  private static final int HEADER = 12;

  /// Times, device, inode, mode, owner and size, in front of the object name.
  private static final int STAT = 40;

  private static final int MODE_OFFSET = 24;
  private static final int TYPE_MASK = 0xF000;
  private static final int GITLINK = 0xE000;
  private static final int EXTENDED = 0x4000;
  private static final int[] NAME_LENGTHS = {20, 32};

  private final String[] paths;
  private final List<String> submodules;

  private GitIndex(List<String> paths, List<String> submodules) {
    this.paths = paths.toArray(String[]::new);
    Arrays.sort(this.paths);
    this.submodules = List.copyOf(submodules);
  }

  /// Reads an index; unknown, with the reason, when it is of another kind or cut off.
  static Answer<GitIndex> read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length < HEADER
        || in.getInt(0) != SIGNATURE
        || in.getInt(4) < 2
        || in.getInt(4) > 4) {
      return new Answer.Unknown<>("its format is not known");
    }
    for (int length : NAME_LENGTHS) {
      var reading = new Reading(bytes, in.getInt(4), length);
      if (reading.entries(in.getInt(8)) && reading.extensions()) {
        return reading.split
            ? new Answer.Unknown<>("it is split")
            : new Answer.Known<>(new GitIndex(reading.paths, reading.submodules));
      }
    }
    return new Answer.Unknown<>("it is cut off or damaged");
  }

  /// Whether this very path is tracked.
  boolean has(String path) {
    return Arrays.binarySearch(paths, path) >= 0;
  }

  /// Whether the path, or anything below it, is tracked.
  boolean touches(String path) {
    if (has(path)) {
      return true;
    }
    String below = path + "/";
    int at = -Arrays.binarySearch(paths, below) - 1;
    return at < 0 || at < paths.length && paths[at].startsWith(below);
  }

  /// The paths at which other repositories are tracked.
  List<String> submodules() {
    return submodules;
  }

  /// One pass over the bytes, on the assumption of one length of object names.
  private static final class Reading {
    private final byte[] bytes;
    private final ByteBuffer in;
    private final int version;
    private final int nameLength;
    private final int end;
    private final List<String> paths = new ArrayList<>();
    private final List<String> submodules = new ArrayList<>();
    private int at = HEADER;
    private byte[] path = new byte[0];
    private boolean split;

    Reading(byte[] bytes, int version, int nameLength) {
      this.bytes = bytes;
      this.in = ByteBuffer.wrap(bytes);
      this.version = version;
      this.nameLength = nameLength;
      this.end = bytes.length - nameLength;
    }

    /// Whether that many entries could be read.
    boolean entries(int count) {
      for (int i = 0; i < count; i++) {
        if (!entry()) {
          return false;
        }
      }
      return count >= 0;
    }

    private boolean entry() {
      int start = at;
      int flags = start + STAT + nameLength;
      if (flags + 4 > end) {
        return false;
      }
      int mode = in.getInt(start + MODE_OFFSET);
      at = flags + ((in.getShort(flags) & EXTENDED) != 0 ? 4 : 2);
      int kept = version == 4 ? kept() : 0;
      int close = at;
      while (close < end && bytes[close] != 0) {
        close++;
      }
      if (kept < 0 || close >= end) {
        return false;
      }
      byte[] next = Arrays.copyOf(path, kept + close - at);
      System.arraycopy(bytes, at, next, kept, close - at);
      path = next;
      at = version == 4 ? close + 1 : start + (close - start + 8) / 8 * 8;
      String name = new String(path, StandardCharsets.UTF_8);
      paths.add(name);
      if ((mode & TYPE_MASK) == GITLINK) {
        submodules.add(name);
      }
      return true;
    }

    /// How many bytes of the path before are kept; -1 when the number makes no sense. Written as
    /// offsets in a pack are (`varint.c`).
    private int kept() {
      long dropped = 0;
      for (boolean more = true, first = true; more; first = false) {
        if (at >= end || dropped > path.length) {
          return -1;
        }
        int b = bytes[at++];
        dropped = (first ? 0 : dropped + 1) << 7 | b & 0x7F;
        more = b < 0;
      }
      return (int) (path.length - dropped);
    }

    /// Whether extensions fill the rest up to the checksum, as they do when the length of object
    /// names was guessed right.
    boolean extensions() {
      while (at < end) {
        if (at + 8 > end || in.getInt(at + 4) < 0) {
          return false;
        }
        split |= new String(bytes, at, 4, StandardCharsets.ISO_8859_1).equals("link");
        long next = at + 8L + in.getInt(at + 4);
        if (next > end) {
          return false;
        }
        at = (int) next;
      }
      return at == end;
    }
  }
}
