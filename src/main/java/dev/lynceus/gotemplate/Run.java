package dev.lynceus.gotemplate;

import dev.lynceus.gotemplate.value.Exhausted;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoList;
import dev.lynceus.gotemplate.value.GoMap;
import dev.lynceus.gotemplate.value.Weight;
import java.util.Arrays;

/// One execution: the output so far, the variables, the dot, and the place that an error would
/// name.
final class Run {
  /// How many nodes, calls and rounds of loops a template may take.
  private static final int STEPS = 5_000_000;

  /// How deep `{{template}}` and what stands in parentheses or blocks may nest.
  private static final int DEPTH = 1_200;

  final StringBuilder out = new StringBuilder();
  final MissingKey missingKey;
  Object at;
  String name;
  Go dot;

  /// Whether the dot is an item of a list or map of anything, whose type Go calls `interface {}`.
  boolean dotIsItem;

  private String[] names = new String[8];
  private Go[] values = new Go[8];
  private boolean[] items = new boolean[8];
  private int size;
  private int floor;
  private int steps;
  private int depth;

  Run(MissingKey missingKey, String name, Object at, Go data) {
    this.missingKey = missingKey;
    this.name = name;
    this.at = at;
    this.dot = data;
    push("$", data);
  }

  ExecutionError error(String words) {
    return new ExecutionError(words);
  }

  void step() {
    work(1);
  }

  /// Counts work beyond a step, such as the length of a text.
  void work(int amount) {
    steps += amount;
    if (steps > STEPS || steps < 0) {
      throw new Exhausted("the template takes more than " + STEPS + " steps");
    }
  }

  /// Counts the work of walking through a value.
  void weigh(Go value) {
    if (value instanceof GoList || value instanceof GoMap) {
      work(Weight.of(value, STEPS));
    }
  }

  void enter(int weight) {
    depth += weight;
    if (depth > DEPTH) {
      throw new Exhausted("exceeded maximum template depth");
    }
  }

  void leave(int weight) {
    depth -= weight;
  }

  void print(String text) {
    out.append(text);
    Exhausted.beyond(out.length());
  }

  int mark() {
    return size;
  }

  void pop(int mark) {
    size = mark;
  }

  void push(String variable, Go value) {
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
      values = Arrays.copyOf(values, size * 2);
      items = Arrays.copyOf(items, size * 2);
    }
    names[size] = variable;
    values[size] = value;
    items[size++] = false;
  }

  /// Sets the last variable declared under the name.
  void set(String variable, Go value, boolean item) {
    int i = find(variable);
    values[i] = value;
    items[i] = item;
  }

  /// Sets the variable that stands `n` from the top.
  void setTop(int n, Go value, boolean item) {
    values[size - n] = value;
    items[size - n] = item;
  }

  Go get(String variable) {
    return values[find(variable)];
  }

  boolean isItem(String variable) {
    return items[find(variable)];
  }

  /// Hides the variables declared so far, as `{{template}}` does; answers what [#reveal] needs.
  int hide() {
    int before = floor;
    floor = size;
    return before;
  }

  void reveal(int before) {
    size = floor;
    floor = before;
  }

  private int find(String variable) {
    for (int i = size - 1; i >= floor; i--) {
      if (names[i].equals(variable)) {
        return i;
      }
    }
    throw error("undefined variable: " + variable);
  }
}
