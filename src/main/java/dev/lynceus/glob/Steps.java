package dev.lynceus.glob;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A pattern with alternatives, as steps that are walked all at once: no pattern costs more than
/// its length times that of the text.
final class Steps {
  private static final Step TO_BE_SET = new Step(Piece.STAR, -1, -1);

  private final List<Step> steps;

  private Steps(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /// Takes a character and goes on with the next step; or, with a star for a piece, takes nothing
  /// and goes on with both others.
  private record Step(Piece piece, int one, int other) {}

  /// Steps while they are put together.
  static final class Builder {
    private final List<Step> steps = new ArrayList<>();

    int size() {
      return steps.size();
    }

    void take(Piece piece) {
      steps.add(new Step(piece, -1, -1));
    }

    /// Any number of what the piece takes.
    void many(Piece piece) {
      int start = size();
      steps.add(new Step(Piece.STAR, start + 1, start + 3));
      take(piece);
      jump(start);
    }

    void jump(int target) {
      steps.add(new Step(Piece.STAR, target, target));
    }

    /// A place for a fork or jump that is set later.
    int open() {
      steps.add(TO_BE_SET);
      return size() - 1;
    }

    void set(int place, int one, int other) {
      steps.set(place, new Step(Piece.STAR, one, other));
    }

    Steps built() {
      return new Steps(steps);
    }
  }

  /// Whether the whole text can be walked.
  boolean matches(String text) {
    var walk = new Walk(steps.size() + 1);
    walk.reach(0, 0);
    for (int at = 0; at < text.length() && walk.count > 0; ) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      int reached = walk.turn();
      for (int i = 0; i < reached; i++) {
        int step = walk.before[i];
        if (step < steps.size() && steps.get(step).piece().takes(c)) {
          walk.reach(step + 1, at);
        }
      }
    }
    return walk.seen[steps.size()] == text.length();
  }

  /// The steps at which a walk stands.
  private final class Walk {
    private final int[] seen;
    private final int[] pending;
    private int[] before;
    private int[] now;
    private int count;

    Walk(int size) {
      seen = new int[size];
      Arrays.fill(seen, -1);
      pending = new int[2 * size];
      before = new int[size];
      now = new int[size];
    }

    /// Starts the next round; how many steps the last one reached.
    int turn() {
      int reached = count;
      int[] last = now;
      now = before;
      before = last;
      count = 0;
      return reached;
    }

    /// Comes to a step, and by forks to others, when so much of the text is taken.
    void reach(int first, int taken) {
      int open = 0;
      pending[open++] = first;
      while (open > 0) {
        int step = pending[--open];
        if (seen[step] == taken) {
          continue;
        }
        seen[step] = taken;
        if (step < steps.size() && steps.get(step).piece().isStar()) {
          pending[open++] = steps.get(step).one();
          pending[open++] = steps.get(step).other();
        } else {
          now[count++] = step;
        }
      }
    }
  }
}
