package dev.lynceus.review;

import dev.lynceus.check.Checks;
import dev.lynceus.finding.Trouble;
import dev.lynceus.glob.OwnGlob;
import dev.lynceus.inventory.Tree;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Rule;
import dev.lynceus.rule.RuleFile;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.schema.Keyword;
import dev.lynceus.schema.Schemas;
import dev.lynceus.schema.Violation;
import dev.lynceus.text.Source;
import dev.lynceus.text.Span;
import dev.lynceus.value.Value;
import dev.lynceus.yaml.Yaml;
import dev.lynceus.yaml.YamlValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rules in force: each with the check it names and its final settings.
///
/// @param rules every rule there is, in force or not, by id
/// @param active the rules in force, by id
/// @param baseline what is known and not shown
public record Policy(
    Configuration configuration, List<Rule> rules, List<Active> active, Baseline baseline) {
  public Policy {
    rules = List.copyOf(rules);
    active = List.copyOf(active);
  }

  /// The same rules, without anything that is known already.
  public Policy withoutBaseline() {
    return new Policy(configuration, rules, active, Baseline.NONE);
  }

  /// A rule in force.
  ///
  /// @param paths the files to which it applies; all when empty
  public record Active(Rule rule, Check check, Settings settings, List<OwnGlob> paths) {
    public Active {
      paths = List.copyOf(paths);
    }

    /// Whether what it finds in one file depends on others.
    boolean spansFiles() {
      return check.subjects().contains(Subject.ARepository.class);
    }

    /// Whether the rule is in force for a file of the tree, given as reported.
    boolean appliesTo(Tree tree, String path) {
      if (paths.isEmpty()) {
        return true;
      }
      String place = tree.inRoot(path);
      return paths.stream().anyMatch(p -> p.matches(place));
    }
  }

  /// A policy as read, and what is wrong with its files.
  public record Reading(Policy policy, List<Trouble> troubles) {
    public Reading {
      troubles = List.copyOf(troubles);
    }
  }

  /// Puts a policy together.
  ///
  /// @param shipped the rule files of Lynceus
  /// @param configuration `.lynceus/lynceus.yaml`, if there is one
  /// @param own the rule files of the platform team, `.lynceus/rules/*.md`
  /// @param baseline `.lynceus/baseline.json`, if there is one
  public static Reading read(
      List<Source> shipped,
      Optional<Source> configuration,
      List<Source> own,
      Optional<Source> baseline) {
    var troubles = new ArrayList<Trouble>();
    var settings =
        configuration
            .map(Configuration::read)
            .orElse(new Configuration.Reading(Configuration.STANDARD, List.of()));
    troubles.addAll(settings.troubles());
    var files = new ArrayList<RuleFile>();
    shipped.forEach(source -> files.add(RuleFile.readOwn(source)));
    var known = new LinkedHashMap<String, RuleFile>();
    files.forEach(f -> f.rule().ifPresent(r -> known.put(r.id(), f)));
    for (Source source : own) {
      RuleFile file = RuleFile.read(source);
      troubles.addAll(file.troubles());
      file.rule().ifPresent(rule -> add(rule, file, known, troubles));
    }
    var active = new ArrayList<Active>();
    for (RuleFile file : known.values()) {
      activate(file.rule().orElseThrow(), settings.configuration(), troubles)
          .ifPresent(active::add);
    }
    settings
        .configuration()
        .rules()
        .forEach((id, set) -> {
          if (!known.containsKey(id)) {
            troubles.add(
                new Trouble(
                    set.key().span(),
                    "no rule is called " + id,
                    "List the rules with `lynceus rules`."));
          }
        });
    var rules = known.values().stream().map(f -> f.rule().orElseThrow()).toList();
    var knownFindings =
        baseline.map(Baseline::read).orElse(new Baseline.Reading(Baseline.NONE, List.of()));
    troubles.addAll(knownFindings.troubles());
    return new Reading(
        new Policy(settings.configuration(), rules, active, knownFindings.baseline()), troubles);
  }

  private static void add(
      Rule rule, RuleFile file, Map<String, RuleFile> known, List<Trouble> troubles) {
    var at = rule.source().span().startPoint();
    if (known.containsKey(rule.id())) {
      troubles.add(
          new Trouble(
              at,
              "there is a rule " + rule.id() + " already",
              "Choose another id, or change the settings of that one in lynceus.yaml."));
    } else if (Checks.named(rule.check()).isEmpty()) {
      troubles.add(
          new Trouble(
              at,
              "the rule "
                  + rule.id()
                  + " names the check "
                  + rule.check()
                  + ", which does not exist",
              "Use one of " + String.join(", ", Checks.names()) + "."));
    } else {
      List<Trouble> wrong =
          file.with()
              .map(node -> RuleFile.settingsTroubles(rule.check(), node))
              .orElseGet(() -> missingSettings(rule, at));
      troubles.addAll(wrong);
      if (wrong.isEmpty()) {
        known.put(rule.id(), file);
      }
    }
  }

  /// What a rule lacks that says nothing under `with`.
  private static List<Trouble> missingSettings(Rule rule, Span at) {
    var nothing = new Yaml.Mapping(at, at, List.of(), List.of());
    return violations(rule.check(), nothing).stream()
        .map(v ->
            new Trouble(
                at,
                "the rule "
                    + rule.id()
                    + " has no "
                    + v.property()
                    + ", without which the check "
                    + rule.check()
                    + " does nothing",
                "Add " + v.property() + " under with."))
        .toList();
  }

  /// What is wrong with settings that replace a rule's own one by one: those that they leave alone
  /// are there already.
  private static List<Trouble> overrideTroubles(String check, Yaml.Mapping written) {
    return Schemas.checkSettings(check).isEmpty()
        ? RuleFile.settingsTroubles(check, written)
        : violations(check, written).stream()
            .filter(v -> v.keyword() != Keyword.REQUIRED || !v.pointer().isEmpty())
            .map(Violation::toTrouble)
            .toList();
  }

  private static List<Violation> violations(String check, Yaml node) {
    return Schemas.checkSettings(check).map(s -> s.violations(node)).orElse(List.of());
  }

  private static Optional<Active> activate(
      Rule rule, Configuration configuration, List<Trouble> troubles) {
    Configuration.ForRule set = configuration.rules().get(rule.id());
    Check check =
        Checks.named(rule.check())
            .orElseThrow(() -> new IllegalStateException(rule.id() + " names no check"));
    if (set == null) {
      return Optional.of(
          new Active(
              rule,
              check,
              new Settings(rule.id(), rule.severity(), rule.with(), configuration.controller()),
              List.of()));
    }
    if (!set.enabled()) {
      return Optional.empty();
    }
    Value.Fields with = rule.with();
    if (set.with().isPresent()) {
      Yaml.Mapping written = set.with().get();
      List<Trouble> wrong = overrideTroubles(rule.check(), written);
      troubles.addAll(wrong);
      with = wrong.isEmpty() ? overridden(rule.with(), written) : with;
    }
    var settings =
        new Settings(
            rule.id(), set.severity().orElse(rule.severity()), with, configuration.controller());
    return Optional.of(new Active(rule, check, settings, set.paths()));
  }

  private static Value.Fields overridden(Value.Fields with, Yaml.Mapping written) {
    var fields = new LinkedHashMap<>(with.fields());
    written.fields().forEach(f -> fields.put(f.name(), YamlValues.of(f.value())));
    return new Value.Fields(fields);
  }
}
