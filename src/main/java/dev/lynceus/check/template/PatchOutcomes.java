package dev.lynceus.check.template;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.gotemplate.Functions;
import dev.lynceus.gotemplate.Node;
import dev.lynceus.gotemplate.Parsed;
import dev.lynceus.gotemplate.TemplateParser;
import dev.lynceus.kube.Nodes;
import dev.lynceus.text.Source;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import dev.lynceus.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// What a `templatePatch` may come out as: the trees of a bounded number of ways through its
/// branches.
///
/// Conditions that ask the same are answered alike, and `and`, `or`, `not` are followed; what is
/// filled in is a word. Outcomes that are not YAML are left out.
final class PatchOutcomes {
  private static final int MOST = 64;

  /// So much text is read as YAML, all outcomes together, in UTF-16 code units.
  private static final int READ = 1 << 19;

  /// So many questions are answered in every combination.
  private static final int FEW = 6;

  private PatchOutcomes() {}

  /// One outcome.
  record Outcome(Yaml.Mapping root, PatchRun run) {
    /// The place in the file of a field's name.
    Span place(ApplicationSet set, Yaml.Entry field) {
      return set.patch().at(run.origin(field.key().origin().start()), field.name());
    }

    /// The offsets in the patch of the actions that print a part of a node.
    IntStream actions(Yaml node) {
      return IntStream.range(node.origin().start(), node.origin().end())
          .filter(run::isFilledIn)
          .map(run::origin)
          .distinct();
    }
  }

  static List<Outcome> of(ApplicationSet set) {
    String text = Nodes.text(set.manifest().root(), "spec", "templatePatch");
    if (text.isEmpty()) {
      return List.of();
    }
    Parsed parsed =
        Nodes.isTrue(set.manifest().root(), "spec", "goTemplate")
            ? TemplateParser.parse(text, Functions.ARGO_CD)
            : new Parsed.Template(List.of(new Node.Text(0, filled(text))), Map.of());
    return switch (parsed) {
      case Parsed.Refused _ -> List.of();
      case Parsed.Template template -> of(template);
    };
  }

  /// The text with a word of the same length for each `{{name}}`.
  private static String filled(String text) {
    var filled = new StringBuilder(text);
    for (int at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", at + 1)) {
      int end = text.indexOf("}}", at);
      for (int i = at; i < end + 2 && end >= 0; i++) {
        filled.setCharAt(i, 'w');
      }
    }
    return filled.toString();
  }

  private static List<Outcome> of(Parsed.Template template) {
    Set<String> asked = new LinkedHashSet<>(asked(template, true));
    asked.addAll(asked(template, false));
    var found = new ArrayList<Outcome>();
    var seen = new HashMap<String, Boolean>();
    int read = 0;
    for (Set<String> yes : answers(List.copyOf(asked))) {
      for (PatchRun.Block block : PatchRun.Block.values()) {
        var run = new PatchRun(template.defined(), yes::contains, block);
        boolean ended = run.run(template.nodes());
        read += seen.containsKey(run.text()) ? 0 : run.text().length();
        if (!ended || read > READ) {
          break;
        }
        boolean fits =
            seen.computeIfAbsent(
                run.text(),
                words -> {
                  Optional<Yaml.Mapping> root = root(words);
                  root.ifPresent(r -> found.add(new Outcome(r, run)));
                  return root.isPresent();
                });
        if (!run.printsBlocks() || fits) {
          break;
        }
      }
    }
    return found;
  }

  private static Set<String> asked(Parsed.Template template, boolean answer) {
    var run = new PatchRun(template.defined(), _ -> answer, PatchRun.Block.SCALAR);
    run.run(template.nodes());
    return run.asked();
  }

  private static Optional<Yaml.Mapping> root(String text) {
    return YamlReader.read(new Source("templatePatch", text)).documents().stream()
        .limit(1)
        .filter(d -> !d.broken() && d.root() instanceof Yaml.Mapping)
        .map(d -> (Yaml.Mapping) d.root())
        .findFirst();
  }

  /// The sets of questions to answer with yes: all of them when there are few; else none, one, all
  /// but one, and two.
  private static List<Set<String>> answers(List<String> asked) {
    var answers = new LinkedHashSet<Set<String>>();
    int n = asked.size();
    if (n <= FEW) {
      for (int bits = 0; bits < 1 << n; bits++) {
        var yes = new LinkedHashSet<String>();
        for (int i = 0; i < n; i++) {
          if ((bits >> i & 1) == 1) {
            yes.add(asked.get(i));
          }
        }
        answers.add(yes);
      }
      return List.copyOf(answers);
    }
    answers.add(Set.of());
    answers.add(Set.copyOf(asked));
    for (int i = 0; i < n && answers.size() < MOST / 2; i++) {
      answers.add(Set.of(asked.get(i)));
    }
    for (int i = 0; i < n && answers.size() < MOST * 3 / 4; i++) {
      var yes = new LinkedHashSet<>(asked);
      yes.remove(asked.get(i));
      answers.add(yes);
    }
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n && answers.size() < MOST; j++) {
        answers.add(Set.of(asked.get(i), asked.get(j)));
      }
    }
    return List.copyOf(answers);
  }
}
