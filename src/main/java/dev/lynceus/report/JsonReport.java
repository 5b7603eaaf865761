package dev.lynceus.report;

import dev.lynceus.finding.Finding;
import dev.lynceus.finding.NotEvaluated;
import dev.lynceus.finding.Note;
import dev.lynceus.finding.ObjectRef;
import dev.lynceus.finding.Severity;
import dev.lynceus.review.Report;
import dev.lynceus.text.Position;
import dev.lynceus.text.Span;
import dev.lynceus.value.Json;
import dev.lynceus.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/// A report for programs: every finding, the silenced ones too, in the shape of version 1 of the
/// command line's contract.
///
/// Texts are exact, not made printable. Positions are lines and columns from 1 in UTF-16 code
/// units, ends exclusive.
public final class JsonReport {
  private JsonReport() {}

  /// The whole report as indented JSON, ending with a line break.
  public static String render(Report report) {
    var root = new LinkedHashMap<String, Value>();
    root.put("version", new Value.Int(1));
    root.put("verdict", text(report.verdict().word()));
    root.put(
        "findings", new Value.Items(report.judged().stream().map(JsonReport::finding).toList()));
    root.put(
        "notEvaluated",
        new Value.Items(report.notEvaluated().stream().map(JsonReport::notEvaluated).toList()));
    root.put("read", read(report.read()));
    root.put("counts", counts(report));
    return Json.pretty(new Value.Fields(root));
  }

  private static Value finding(Report.Judged judged) {
    Finding finding = judged.finding();
    var fields = new LinkedHashMap<String, Value>();
    fields.put("rule", text(finding.rule()));
    fields.put("severity", text(finding.severity().word()));
    place(fields, finding.location().span());
    fields.put("object", object(finding.location().object()));
    fields.put("message", text(finding.message()));
    fields.put("help", text(finding.help()));
    fields.put("notes", new Value.Items(finding.notes().stream().map(JsonReport::note).toList()));
    fields.put("fingerprint", text(judged.fingerprint()));
    fields.put("since", text("head"));
    fields.put("status", text(judged.status().word()));
    fields.put("because", text(judged.because()));
    return new Value.Fields(fields);
  }

  private static Value note(Note note) {
    var fields = new LinkedHashMap<String, Value>();
    place(fields, note.span());
    fields.put("label", text(note.label()));
    return new Value.Fields(fields);
  }

  private static Value notEvaluated(NotEvaluated entry) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("path", text(entry.path()));
    fields.put("start", position(entry.start()));
    fields.put("reason", text(entry.reason()));
    fields.put("blocking", new Value.Bool(entry.blocking()));
    return new Value.Fields(fields);
  }

  private static Value object(ObjectRef object) {
    if (object.isNone()) {
      return Value.NULL;
    }
    var fields = new LinkedHashMap<String, Value>();
    fields.put("apiVersion", text(object.apiVersion()));
    fields.put("kind", text(object.kind()));
    fields.put("namespace", text(object.namespace()));
    fields.put("name", text(object.name()));
    return new Value.Fields(fields);
  }

  private static Value read(Report.Read read) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("files", new Value.Int(read.files()));
    fields.put("documents", new Value.Int(read.documents()));
    fields.put("objects", new Value.Int(read.objects()));
    fields.put("applicationSets", new Value.Int(read.applicationSets()));
    fields.put("excluded", new Value.Int(read.excluded()));
    return new Value.Fields(fields);
  }

  private static Value counts(Report report) {
    var fields = new LinkedHashMap<String, Value>();
    for (Severity severity : Severity.values()) {
      fields.put(severity.word(), new Value.Int(report.count(severity)));
    }
    for (Report.Status status : Report.Status.values()) {
      if (status != Report.Status.SHOWN) {
        fields.put(status.word(), new Value.Int(report.count(status)));
      }
    }
    return new Value.Fields(fields);
  }

  private static void place(Map<String, Value> fields, Span span) {
    fields.put("path", text(span.source().path()));
    fields.put("start", position(span.startPosition()));
    fields.put("end", position(span.endPosition()));
  }

  private static Value position(Position position) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("line", new Value.Int(position.line()));
    fields.put("column", new Value.Int(position.column()));
    return new Value.Fields(fields);
  }

  private static Value text(String text) {
    return new Value.Text(text);
  }
}
