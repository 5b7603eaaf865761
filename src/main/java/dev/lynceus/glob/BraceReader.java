package dev.lynceus.glob;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Puts the steps of `{a,b}` together, however deep one stands in another.
final class BraceReader {
  private final Steps.Builder steps;
  private final Deque<Brace> open = new ArrayDeque<>();

  BraceReader(Steps.Builder steps) {
    this.steps = steps;
  }

  /// A brace that is not closed yet.
  ///
  /// @param fork where its next alternative is to be entered
  /// @param ends where its alternatives so far leave it
  private record Brace(int fork, List<Integer> ends) {}

  boolean inside() {
    return !open.isEmpty();
  }

  void open() {
    open.push(new Brace(steps.open(), new ArrayList<>()));
  }

  /// One alternative is over, another begins.
  void comma() {
    Brace brace = open.pop();
    brace.ends().add(steps.open());
    steps.set(brace.fork(), brace.fork() + 1, steps.size());
    open.push(new Brace(steps.open(), brace.ends()));
  }

  void close() {
    Brace brace = open.pop();
    steps.set(brace.fork(), brace.fork() + 1, brace.fork() + 1);
    brace.ends().forEach(e -> steps.set(e, steps.size(), steps.size()));
  }
}
