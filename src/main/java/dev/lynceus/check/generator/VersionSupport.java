package dev.lynceus.check.generator;

import dev.lynceus.argo.Application;
import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.ApplicationSpec;
import dev.lynceus.argo.ArgoVersion;
import dev.lynceus.argo.Generator;
import dev.lynceus.argo.GeneratorWords;
import dev.lynceus.argo.Words;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Note;
import dev.lynceus.kube.Manifest;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what the controller's version does not know yet and so leaves out, and sets that it is
/// known to damage.
///
/// Settings: `fields` (`kind`, `path`, `since`, `instead`, `harmless`), `options` of syncs (`name`,
/// `since`, `instead`), and `deletesFailed`, the versions that delete the Applications of what
/// fails to generate.
public final class VersionSupport implements Check {
  @Override
  public String name() {
    return "version-support";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.AnApplicationSet.class, Subject.AnApplication.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    var found = new ArrayList<Finding>();
    if (subject instanceof Subject.AnApplication(Application application)) {
      var judging = new Judging(application.manifest(), settings, found);
      judging.fields("Application", List.of(application.spec().owner()));
      judging.options(List.of(application.spec()));
    } else if (subject instanceof Subject.AnApplicationSet(ApplicationSet set)) {
      var judging = new Judging(set.manifest(), settings, found);
      judging.fields("ApplicationSet", List.of(set.manifest().root()));
      judging.fields("Application", set.templates().map(ApplicationSpec::owner).toList());
      judging.fields("generator", PlacedItem.of(set).stream().map(at -> at.item().node()).toList());
      judging.options(set.templates().toList());
      deletesFailed(set, settings).ifPresent(found::add);
    }
    return found;
  }

  /// Argo CD 2.11.0 to 2.11.3 went on with what could be generated and deleted the rest: reverted
  /// in 2.11.4 (argoproj/argo-cd#18212, #18480, #18780).
  private static Optional<Finding> deletesFailed(ApplicationSet set, Settings settings) {
    String version = settings.controller().version().toString();
    if (!settings.texts("deletesFailed").contains(version)
        || !settings.controller().effective(set.applicationsSync()).deletes()) {
      return Optional.empty();
    }
    return set.leaves()
        .filter(leaf -> !(leaf instanceof Generator.ListGenerator))
        .findFirst()
        .map(leaf ->
            settings
                .finding(
                    set.manifest().at(leaf.keySpan()),
                    "a failure to generate from "
                        + GeneratorWords.source(leaf)
                        + " deletes Applications of "
                        + Words.brief(set.name())
                        + ": the first releases of Argo CD "
                        + version
                        + " delete what fails while something else succeeds")
                .withHelp("Upgrade Argo CD to " + version + ".4 or later."));
  }

  private record Judging(Manifest manifest, Settings settings, List<Finding> found) {
    void fields(String kind, List<Yaml> owners) {
      for (var table : settings.tables("fields")) {
        Settings row = settings.of(table);
        if (row.text("kind").equals(kind) && isMissing(row)) {
          String[] path = row.text("path").split("\\.", -1);
          var entries = new ArrayList<Yaml.Entry>();
          owners.forEach(o -> collect(o, path, 0, entries));
          entries.removeIf(e -> isHarmless(e, row.text("harmless")));
          entries.stream()
              .findFirst()
              .ifPresent(first -> add(first.key().span(), first.name(), row, entries));
        }
      }
    }

    void options(List<ApplicationSpec> specs) {
      for (var table : settings.tables("options")) {
        Settings row = settings.of(table);
        if (isMissing(row)) {
          specs.stream()
              .flatMap(s -> s.syncOptions().stream())
              .filter(o -> o.text().strip().startsWith(row.text("name") + "="))
              .findFirst()
              .ifPresent(o -> add(o.span(), Words.brief(o.text().strip()), row, List.of()));
        }
      }
    }

    /// Whether the field says what happens without it anyway.
    private static boolean isHarmless(Yaml.Entry entry, String harmless) {
      return entry.value() instanceof Yaml.Scalar s
          && !harmless.isEmpty()
          && s.text().equals(harmless);
    }

    private boolean isMissing(Settings row) {
      return ArgoVersion.of(row.text("since"))
          .map(since -> !settings.controller().version().atLeast(since.major(), since.minor()))
          .orElse(false);
    }

    /// One finding for all the places of one field.
    private void add(Span place, String what, Settings row, List<Yaml.Entry> all) {
      String instead = row.text("instead");
      found.add(
          settings
              .finding(
                  manifest.at(place),
                  what
                      + " is ignored before Argo CD "
                      + row.text("since")
                      + (instead.isEmpty() ? "" : ": " + instead))
              .withHelp(
                  "Upgrade Argo CD from "
                      + settings.controller().version()
                      + " to "
                      + row.text("since")
                      + " or later, or remove it.")
              .withNotes(
                  all.stream()
                      .skip(1)
                      .limit(3)
                      .map(e -> new Note(e.key().span(), "so is this"))
                      .toList()));
    }

    /// The entries at a path; a name that ends in `[]` stands for every item of the list there.
    private static void collect(Yaml node, String[] path, int at, List<Yaml.Entry> entries) {
      boolean each = path[at].endsWith("[]");
      String name = each ? path[at].substring(0, path[at].length() - 2) : path[at];
      Optional<Yaml.Entry> entry =
          Nodes.entry(node, name)
              .filter(e -> !(e.value() instanceof Yaml.Scalar s && s.isNull()))
              .filter(e -> !(e.value() instanceof Yaml.Sequence l && l.items().isEmpty()));
      if (entry.isEmpty()) {
        return;
      }
      if (at == path.length - 1) {
        entries.add(entry.get());
      } else if (each) {
        Nodes.items(entry.get().value()).forEach(i -> collect(i, path, at + 1, entries));
      } else {
        collect(entry.get().value(), path, at + 1, entries);
      }
    }
  }
}
