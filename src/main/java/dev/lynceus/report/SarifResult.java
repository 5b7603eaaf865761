package dev.lynceus.report;

import dev.lynceus.finding.Edit;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Note;
import dev.lynceus.finding.ObjectRef;
import dev.lynceus.finding.Severity;
import dev.lynceus.review.Report;
import dev.lynceus.text.Source;
import dev.lynceus.text.Span;
import dev.lynceus.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One finding as a `result` of SARIF.
final class SarifResult {
  /// What GitHub keeps of a result's related locations.
  private static final int MOST_NOTES = 100;

  private SarifResult() {}

  /// @param rule the place of its rule among those described; -1 when it is not
  static Value of(Report.Judged judged, int rule, Secrecy secrecy) {
    Finding finding = judged.finding();
    var fields = new LinkedHashMap<String, Value>();
    fields.put("ruleId", new Value.Text(finding.rule()));
    if (rule >= 0) {
      fields.put("ruleIndex", new Value.Int(rule));
    }
    fields.put("level", new Value.Text(level(finding.severity())));
    fields.put("message", SarifPlace.message(text(finding)));
    fields.put("locations", new Value.Items(List.of(location(finding))));
    List<Note> notes = finding.notes();
    if (!notes.isEmpty()) {
      fields.put("relatedLocations", related(notes.subList(0, Math.min(notes.size(), MOST_NOTES))));
    }
    // GitHub computes its own fingerprint under its own key, and warns of another value there.
    var print = Map.<String, Value>of("lynceus/v1", new Value.Text(judged.fingerprint()));
    fields.put("partialFingerprints", new Value.Fields(print));
    if (judged.status() != Report.Status.SHOWN) {
      fields.put("suppressions", new Value.Items(List.of(suppression(judged))));
    }
    boolean secret = finding.edits().stream().anyMatch(e -> secrecy.hides(finding, e.span()));
    if (!finding.edits().isEmpty() && !secret) {
      fields.put("fixes", new Value.Items(List.of(fix(finding))));
    }
    return new Value.Fields(fields);
  }

  static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTICE -> "note";
    };
  }

  private static String text(Finding finding) {
    String message = Plain.sentence(finding.message(), TextReport.MESSAGE_LIMIT);
    return finding.help().isEmpty()
        ? message
        : message + " " + Plain.sentence(finding.help(), TextReport.MESSAGE_LIMIT);
  }

  private static Value location(Finding finding) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("physicalLocation", physical(finding.location().span()));
    ObjectRef object = finding.location().object();
    if (!object.isNone()) {
      var logical = new LinkedHashMap<String, Value>();
      logical.put(
          "fullyQualifiedName",
          new Value.Text(Plain.of(object.toString(), TextReport.MESSAGE_LIMIT)));
      logical.put("kind", new Value.Text("resource"));
      fields.put("logicalLocations", new Value.Items(List.of(new Value.Fields(logical))));
    }
    return new Value.Fields(fields);
  }

  private static Value physical(Span span) {
    return SarifPlace.physical(span.source().path(), Region.of(span));
  }

  private static Value related(List<Note> notes) {
    var items = new ArrayList<Value>();
    for (Note note : notes) {
      var fields = new LinkedHashMap<String, Value>();
      fields.put("id", new Value.Int(items.size() + 1));
      fields.put("physicalLocation", physical(note.span()));
      if (!note.label().isEmpty()) {
        String label = Plain.of(note.label(), TextReport.MESSAGE_LIMIT);
        fields.put("message", SarifPlace.message(label));
      }
      items.add(new Value.Fields(fields));
    }
    return new Value.Items(items);
  }

  private static Value suppression(Report.Judged judged) {
    var fields = new LinkedHashMap<String, Value>();
    boolean comment = judged.status() == Report.Status.SUPPRESSED;
    fields.put("kind", new Value.Text(comment ? "inSource" : "external"));
    fields.put("status", new Value.Text("accepted"));
    String because = Plain.of(judged.because(), TextReport.MESSAGE_LIMIT);
    fields.put(
        "justification", new Value.Text(because.isEmpty() ? judged.status().word() : because));
    return new Value.Fields(fields);
  }

  private static Value fix(Finding finding) {
    Map<Source, List<Value>> replacements = new LinkedHashMap<>();
    for (Edit edit : finding.edits()) {
      Span span = edit.span();
      var fields = new LinkedHashMap<String, Value>();
      fields.put("deletedRegion", SarifPlace.region(span.startPosition(), span.endPosition()));
      if (!edit.replacement().isEmpty()) {
        fields.put("insertedContent", SarifPlace.message(edit.replacement()));
      }
      replacements
          .computeIfAbsent(span.source(), _ -> new ArrayList<>())
          .add(new Value.Fields(fields));
    }
    var changes = new ArrayList<Value>();
    replacements.forEach((source, list) -> {
      var change = new LinkedHashMap<String, Value>();
      change.put("artifactLocation", SarifPlace.artifact(source.path()));
      change.put("replacements", new Value.Items(list));
      changes.add(new Value.Fields(change));
    });
    var fix = new LinkedHashMap<String, Value>();
    if (!finding.help().isEmpty()) {
      fix.put(
          "description",
          SarifPlace.message(Plain.sentence(finding.help(), TextReport.MESSAGE_LIMIT)));
    }
    fix.put("artifactChanges", new Value.Items(changes));
    return new Value.Fields(fix);
  }
}
