package dev.lynceus.finding;

import dev.lynceus.text.Span;

/// A second place that matters to a finding, with a few words on why.
public record Note(Span span, String label) {}
