package dev.lynceus.finding;

/// What the world answered to a question: a value, or the reason why there is none.
///
/// There is deliberately no way to turn an unknown answer into a default: whoever asks has to
/// switch.
public sealed interface Answer<T> {
  record Known<T>(T value) implements Answer<T> {}

  record Unknown<T>(String reason) implements Answer<T> {}
}
