package dev.lynceus.check.safeguard;

import dev.lynceus.argo.Application;
import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.ApplicationSpec;
import dev.lynceus.argo.Generator;
import dev.lynceus.argo.GeneratorItem;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds automated pruning without the guard that refuses to prune everything when nothing is
/// rendered.
///
/// Setting: `switchedOffBy`, one of `allowEmpty` (the Application's own switch) and `rollingSync`
/// (progressive syncs of an ApplicationSet, which do not pass the guard: `autoSync` against
/// `syncApplication`, Argo CD 3.5.7).
public final class EmptyRenderGuard implements Check {
  @Override
  public String name() {
    return "empty-render-guard";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.AnApplicationSet.class, Subject.AnApplication.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    boolean rolling = settings.text("switchedOffBy").equals("rollingSync");
    if (subject instanceof Subject.AnApplication(Application application)) {
      var one = new AutomatedSwitches(List.of(application.spec()), Optional.empty());
      String whose =
          Words.brief(application.manifest().name())
              + " deployed"
              + GeneratorWords.in(application.spec().destination());
      return rolling
          ? List.of()
          : allowEmpty(application.manifest(), one, whose, settings).stream().toList();
    }
    if (!(subject instanceof Subject.AnApplicationSet(ApplicationSet set))) {
      return List.of();
    }
    var found = new LinkedHashSet<Finding>();
    for (GeneratorItem item : set.items()) {
      for (Generator top : item.generators()) {
        var merged = new ArrayList<ApplicationSpec>();
        top.template().ifPresent(merged::add);
        merged.add(set.template());
        String whose =
            "an Application of "
                + Words.brief(set.name())
                + " deployed"
                + GeneratorWords.whereto(set, top);
        var switches = new AutomatedSwitches(merged, Optional.of(set.patch()));
        (rolling
                ? rollingSync(set, switches, whose, settings)
                : allowEmpty(set.manifest(), switches, whose, settings))
            .ifPresent(found::add);
      }
    }
    return first(found);
  }

  /// Generators that share a template share its defect.
  private static List<Finding> first(Set<Finding> found) {
    var places = new LinkedHashSet<Span>();
    return found.stream().filter(f -> places.add(f.location().span())).toList();
  }

  private static Optional<Finding> allowEmpty(
      Manifest manifest, AutomatedSwitches switches, String whose, Settings settings) {
    Optional<AutomatedSwitches.Switch> allowed = switches.on("allowEmpty");
    Optional<AutomatedSwitches.Switch> prune = switches.on("prune");
    // Automated syncs can be switched off since 3.1; what is never synced by itself is never pruned
    // by itself.
    boolean off = settings.controller().version().atLeast(3, 1) && switches.isOff();
    if (allowed.isEmpty() || prune.isEmpty() || off) {
      return Optional.empty();
    }
    return Optional.of(
        settings
            .finding(
                manifest.at(allowed.get().place()),
                "a source that renders to nothing prunes everything that "
                    + whose
                    + ": allowEmpty switches off the guard")
            .withHelp("Set `allowEmpty: false`.")
            .withNotes(List.of(new Note(prune.get().place(), "prunes by itself")))
            .withEdits(allowed.get().off()));
  }

  private static Optional<Finding> rollingSync(
      ApplicationSet set, AutomatedSwitches switches, String whose, Settings settings) {
    Optional<Yaml.Entry> type = set.entry("spec", "strategy", "type");
    boolean rolling = type.map(t -> Nodes.text(t.value()).equals("RollingSync")).orElse(false);
    boolean steps =
        !Nodes.items(set.manifest().root(), "spec", "strategy", "rollingSync", "steps").isEmpty();
    return switches
        .on("prune")
        .filter(_ -> rolling && steps)
        .map(prune ->
            settings
                .finding(
                    set.manifest().at(prune.place()),
                    "a source that renders to nothing prunes everything that "
                        + whose
                        + ": the guard is not asked in a RollingSync")
                .withHelp(
                    "Set `prune: false`, or annotate what must not vanish with `argocd.argoproj.io/sync-options: Prune=confirm`.")
                .withNotes(
                    type
                        .map(t ->
                            new Note(
                                t.key().span(), "syncs in steps, with the template's own prune"))
                        .stream()
                        .toList()));
  }
}
