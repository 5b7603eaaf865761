package dev.lynceus.yaml;

/// How much of a stranger's file is read before reading stops with a trouble at the place.
///
/// @param characters of a whole file, UTF-16
/// @param depth of nesting
/// @param documents in one file
/// @param nodes in one document, every alias counted as large as what it stands for
/// @param aliases in one document
public record Limits(int characters, int depth, int documents, int nodes, int aliases) {
  /// What is read of repositories: far above any manifest in use, far below what hurts.
  public static final Limits STANDARD = new Limits(16 << 20, 256, 20_000, 1_000_000, 10_000);

  /// What go-yaml v2.4 itself would bear.
  public static final Limits OF_GO = new Limits(1 << 28, 10_000, 1_000_000, 50_000_000, 10_000_000);
}
