package dev.lynceus.review;

import dev.lynceus.finding.Trouble;
import dev.lynceus.kube.Nodes;
import dev.lynceus.schema.Schemas;
import dev.lynceus.schema.Violation;
import dev.lynceus.text.Source;
import dev.lynceus.text.Span;
import dev.lynceus.value.Json;
import dev.lynceus.value.Value;
import dev.lynceus.yaml.Yaml;
import dev.lynceus.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// What `.lynceus/baseline.json` says: the findings that were there when Lynceus came, which are
/// counted and not shown.
public record Baseline(List<Entry> entries) {
  /// Without a file.
  public static final Baseline NONE = new Baseline(List.of());

  private static final int VERSION = 1;
  private static final String AGAIN = "Remove the file, then run `lynceus init --baseline`.";

  public Baseline {
    entries = List.copyOf(entries);
  }

  /// One finding that is known.
  ///
  /// @param span where it is written; for one that is not yet, the place of the finding
  /// @param path of its file, from the root
  /// @param object for people; empty for a finding about a file
  /// @param fingerprint the finding's own, its number among equal ones of the file included
  public record Entry(Span span, String rule, String path, String object, String fingerprint) {
    /// The fingerprint that equal findings share.
    String print() {
      return fingerprint.substring(0, fingerprint.indexOf(':'));
    }
  }

  /// A baseline as read, and what is wrong with its file.
  public record Reading(Baseline baseline, List<Trouble> troubles) {
    public Reading {
      troubles = List.copyOf(troubles);
    }
  }

  /// Reads the file; with troubles, nothing is known.
  public static Reading read(Source source) {
    var troubles = new ArrayList<Trouble>();
    var documents = YamlReader.read(source).documents();
    documents.forEach(d -> troubles.addAll(d.troubles()));
    if (troubles.isEmpty() && documents.size() != 1) {
      String message = "a baseline is one document, and this file has " + documents.size();
      troubles.add(new Trouble(source.span().startPoint(), message, AGAIN));
    }
    if (troubles.isEmpty()) {
      Yaml root = documents.getFirst().root();
      Schemas.baseline().violations(root).stream().map(Violation::toTrouble).forEach(troubles::add);
      if (troubles.isEmpty()) {
        version(root, troubles);
      }
      if (troubles.isEmpty()) {
        return new Reading(
            new Baseline(Nodes.items(root, "findings").stream().map(Baseline::entry).toList()),
            List.of());
      }
    }
    return new Reading(NONE, troubles);
  }

  private static void version(Yaml root, List<Trouble> troubles) {
    Yaml version = Nodes.at(root, "version").orElse(root);
    if (!(version instanceof Yaml.Scalar s && s.value() instanceof Value.Int(long n))
        || n != VERSION) {
      String message = "this is no baseline of version " + VERSION + ", the one that is known";
      troubles.add(new Trouble(version.span(), message, AGAIN));
    }
  }

  private static Entry entry(Yaml node) {
    return new Entry(
        node.span(),
        Nodes.text(node, "rule"),
        Nodes.text(node, "path"),
        Nodes.text(node, "object"),
        Nodes.text(node, "fingerprint"));
  }

  /// The text of the file: one entry behind the other by path, rule, object and fingerprint, so
  /// that a difference shows what came and went.
  public String text() {
    var sorted = new ArrayList<>(entries);
    sorted.sort(
        Comparator.comparing(Entry::path)
            .thenComparing(Entry::rule)
            .thenComparing(Entry::object)
            .thenComparing(Entry::fingerprint));
    var root = new LinkedHashMap<String, Value>();
    root.put("version", new Value.Int(VERSION));
    root.put("findings", new Value.Items(sorted.stream().map(Baseline::fields).toList()));
    return Json.pretty(new Value.Fields(root));
  }

  private static Value fields(Entry entry) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("rule", new Value.Text(entry.rule()));
    fields.put("path", new Value.Text(entry.path()));
    if (!entry.object().isEmpty()) {
      fields.put("object", new Value.Text(entry.object()));
    }
    fields.put("fingerprint", new Value.Text(entry.fingerprint()));
    return new Value.Fields(fields);
  }
}
