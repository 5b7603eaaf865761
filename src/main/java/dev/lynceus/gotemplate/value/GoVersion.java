package dev.lynceus.gotemplate.value;

/// A `*semver.Version` of Masterminds/semver, or the `semver.Version` that its `IncPatch` gives.
///
/// @param prerelease without its hyphen; empty when there is none
/// @param metadata without its plus sign
/// @param original as it was read
/// @param isPointer whether it is a `*semver.Version`
public record GoVersion(
    long major,
    long minor,
    long patch,
    String prerelease,
    String metadata,
    String original,
    boolean isPointer)
    implements Go {
  /// Its type in Go's words.
  public String type() {
    return isPointer ? "*semver.Version" : "semver.Version";
  }

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
