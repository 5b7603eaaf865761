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
    return text.matches("\\d{1,3}\\.\\d{1,3}")
        ? Optional.of(
            new ArgoVersion(
                Integer.parseInt(text.substring(0, text.indexOf('.'))),
                Integer.parseInt(text.substring(text.indexOf('.') + 1))))
        : Optional.empty();
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
