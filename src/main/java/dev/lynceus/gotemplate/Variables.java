package dev.lynceus.gotemplate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The variables that exist at one place of a template or definition.
final class Variables {
  private final List<String> declared = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();

  Variables() {
    declare("$");
  }

  void declare(String name) {
    declared.add(name);
    counts.merge(name, 1, Integer::sum);
  }

  boolean contains(String name) {
    return counts.containsKey(name);
  }

  int size() {
    return declared.size();
  }

  /// Forgets what was declared since there were so many.
  void shrink(int size) {
    while (declared.size() > size) {
      counts.computeIfPresent(declared.removeLast(), (_, count) -> count == 1 ? null : count - 1);
    }
  }
}
