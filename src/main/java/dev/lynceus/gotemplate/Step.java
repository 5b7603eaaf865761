package dev.lynceus.gotemplate;

/// Something that an execution does.
@FunctionalInterface
interface Step {
  /// Answers how to go on.
  Flow run(Run run);

  /// How to go on.
  enum Flow {
    NEXT,
    BREAK,
    CONTINUE
  }
}
