package dev.lynceus.check.template;

import dev.lynceus.gotemplate.Node;
import dev.lynceus.gotemplate.Operand;
import dev.lynceus.gotemplate.Pipeline;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// One way through the branches of a patch: what is printed when certain values are true and the
/// others are not, with a word in place of everything that is filled in.
final class PatchRun {
  /// Chains of `else if` count as nested.
  private static final int DEEPEST = 100;

  /// So many pieces are carried out; definitions that call each other twice would never end.
  private static final int STEPS = 50_000;

  /// The largest outcome that is followed, in UTF-16 code units.
  private static final int LONGEST = 1 << 17;

  private final Map<String, List<Node>> defined;
  private final Block block;
  private final Meaning meaning;
  private final Set<String> asked = new LinkedHashSet<>();
  private final StringBuilder text = new StringBuilder();
  private final BitSet filledIn = new BitSet();
  private int[] origins = new int[256];
  private boolean printsBlocks;
  private boolean failed;
  private int depth;
  private int steps;

  /// What stands for a whole value that `toYaml` prints.
  enum Block {
    MAPPING("w: w"),
    SCALAR("w"),
    LIST("- w");

    private final String words;

    Block(String words) {
      this.words = words;
    }
  }

  PatchRun(Map<String, List<Node>> defined, Predicate<String> assumed, Block block) {
    this.defined = defined;
    this.block = block;
    this.meaning =
        new Meaning(name -> {
          asked.add(name);
          return assumed.test(name);
        });
  }

  /// Carries the template out; whether it reaches its end without calling `fail`.
  boolean run(List<Node> nodes) {
    nodes(nodes, "");
    return !failed;
  }

  String text() {
    return text.toString();
  }

  /// The values whose truth was asked for, in order.
  Set<String> asked() {
    return asked;
  }

  /// Whether something was printed of which nobody knows the shape.
  boolean printsBlocks() {
    return printsBlocks;
  }

  /// The offset in the template of what stands at an offset of the outcome.
  int origin(int at) {
    return origins[at];
  }

  /// Whether an action printed what stands at an offset of the outcome.
  boolean isFilledIn(int at) {
    return filledIn.get(at);
  }

  /// Prints the nodes; whether to go on behind them: not after a break.
  private boolean nodes(List<Node> nodes, String dot) {
    for (Node node : nodes) {
      failed |= ++steps > STEPS;
      if (failed || !node(node, dot)) {
        return false;
      }
    }
    return true;
  }

  private boolean node(Node node, String dot) {
    switch (node) {
      case Node.Text t -> print(t.text(), t.start(), true);
      case Node.Action a -> action(a, dot);
      case Node.If i -> {
        boolean taken = meaning.isTrue(i.condition(), dot);
        return scoped(i.condition(), taken ? i.body() : i.otherwise(), dot, dot);
      }
      case Node.With w -> {
        boolean taken = meaning.isTrue(w.value(), dot);
        String inner = taken ? "(" + meaning.name(w.value(), dot) + ")" : dot;
        return scoped(w.value(), taken ? w.body() : w.otherwise(), dot, inner);
      }
      case Node.Range r -> {
        boolean taken = meaning.isTrue(r.values(), dot);
        String item = "item@" + r.start();
        scoped(r.values(), taken ? r.body() : r.otherwise(), dot, taken ? item : dot);
      }
      case Node.Break _, Node.Continue _ -> {
        return false;
      }
      case Node.Invoke i -> invoke(i, dot);
    }
    return true;
  }

  private boolean scoped(Pipeline declared, List<Node> body, String dot, String inner) {
    failed |= ++depth > DEEPEST;
    var before = new HashMap<>(meaning.variables());
    Meaning.Known value =
        inner.startsWith("item@")
            ? new Meaning.Known(inner, Optional.empty())
            : meaning.of(declared, dot);
    declared.variables().forEach(v -> meaning.variables().put(v, value));
    boolean goesOn = nodes(body, inner);
    Set<String> hidden = new LinkedHashSet<>(declared.variables());
    meaning.variables().keySet().retainAll(before.keySet());
    hidden.stream()
        .filter(before::containsKey)
        .forEach(v -> meaning.variables().put(v, before.get(v)));
    depth--;
    return goesOn;
  }

  private void invoke(Node.Invoke invoke, String dot) {
    failed |= ++depth > DEEPEST;
    var before = new HashMap<>(meaning.variables());
    meaning.variables().clear();
    nodes(
        defined.getOrDefault(invoke.name(), List.of()),
        invoke.argument().map(a -> meaning.name(a, dot)).filter(n -> !n.equals(".")).orElse(""));
    meaning.variables().clear();
    meaning.variables().putAll(before);
    depth--;
  }

  private void action(Node.Action action, String dot) {
    Pipeline pipeline = action.pipeline();
    Pipeline.Command last = pipeline.commands().getLast();
    String function = Meaning.function(last);
    if (pipeline.commands().stream().anyMatch(c -> Meaning.function(c).equals("fail"))) {
      failed = true;
    } else if (!pipeline.variables().isEmpty()) {
      Meaning.Known value = meaning.of(pipeline, dot);
      pipeline.variables().forEach(v -> meaning.variables().put(v, value));
    } else if (pipeline.commands().size() == 1
        && last.operands().size() == 1
        && last.operands().getFirst() instanceof Operand.Text t) {
      print(t.text(), action.start(), false);
    } else {
      print(word(function, last, action.start()), action.start(), false);
    }
  }

  private String word(String function, Pipeline.Command command, int start) {
    return switch (function) {
      case "nindent" -> "\n" + blanks(command) + shape();
      case "indent" -> blanks(command) + shape();
      case "toYaml" -> shape();
      case "quote", "toJson", "toRawJson", "mustToJson", "mustToRawJson" -> "\"w\"";
      case "squote" -> "'w'";
      case "int", "int64", "len", "atoi" -> "1";
      default -> "w" + start;
    };
  }

  private String shape() {
    printsBlocks = true;
    return block.words;
  }

  private static String blanks(Pipeline.Command command) {
    boolean number =
        command.operands().size() > 1
            && command.operands().get(1) instanceof Operand.Numeral n
            && n.text().matches("\\d{1,2}");
    return number
        ? " ".repeat(Integer.parseInt(((Operand.Numeral) command.operands().get(1)).text()))
        : "";
  }

  private void print(String words, int start, boolean inStep) {
    if (text.length() + words.length() > LONGEST) {
      failed = true;
      return;
    }
    int from = text.length();
    text.append(words);
    if (text.length() > origins.length) {
      origins = Arrays.copyOf(origins, text.length() * 2);
    }
    filledIn.set(from, text.length(), !inStep);
    for (int i = from; i < text.length(); i++) {
      origins[i] = inStep ? start + i - from : start;
    }
  }
}
