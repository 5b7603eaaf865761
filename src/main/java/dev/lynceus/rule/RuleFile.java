package dev.lynceus.rule;

import dev.lynceus.finding.Severity;
import dev.lynceus.finding.Trouble;
import dev.lynceus.kube.Nodes;
import dev.lynceus.schema.Schema;
import dev.lynceus.schema.Schemas;
import dev.lynceus.schema.Violation;
import dev.lynceus.text.Source;
import dev.lynceus.text.Span;
import dev.lynceus.value.Value;
import dev.lynceus.yaml.Yaml;
import dev.lynceus.yaml.YamlReader;
import dev.lynceus.yaml.YamlValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A rule's Markdown file as read.
///
/// @param rule absent when the file is not one
/// @param with the node of the front matter's settings, for troubles found in them later
/// @param troubles what is wrong with the file
public record RuleFile(Optional<Rule> rule, Optional<Yaml> with, List<Trouble> troubles) {
  private static final List<String> HEADINGS =
      List.of("Why", "Fix", "Bad", "Good", "When to ignore");

  public RuleFile {
    troubles = List.copyOf(troubles);
  }

  /// Reads a file that Lynceus ships; its shape is proved by the build, so nothing is validated at
  /// start-up.
  public static RuleFile readOwn(Source source) {
    var head = OwnFrontMatter.read(source);
    return new RuleFile(Optional.of(head.rule(source)), head.with(), List.of());
  }

  /// Reads a file of a platform team: every deviation from the shape of a rule file is a trouble at
  /// its place.
  public static RuleFile read(Source source) {
    var troubles = new ArrayList<Trouble>();
    Optional<Yaml> root = frontMatter(source, troubles);
    if (root.isEmpty()) {
      return new RuleFile(Optional.empty(), Optional.empty(), troubles);
    }
    Schemas.ruleFrontMatter().violations(root.get()).stream()
        .map(Violation::toTrouble)
        .forEach(troubles::add);
    if (!troubles.isEmpty()) {
      return new RuleFile(Optional.empty(), Optional.empty(), troubles);
    }
    Rule rule = decode(source, root.get());
    String file = source.path().substring(source.path().lastIndexOf('/') + 1);
    if (!file.equals(rule.id() + ".md")) {
      Span id = Nodes.at(root.get(), "id").map(Yaml::span).orElse(source.span().startPoint());
      troubles.add(
          new Trouble(
              id,
              "the rule " + rule.id() + " stands in a file of another name",
              "Rename the file to " + rule.id() + ".md."));
    }
    headings(rule, source, troubles);
    return new RuleFile(
        troubles.isEmpty() ? Optional.of(rule) : Optional.empty(),
        Nodes.at(root.get(), "with"),
        troubles);
  }

  private static Optional<Yaml> frontMatter(Source source, List<Trouble> troubles) {
    Optional<Integer> end = RuleText.frontMatterEnd(source);
    if (end.isEmpty()) {
      troubles.add(
          new Trouble(
              source.span().startPoint(),
              "a rule file begins with front matter between two lines of ---",
              "See `lynceus explain` for the shape of a rule."));
      return Optional.empty();
    }
    var head = YamlReader.read(new Source(source.path(), source.text().substring(0, end.get())));
    for (var document : head.documents()) {
      troubles.addAll(document.troubles());
    }
    return troubles.isEmpty() && head.documents().size() == 1
        ? Optional.of(head.documents().getFirst().root())
        : Optional.empty();
  }

  private static Rule decode(Source source, Yaml root) {
    Value with = Nodes.at(root, "with").map(YamlValues::of).orElse(Value.NULL);
    return new Rule(
        Nodes.text(root, "id"),
        Nodes.text(root, "title"),
        Severity.of(Nodes.text(root, "severity")).orElse(Severity.ERROR),
        Nodes.text(root, "check"),
        with instanceof Value.Fields fields ? fields : new Value.Fields(Map.of()),
        Nodes.texts(root, "hazards").stream().map(Yaml.Scalar::text).toList(),
        Nodes.text(root, "since"),
        source);
  }

  private static void headings(Rule rule, Source source, List<Trouble> troubles) {
    List<Rule.Section> sections = rule.sections();
    if (!sections.stream().map(Rule.Section::heading).toList().equals(HEADINGS)) {
      int line = sections.isEmpty() ? source.lineCount() : sections.getFirst().line();
      Span at = new Span(source, source.lineStart(line), source.lineEnd(line));
      troubles.add(
          new Trouble(
              at,
              "a rule file has exactly the sections " + String.join(", ", HEADINGS),
              "Bring them into this order."));
    }
    List<Rule.Example> examples = rule.examples();
    if (examples.stream().noneMatch(Rule.Example::good)
        || examples.stream().allMatch(Rule.Example::good)) {
      troubles.add(
          new Trouble(
              source.span().startPoint(),
              "a rule needs at least one example under Bad and one under Good",
              ""));
    }
  }

  /// What is wrong with settings for this check; `node` is the mapping as written.
  public static List<Trouble> settingsTroubles(String check, Yaml node) {
    Optional<Schema> schema = Schemas.checkSettings(check);
    if (schema.isEmpty()) {
      return List.of(
          new Trouble(node.span(), "the check " + check + " has no settings", "Remove them."));
    }
    return schema.get().violations(node).stream().map(Violation::toTrouble).toList();
  }
}
