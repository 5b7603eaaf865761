package dev.lynceus.finding;

import dev.lynceus.text.Span;

/// One replacement that mends a finding: the characters of the span become the text. An empty span
/// inserts, an empty text deletes.
///
/// Carried only where the mend is certain; edits of one finding do not overlap and belong together.
public record Edit(Span span, String replacement) {}
