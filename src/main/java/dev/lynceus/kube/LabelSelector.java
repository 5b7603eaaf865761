package dev.lynceus.kube;

import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A Kubernetes label selector as written.
public record LabelSelector(List<Requirement> requirements) {
  /// One requirement; `matchLabels` are `In` with one value.
  public record Requirement(String key, String operator, List<String> values) {
    public Requirement {
      values = List.copyOf(values);
    }

    private String words() {
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
                .forEach(
                    f -> found.add(new Requirement(f.name(), "In", List.of(scalar(f.value()))))));
    for (Yaml expression : Nodes.items(node, "matchExpressions")) {
      found.add(
          new Requirement(
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

  /// As kubectl would say it: `env=prod, account in (a, b)`.
  public String words() {
    return requirements.stream().map(Requirement::words).collect(Collectors.joining(", "));
  }
}
