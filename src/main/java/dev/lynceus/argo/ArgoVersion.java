package dev.lynceus.argo;

import java.util.Optional;

/// A release line of Argo CD, such as 3.5.
public record ArgoVersion(int major, int minor) implements Comparable<ArgoVersion> {
  public static final ArgoVersion RECORDED = new ArgoVersion(3, 5);

  public boolean atLeast(int otherMajor, int otherMinor) {
    return compareTo(new ArgoVersion(otherMajor, otherMinor)) >= 0;
  }

  /// Reads `3.5`.
  public static Optional<ArgoVersion> of(String text) {
    int dot = text.indexOf('.');
    return dot > 0 && isNumber(text, 0, dot) && isNumber(text, dot + 1, text.length())
        ? Optional.of(
            new ArgoVersion(
                Integer.parseInt(text.substring(0, dot)),
                Integer.parseInt(text.substring(dot + 1))))
        : Optional.empty();
  }

  /// Read for every row of a table of versions and every Application, so no pattern is compiled.
  private static boolean isNumber(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return to > from && to - from <= 3;
  }

  @Override
  public int compareTo(ArgoVersion other) {
    return major != other.major
        ? Integer.compare(major, other.major)
        : Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
