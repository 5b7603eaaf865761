package dev.lynceus.review;

import dev.lynceus.argo.ArgoVersion;
import dev.lynceus.argo.Controller;
import dev.lynceus.finding.Severity;
import dev.lynceus.finding.Trouble;
import dev.lynceus.glob.OwnGlob;
import dev.lynceus.kube.Nodes;
import dev.lynceus.schema.Schemas;
import dev.lynceus.schema.Violation;
import dev.lynceus.text.Source;
import dev.lynceus.yaml.Yaml;
import dev.lynceus.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What `.lynceus/lynceus.yaml` says.
///
/// @param repository the repoURL under which Argo CD knows this tree; empty when it is not said
/// @param exclude files left out
/// @param rules what is set for single rules, by id
/// @param accepted what may stay unevaluated without making a run incomplete
public record Configuration(
    Controller controller,
    String repository,
    Report.FailOn failOn,
    List<OwnGlob> exclude,
    Map<String, ForRule> rules,
    List<Accepted> accepted) {
  /// Without a file.
  public static final Configuration STANDARD =
      new Configuration(
          Controller.STANDARD, "", Report.FailOn.ERROR, List.of(), Map.of(), List.of());

  private static final ArgoVersion OLDEST = new ArgoVersion(2, 4);
  private static final ArgoVersion NEWEST = new ArgoVersion(3, 6);

  public Configuration {
    exclude = List.copyOf(exclude);
    rules = Map.copyOf(rules);
    accepted = List.copyOf(accepted);
  }

  /// What is set for one rule.
  ///
  /// @param key the place of its id
  /// @param severity instead of the rule file's own
  /// @param with settings that replace the rule file's one by one
  /// @param paths the files to which it applies; all when empty
  public record ForRule(
      Yaml key,
      boolean enabled,
      Optional<Severity> severity,
      Optional<Yaml.Mapping> with,
      List<OwnGlob> paths) {
    public ForRule {
      paths = List.copyOf(paths);
    }
  }

  /// Files that may stay unevaluated, and why.
  public record Accepted(OwnGlob path, String reason) {}

  /// A configuration as read: what it says, and what is wrong with it.
  public record Reading(Configuration configuration, List<Trouble> troubles) {
    public Reading {
      troubles = List.copyOf(troubles);
    }
  }

  /// Reads the file; with troubles, the configuration is the standard one.
  public static Reading read(Source source) {
    var troubles = new ArrayList<Trouble>();
    var stream = YamlReader.read(source);
    stream.documents().forEach(d -> troubles.addAll(d.troubles()));
    if (stream.documents().size() > 1) {
      troubles.add(
          new Trouble(
              stream.documents().get(1).span().startPoint(),
              "a configuration is one document",
              "Remove the second one."));
    }
    if (!troubles.isEmpty()) {
      return new Reading(STANDARD, troubles);
    }
    if (stream.documents().isEmpty()
        || stream.documents().getFirst().root() instanceof Yaml.Scalar s && s.isNull()) {
      return new Reading(STANDARD, List.of());
    }
    Yaml root = stream.documents().getFirst().root();
    Schemas.configuration().violations(root).stream()
        .map(Violation::toTrouble)
        .forEach(troubles::add);
    duplicates(root, troubles);
    if (troubles.isEmpty()) {
      version(root, troubles);
      patterns(root).forEach(pattern -> pattern(pattern, troubles));
    }
    return troubles.isEmpty()
        ? new Reading(decode(root), List.of())
        : new Reading(STANDARD, troubles);
  }

  private static void duplicates(Yaml node, List<Trouble> troubles) {
    if (node instanceof Yaml.Mapping mapping) {
      var seen = new LinkedHashMap<String, Yaml>();
      for (Yaml.Entry entry : mapping.entries()) {
        if (seen.put(entry.name(), entry.key()) != null) {
          troubles.add(
              new Trouble(
                  entry.key().span(), entry.name() + " is written twice", "Keep one of the two."));
        }
        duplicates(entry.value(), troubles);
      }
    }
  }

  private static void version(Yaml root, List<Trouble> troubles) {
    Optional<Yaml> written = Nodes.at(root, "argocdVersion");
    Optional<ArgoVersion> version = ArgoVersion.of(scalar(root, "argocdVersion"));
    if (written.isEmpty() || version.isEmpty()) {
      return;
    }
    boolean older = version.get().compareTo(OLDEST) < 0;
    if (older || version.get().compareTo(NEWEST) > 0) {
      ArgoVersion nearest = older ? OLDEST : NEWEST;
      troubles.add(
          new Trouble(
              written.get().span(),
              "argocdVersion "
                  + version.get()
                  + " is "
                  + (older ? "older" : "newer")
                  + " than what Lynceus knows ("
                  + nearest
                  + ")",
              "Write " + nearest + ", which comes nearest."));
    }
  }

  /// Every pattern for paths, as written.
  private static List<Yaml.Scalar> patterns(Yaml root) {
    var patterns = new ArrayList<>(Nodes.texts(root, "exclude"));
    Nodes.mapping(root, "rules")
        .ifPresent(
            rules -> rules.fields().forEach(f -> patterns.addAll(Nodes.texts(f.value(), "paths"))));
    for (Yaml item : Nodes.items(root, "acceptNotEvaluated")) {
      Nodes.at(item, "path")
          .ifPresent(path -> {
            if (path instanceof Yaml.Scalar scalar) {
              patterns.add(scalar);
            }
          });
    }
    return patterns;
  }

  private static void pattern(Yaml.Scalar written, List<Trouble> troubles) {
    OwnGlob glob = OwnGlob.of(written.text());
    if (glob.open()) {
      troubles.add(
          new Trouble(
              written.span(),
              "this pattern ends inside [ or behind \\, so it matches nothing",
              "Close it, or write \\[ for a bracket."));
    } else if (glob.leadsNowhere()) {
      troubles.add(
          new Trouble(
              written.span(),
              "this pattern has a segment that is empty, . or .., so it matches nothing",
              "Write the path from the root, the folder that holds .lynceus."));
    }
  }

  private static Configuration decode(Yaml root) {
    var version = ArgoVersion.of(scalar(root, "argocdVersion")).orElse(ArgoVersion.RECORDED);
    var controller =
        new Controller(
            version,
            Nodes.text(root, "controller", "policy"),
            !Nodes.isFalse(root, "controller", "policyOverride"));
    var rules = new LinkedHashMap<String, ForRule>();
    Nodes.mapping(root, "rules")
        .ifPresent(m -> m.fields().forEach(f -> rules.put(f.name(), forRule(f))));
    var accepted = new ArrayList<Accepted>();
    for (Yaml item : Nodes.items(root, "acceptNotEvaluated")) {
      accepted.add(new Accepted(OwnGlob.of(Nodes.text(item, "path")), Nodes.text(item, "reason")));
    }
    return new Configuration(
        controller,
        Nodes.text(root, "repository"),
        Report.FailOn.of(Nodes.text(root, "failOn")).orElse(Report.FailOn.ERROR),
        globs(root, "exclude"),
        rules,
        accepted);
  }

  private static String scalar(Yaml root, String name) {
    return Nodes.at(root, name).map(n -> n instanceof Yaml.Scalar s ? s.text() : "").orElse("");
  }

  private static List<OwnGlob> globs(Yaml node, String name) {
    return Nodes.texts(node, name).stream().map(s -> OwnGlob.of(s.text())).toList();
  }

  private static ForRule forRule(Yaml.Entry entry) {
    Yaml node = entry.value();
    return new ForRule(
        entry.key(),
        !Nodes.isFalse(node, "enabled"),
        Severity.of(Nodes.text(node, "severity")),
        Nodes.mapping(node, "with"),
        globs(node, "paths"));
  }
}
