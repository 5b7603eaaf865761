package dev.lynceus.gotemplate.value;

/// A `*semver.Version` of Masterminds/semver.
///
/// @param prerelease without its hyphen; empty when there is none
/// @param metadata without its plus sign
/// @param original as it was read
public record GoVersion(
    long major, long minor, long patch, String prerelease, String metadata, String original)
    implements Go {
  /// Its type in Go's words.
  public static final String TYPE = "*semver.Version";

  @Override
  public String toString() {
    return Long.toUnsignedString(major)
        + "."
        + Long.toUnsignedString(minor)
        + "."
        + Long.toUnsignedString(patch)
        + (prerelease.isEmpty() ? "" : "-" + prerelease)
        + (metadata.isEmpty() ? "" : "+" + metadata);
  }
}
