package dev.lynceus.finding;

import java.util.Comparator;
import java.util.List;

/// One thing that is wrong, complete by itself.
///
/// @param rule the id of the rule that says so
/// @param message what happens and to whom: one sentence, no full stop
/// @param help the smallest way out: an imperative sentence with a full stop; empty when there is
///   none
/// @param notes second places that matter
/// @param edits what would mend it, where that is certain
public record Finding(
    String rule,
    Severity severity,
    Location location,
    String message,
    String help,
    List<Note> notes,
    List<Edit> edits) {

  /// By path, position, rule, message: the one order of findings in every report.
  public static final Comparator<Finding> ORDER = Finding::order;

  // Written out: comparators put together of others cost more at start-up than all the sorting.
  private static int order(Finding a, Finding b) {
    int order = a.location.path().compareTo(b.location.path());
    order =
        order != 0 ? order : Integer.compare(a.location.span().start(), b.location.span().start());
    order = order != 0 ? order : Integer.compare(a.location.span().end(), b.location.span().end());
    order = order != 0 ? order : a.rule.compareTo(b.rule);
    order = order != 0 ? order : a.message.compareTo(b.message);
    return order != 0 ? order : a.help.compareTo(b.help);
  }

  public Finding {
    notes = List.copyOf(notes);
    edits = List.copyOf(edits);
    if (rule.isBlank() || message.isBlank()) {
      throw new IllegalArgumentException("a finding needs a rule and a message");
    }
  }

  public Finding(String rule, Severity severity, Location location, String message) {
    this(rule, severity, location, message, "", List.of(), List.of());
  }

  public Finding withHelp(String text) {
    return new Finding(rule, severity, location, message, text, notes, edits);
  }

  public Finding withNotes(List<Note> list) {
    return new Finding(rule, severity, location, message, help, list, edits);
  }

  public Finding withEdits(List<Edit> list) {
    return new Finding(rule, severity, location, message, help, notes, list);
  }
}
