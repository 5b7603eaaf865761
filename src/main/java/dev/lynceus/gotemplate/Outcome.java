package dev.lynceus.gotemplate;

/// What executing a template gives.
public sealed interface Outcome {
  /// The text.
  record Rendered(String text) implements Outcome {}

  /// What Go would stop at, or our own patience.
  ///
  /// @param message in Go's words, place included: `template: base:1:2: executing "base" at ...`
  /// @param start the offset in the template of what failed, in UTF-16 code units
  record Failed(Kind kind, String message, int start) implements Outcome {}

  /// The text depends on something that only the running controller knows.
  ///
  /// @param function the one that asks for time, chance or keys
  /// @param start the offset of its call in the template
  record Unknown(String function, int start) implements Outcome {}

  /// Where a template failed.
  enum Kind {
    /// While it was read.
    PARSE,
    /// While it was executed.
    EXEC,
    /// Go panicked: an option that does not exist.
    PANIC,
    /// It wants more steps, text or depth than it is given here; Go might have gone on.
    BUDGET
  }
}
