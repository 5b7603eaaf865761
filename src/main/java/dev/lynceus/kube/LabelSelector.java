package dev.lynceus.kube;

import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A Kubernetes label selector as written.
public record LabelSelector(List<Requirement> requirements) {
  /// The operators of `matchExpressions`; upper and lower case count.
  public static final List<String> OPERATORS = List.of("In", "NotIn", "Exists", "DoesNotExist");

  /// One requirement; `matchLabels` are `In` with one value.
  ///
  /// @param span the key's place, or that of an expression without one
  public record Requirement(Span span, String key, String operator, List<String> values) {
    public Requirement {
      values = List.copyOf(values);
    }

    /// Whether it demands that the label is there.
    public boolean isPositive() {
      return operator.equals("In") || operator.equals("Exists");
    }

    /// Whether it compares the label's value with others.
    public boolean isComparison() {
      return operator.equals("In") || operator.equals("NotIn");
    }

    /// Why Kubernetes takes no selector with it, as the beginning of a sentence; empty when it
    /// does: `LabelSelectorAsSelector`, apimachinery v0.36.1.
    ///
    /// @param ofLabels whether the values must be fit for labels; the selectors that filter
    ///   parameters take every text
    public Optional<String> fault(boolean ofLabels) {
      if (!LabelSyntax.isName(key)) {
        return Optional.of(brief(key) + " is no name of a label");
      }
      if (!OPERATORS.contains(operator)) {
        return Optional.of(brief(operator) + " is no operator of a selector");
      }
      if (isComparison() && values.isEmpty()) {
        return Optional.of(operator + " names no values");
      }
      if (!isComparison() && !values.isEmpty()) {
        return Optional.of(operator + " takes no values");
      }
      return ofLabels
          ? values.stream()
              .filter(v -> !LabelSyntax.isValue(v))
              .findFirst()
              .map(v -> brief(v) + " can be no label's value")
          : Optional.empty();
    }

    private static String brief(String text) {
      return '"' + (text.length() > 60 ? text.substring(0, 59) + "…" : text) + '"';
    }

    /// As kubectl would say it: `env=prod`.
    public String words() {
      return switch (operator) {
        case "In" ->
            values.size() == 1
                ? key + "=" + values.getFirst()
                : key + " in (" + String.join(", ", values) + ")";
        case "NotIn" -> key + " not in (" + String.join(", ", values) + ")";
        case "Exists" -> "label " + key;
        case "DoesNotExist" -> "no label " + key;
        default -> key + " " + operator + " " + values;
      };
    }
  }

  /// Two requirements that nothing can meet together.
  public record Contradiction(Requirement first, Requirement second) {}

  public LabelSelector {
    requirements = List.copyOf(requirements);
  }

  /// Reads `matchLabels` and `matchExpressions` of a mapping; what has another shape is left out.
  public static LabelSelector decode(Yaml node) {
    var found = new ArrayList<Requirement>();
    Nodes.mapping(node, "matchLabels")
        .ifPresent(labels ->
            labels
                .fields()
                .forEach(f ->
                    found.add(
                        new Requirement(
                            f.key().span(), f.name(), "In", List.of(scalar(f.value()))))));
    for (Yaml expression : Nodes.items(node, "matchExpressions")) {
      found.add(
          new Requirement(
              Nodes.at(expression, "key").orElse(expression).span(),
              Nodes.text(expression, "key"),
              Nodes.text(expression, "operator"),
              Nodes.items(expression, "values").stream().map(LabelSelector::scalar).toList()));
    }
    return new LabelSelector(found);
  }

  private static String scalar(Yaml node) {
    return node instanceof Yaml.Scalar s ? s.text() : "";
  }

  public boolean isEmpty() {
    return requirements.isEmpty();
  }

  /// The first requirement that excludes an earlier one of the same label; empty when there may be
  /// something that meets all. Takes requirements without a fault only.
  public Optional<Contradiction> contradiction() {
    Map<String, Demand> demands = new HashMap<>();
    for (Requirement requirement : requirements) {
      Demand demand = demands.computeIfAbsent(requirement.key(), _ -> new Demand(requirement));
      demand.add(requirement);
      if (demand.isImpossible()) {
        return Optional.of(new Contradiction(demand.first, requirement));
      }
    }
    return Optional.empty();
  }

  /// What the requirements seen so far demand of one label.
  private static final class Demand {
    private final Requirement first;
    private final Set<String> denied = new HashSet<>();
    private Optional<Set<String>> admitted = Optional.empty();
    private boolean present;
    private boolean absent;

    Demand(Requirement first) {
      this.first = first;
    }

    void add(Requirement requirement) {
      present |= requirement.isPositive();
      absent |= requirement.operator().equals("DoesNotExist");
      if (requirement.operator().equals("NotIn")) {
        denied.addAll(requirement.values());
      } else if (requirement.operator().equals("In")) {
        var values = new HashSet<>(requirement.values());
        admitted.ifPresent(values::retainAll);
        admitted = Optional.of(values);
      }
    }

    boolean isImpossible() {
      return absent && present || admitted.map(denied::containsAll).orElse(false);
    }
  }

  /// As kubectl would say it: `env=prod, account in (a, b)`.
  public String words() {
    return requirements.stream().map(Requirement::words).collect(Collectors.joining(", "));
  }
}
