package dev.lynceus.rule;

import dev.lynceus.argo.Controller;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Location;
import dev.lynceus.finding.Severity;
import dev.lynceus.value.Value;
import java.util.List;

/// What one rule gives its check: the name and weight of its findings, its own settings, and the
/// controller that will act.
///
/// @param with the settings, already valid by the check's schema
public record Settings(String rule, Severity severity, Value.Fields with, Controller controller) {
  /// A finding of this rule.
  public Finding finding(Location location, String message) {
    return new Finding(rule, severity, location, message);
  }

  /// The same for one of the mappings in the settings.
  public Settings of(Value.Fields table) {
    return new Settings(rule, severity, table, controller);
  }

  /// A list of texts; empty when the setting is absent.
  public List<String> texts(String name) {
    return with.fields().get(name) instanceof Value.Items list
        ? list.items().stream()
            .filter(Value.Text.class::isInstance)
            .map(v -> ((Value.Text) v).value())
            .toList()
        : List.of();
  }

  /// A text; empty when the setting is absent.
  public String text(String name) {
    return with.fields().get(name) instanceof Value.Text(String text) ? text : "";
  }

  /// A switch; off when the setting is absent.
  public boolean flag(String name) {
    return with.fields().get(name) instanceof Value.Bool(boolean b) && b;
  }

  /// A list of mappings; empty when the setting is absent.
  public List<Value.Fields> tables(String name) {
    return with.fields().get(name) instanceof Value.Items list
        ? list.items().stream()
            .filter(Value.Fields.class::isInstance)
            .map(Value.Fields.class::cast)
            .toList()
        : List.of();
  }
}
