package dev.lynceus.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Which lines two texts share, and which only one of them has.
///
/// A shortest such list, by E. W. Myers, *An O(ND) Difference Algorithm and Its Variations* (1986);
/// texts that differ in very many lines are told apart from their first such line to their last.
final class LineDifference {
  /// Beyond so many lines that differ, the shortest list would cost more than it is worth.
  private static final int MOST = 1000;

  private final List<String> before;
  private final List<String> after;
  private final List<Line> backwards = new ArrayList<>();

  private LineDifference(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /// Where a line stands.
  enum Kind {
    SAME(' '),
    GONE('-'),
    ADDED('+');

    private final char mark;

    Kind(char mark) {
      this.mark = mark;
    }

    char mark() {
      return mark;
    }
  }

  /// A line with its line break, which the last one may lack.
  record Line(Kind kind, String text) {}

  /// The lines of both texts in order.
  static List<Line> of(String before, String after) {
    List<String> old = lines(before);
    List<String> now = lines(after);
    int shorter = Math.min(old.size(), now.size());
    int head = 0;
    while (head < shorter && old.get(head).equals(now.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
      tail++;
    }
    var all = new ArrayList<Line>();
    old.subList(0, head).forEach(l -> all.add(new Line(Kind.SAME, l)));
    all.addAll(
        new LineDifference(
                old.subList(head, old.size() - tail), now.subList(head, now.size() - tail))
            .middle());
    old.subList(old.size() - tail, old.size()).forEach(l -> all.add(new Line(Kind.SAME, l)));
    return all;
  }

  private static List<String> lines(String text) {
    var lines = new ArrayList<String>();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      int next = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(at, next));
      at = next;
    }
    return lines;
  }

  private List<Line> middle() {
    int most = Math.min(before.size() + after.size(), MOST);
    int[] reached = new int[2 * most + 3];
    var trace = new ArrayList<int[]>();
    for (int steps = 0; steps <= most; steps++) {
      trace.add(Arrays.copyOfRange(reached, most + 1 - steps - 1, most + 1 + steps + 2));
      for (int k = -steps; k <= steps; k += 2) {
        int at = most + 1 + k;
        boolean down = k == -steps || k != steps && reached[at - 1] < reached[at + 1];
        int x = down ? reached[at + 1] : reached[at - 1] + 1;
        while (x < before.size() && x - k < after.size() && x - k >= 0 && isSame(x, x - k)) {
          x++;
        }
        reached[at] = x;
        if (x >= before.size() && x - k >= after.size()) {
          return walkBack(trace);
        }
      }
    }
    before.forEach(l -> backwards.add(new Line(Kind.GONE, l)));
    after.forEach(l -> backwards.add(new Line(Kind.ADDED, l)));
    return backwards;
  }

  private boolean isSame(int x, int y) {
    return before.get(x).equals(after.get(y));
  }

  private List<Line> walkBack(List<int[]> trace) {
    int x = before.size();
    int y = after.size();
    for (int steps = trace.size() - 1; steps >= 0; steps--) {
      int[] reached = trace.get(steps);
      int k = x - y;
      int at = steps + 1 + k;
      boolean down = k == -steps || k != steps && reached[at - 1] < reached[at + 1];
      int fromX = steps == 0 ? 0 : down ? reached[at + 1] : reached[at - 1];
      int fromY = steps == 0 ? 0 : fromX - (down ? k + 1 : k - 1);
      while (x > fromX && y > fromY) {
        x--;
        y--;
        backwards.add(new Line(Kind.SAME, before.get(x)));
      }
      if (steps > 0 && down) {
        y--;
        backwards.add(new Line(Kind.ADDED, after.get(y)));
      } else if (steps > 0) {
        x--;
        backwards.add(new Line(Kind.GONE, before.get(x)));
      }
    }
    Collections.reverse(backwards);
    return backwards;
  }
}
