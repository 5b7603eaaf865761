package dev.lynceus.check.safeguard;

import dev.lynceus.argo.AppProject;
import dev.lynceus.argo.Application;
import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Controller;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Severity;
import dev.lynceus.inventory.Texts;
import dev.lynceus.kube.Kustomization;
import dev.lynceus.kube.Manifest;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.text.Source;
import dev.lynceus.value.Value;
import dev.lynceus.yaml.Yaml;
import dev.lynceus.yaml.YamlReader;
import dev.lynceus.yaml.YamlValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Files judged by one check, as the pipeline would.
final class Judged {
  private final TreeMap<String, String> files;
  private final Settings settings;

  private Judged(Map<String, String> files, Settings settings) {
    this.files = new TreeMap<>(files);
    this.settings = settings;
  }

  static Judged file(String text) {
    return new Judged(
        Map.of("a.yaml", text),
        new Settings("the-rule", Severity.ERROR, new Value.Fields(Map.of()), Controller.STANDARD));
  }

  Judged and(String path, String text) {
    var more = new TreeMap<>(files);
    more.put(path, text);
    return new Judged(more, settings);
  }

  Judged with(String yaml) {
    var with = (Value.Fields) YamlValues.of(root("with.yaml", yaml));
    return new Judged(
        files, new Settings(settings.rule(), settings.severity(), with, settings.controller()));
  }

  /// The settings that the rule's own file gives.
  Judged asIn(String rule) {
    String text = Resources.text("rules/" + rule + ".md");
    Yaml front = root(rule, text.substring(4, text.indexOf("\n---\n")));
    var with = Nodes.at(front, "with").map(YamlValues::of).orElse(new Value.Fields(Map.of()));
    return new Judged(
        files, new Settings(rule, settings.severity(), (Value.Fields) with, settings.controller()));
  }

  /// With some settings replaced.
  Judged plus(Yaml with) {
    var fields = new java.util.LinkedHashMap<>(settings.with().fields());
    fields.putAll(((Value.Fields) YamlValues.of(with)).fields());
    return new Judged(
        files,
        new Settings(
            settings.rule(), settings.severity(), new Value.Fields(fields), settings.controller()));
  }

  Judged under(Controller controller) {
    return new Judged(
        files, new Settings(settings.rule(), settings.severity(), settings.with(), controller));
  }

  static Yaml root(String path, String text) {
    return YamlReader.read(new Source(path, text)).documents().getFirst().root();
  }

  List<Finding> by(Check check) {
    var found = new ArrayList<Finding>();
    var sets = new ArrayList<ApplicationSet>();
    var applications = new ArrayList<Application>();
    files.forEach((path, text) -> {
      for (var document : YamlReader.read(new Source(path, text)).documents()) {
        for (Manifest manifest :
            Manifest.decode(document.root(), document.root().span().source().path())) {
          if (ApplicationSet.isOne(manifest)) {
            sets.add(ApplicationSet.decode(manifest));
          } else if (Application.isOne(manifest)) {
            applications.add(Application.decode(manifest));
          }
        }
      }
    });
    if (check.subjects().contains(Subject.AnApplicationSet.class)) {
      sets.forEach(s -> found.addAll(check.check(new Subject.AnApplicationSet(s), settings)));
    }
    if (check.subjects().contains(Subject.AnApplication.class)) {
      applications.forEach(a -> found.addAll(check.check(new Subject.AnApplication(a), settings)));
    }
    if (check.subjects().contains(Subject.ARepository.class)) {
      found.addAll(
          check.check(
              new Subject.ARepository(
                  new Texts(files),
                  "",
                  kustomizations(),
                  sets,
                  applications,
                  List.<AppProject>of(),
                  List.of()),
              settings));
    }
    found.sort(Finding.ORDER);
    return found;
  }

  private List<Kustomization> kustomizations() {
    return files.entrySet().stream()
        .filter(f -> Kustomization.isOne(f.getKey()))
        .map(f -> Kustomization.decode(f.getKey(), root(f.getKey(), f.getValue())))
        .toList();
  }

  /// `line: message` of every finding, with the path unless it is the first file's.
  List<String> lines(Check check) {
    return by(check).stream()
        .map(f ->
            (f.location().path().equals("a.yaml") ? "" : f.location().path() + ":")
                + f.location().span().line()
                + ": "
                + f.message())
        .toList();
  }
}
