package dev.lynceus.check.file;

import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Location;
import dev.lynceus.finding.Note;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import dev.lynceus.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/// Keys written twice in one mapping: the last one wins without a word.
///
/// A key that overrides a merged one is meant, and no finding. Nor is one that only gives a place
/// to anchors (`_: &host ...`), from where aliases take what it holds; nor what package managers
/// write into their lock files.
public final class DuplicateKey implements Check {
  @Override
  public String name() {
    return "duplicate-key";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.AFile.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    if (!(subject instanceof Subject.AFile file)) {
      return List.of();
    }
    var findings = new ArrayList<Finding>();
    for (YamlDocument document : file.stream().documents()) {
      if (!isLockFile(document.root())) {
        walk(document.root(), settings, findings);
      }
    }
    return findings;
  }

  private static boolean isLockFile(Yaml root) {
    return root instanceof Yaml.Mapping mapping
        && mapping.get("lockfileVersion").isPresent()
        && mapping.get("kind").isEmpty();
  }

  private static void walk(Yaml node, Settings settings, List<Finding> findings) {
    if (node.isAlias()) {
      return;
    }
    switch (node) {
      case Yaml.Scalar _ -> {}
      case Yaml.Sequence sequence -> {
        for (Yaml item : sequence.items()) {
          walk(item, settings, findings);
        }
      }
      case Yaml.Mapping mapping -> {
        if (!mapping.isSimple()) {
          repeated(mapping, settings, findings);
        }
        for (Yaml.Entry entry : mapping.entries()) {
          walk(entry.value(), settings, findings);
        }
      }
    }
  }

  /// Whether the key is no name that anybody reads, and its value has an anchor.
  private static boolean isPlaceOfAnchors(Yaml.Entry entry) {
    String name = entry.name();
    if (!name.startsWith("_") && !name.startsWith(".") && !name.startsWith("x-")) {
      return false;
    }
    Span span = entry.span();
    int colon = span.source().text().indexOf(':', entry.key().span().end());
    return colon >= 0
        && colon < span.end()
        && span.source().text().substring(colon + 1, span.end()).stripLeading().startsWith("&");
  }

  private static void repeated(Yaml.Mapping mapping, Settings settings, List<Finding> findings) {
    var first = new HashMap<String, Yaml.Entry>();
    for (Yaml.Entry entry : mapping.entries()) {
      Yaml.Entry before =
          entry.merges() || entry.name().isEmpty() ? null : first.putIfAbsent(entry.name(), entry);
      if (before != null && !isPlaceOfAnchors(before)) {
        findings.add(
            settings
                .finding(
                    Location.of(entry.key().span()),
                    entry.name()
                        + " is written twice: the last one wins, and what the first one says is lost")
                .withHelp("Keep one of the two.")
                .withNotes(List.of(new Note(before.key().span(), "this one is lost"))));
      }
    }
  }
}
