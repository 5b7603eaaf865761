package dev.lynceus.finding;

import dev.lynceus.text.Span;

/// Something wrong with a file itself, met while reading it: no rule has looked yet, so it has a
/// place and words but no rule.
///
/// @param message what is wrong and what follows, no full stop
/// @param help the way out, an imperative sentence with a full stop; may be empty
public record Trouble(Span span, String message, String help) {}
