package dev.lynceus.schema;

import dev.lynceus.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Breaks one or a few places of a manifest: drops, renames, copies and retypes fields and items.
/// `apiVersion` and `kind` stay.
final class Mutation {
  private static final List<Value> STRANGE =
      List.of(
          Value.NULL,
          new Value.Bool(true),
          new Value.Int(-7),
          new Value.Real(1.5),
          new Value.Text(""),
          new Value.Text("."),
          new Value.Text("12Gi"),
          new Value.Text("1.5.2"),
          new Value.Text("x".repeat(256)),
          new Value.Items(List.of()),
          new Value.Items(List.of(new Value.Text("a"), Value.NULL)),
          new Value.Fields(Map.of()),
          new Value.Fields(Map.of("name", new Value.Int(1), "a/b~c", new Value.Bool(false))));

  private final Random random;

  Mutation(Random random) {
    this.random = random;
  }

  Value of(Value value) {
    Value mutated = value;
    for (int i = 0; i <= random.nextInt(3); i++) {
      mutated = broken(mutated, true);
    }
    return mutated;
  }

  private Value broken(Value value, boolean root) {
    return switch (value) {
      case Value.Fields(Map<String, Value> fields) -> fields(fields, root);
      case Value.Items(List<Value> items) -> items(items);
      case Value.Null _, Value.Bool _, Value.Int _, Value.Unsigned _, Value.Real _, Value.Text _ ->
          strange();
    };
  }

  private Value strange() {
    return STRANGE.get(random.nextInt(STRANGE.size()));
  }

  private Value fields(Map<String, Value> fields, boolean root) {
    var changed = new LinkedHashMap<>(fields);
    List<String> names =
        fields.keySet().stream()
            .filter(n -> !root || !n.equals("apiVersion") && !n.equals("kind"))
            .toList();
    if (names.isEmpty()) {
      return root ? value(changed) : strange();
    }
    String name = names.get(random.nextInt(names.size()));
    Value old = changed.get(name);
    switch (random.nextInt(9)) {
      case 0 -> changed.remove(name);
      case 1 -> {
        changed.remove(name);
        changed.put(name + "s", old == null ? Value.NULL : old);
      }
      case 2 -> changed.put("unknown", strange());
      case 3 -> changed.put(name, strange());
      default -> changed.put(name, broken(old == null ? Value.NULL : old, false));
    }
    return value(changed);
  }

  private static Value value(Map<String, Value> fields) {
    return new Value.Fields(fields);
  }

  private Value items(List<Value> items) {
    if (items.isEmpty()) {
      return new Value.Items(List.of(strange()));
    }
    var changed = new ArrayList<>(items);
    int index = random.nextInt(items.size());
    switch (random.nextInt(5)) {
      case 0 -> changed.remove(index);
      case 1 -> changed.add(strange());
      default -> changed.set(index, broken(changed.get(index), false));
    }
    return new Value.Items(changed);
  }
}
