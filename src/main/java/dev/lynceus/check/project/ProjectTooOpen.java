package dev.lynceus.check.project;

import dev.lynceus.argo.AppProject;
import dev.lynceus.argo.OwnCluster;
import dev.lynceus.argo.Words;
import dev.lynceus.finding.Finding;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds AppProjects that permit more than a project is there to permit; one finding for each of
/// their lists. A list that also denies something was thought about, and is left alone.
public final class ProjectTooOpen implements Check {
  private static final String DESTINATIONS = "destinations";

  @Override
  public String name() {
    return "project-too-open";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.AProject.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    if (!(subject instanceof Subject.AProject(AppProject project))) {
      return List.of();
    }
    var judging = new Judging(project, settings);
    judging.sources();
    judging.destinations();
    for (PermittedKinds kinds : PermittedKinds.of(project)) {
      judging.say(kinds.place(), kinds.words(), kinds.help());
    }
    return judging.found;
  }

  private static boolean isEverything(String pattern) {
    return pattern.equals("*") || pattern.equals("**");
  }

  /// The judging of one project.
  private static final class Judging {
    private final AppProject project;
    private final Settings settings;
    private final List<Finding> found = new ArrayList<>();

    Judging(AppProject project, Settings settings) {
      this.project = project;
      this.settings = settings;
    }

    void say(Span place, String words, String help) {
      found.add(
          settings
              .finding(project.manifest().at(place), Words.brief(project.name()) + " " + words)
              .withHelp(help));
    }

    void sources() {
      List<Yaml.Scalar> sources = project.sourceRepos();
      long denials = sources.stream().filter(s -> AppProject.denies(s.text())).count();
      if (denials > 0 && denials == sources.size()) {
        say(
            sources.getFirst().span(),
            "permits no repository at all: what its sourceRepos deny is all they say",
            "Add the repositories that are permitted.");
      } else if (denials == 0) {
        sources.stream()
            .filter(s -> isEverything(s.text()))
            .findFirst()
            .ifPresent(s ->
                say(
                    s.span(),
                    "takes manifests from every repository there is, those of strangers included",
                    "List the repositories, or the organization as https://host/organization/*."));
      }
    }

    void destinations() {
      List<Yaml> destinations = project.items(DESTINATIONS);
      long denials = destinations.stream().filter(AppProject::denies).count();
      if (denials > 0 && denials == destinations.size()) {
        say(
            destinations.getFirst().span(),
            "permits no destination at all: what its destinations deny is all they say",
            "Add the destinations that are permitted.");
      } else if (denials == 0) {
        for (Yaml item : destinations) {
          String where = everywhere(item);
          if (!where.isEmpty()) {
            say(
                item.span(),
                "deploys into every namespace of "
                    + where
                    + ", those of Argo CD and Kubernetes included",
                "List the namespaces that belong to this project.");
            return;
          }
        }
      }
    }

    private static String everywhere(Yaml item) {
      String server = Nodes.text(item, "server");
      String name = Nodes.text(item, "name");
      if (!isEverything(Nodes.text(item, "namespace"))) {
        return "";
      }
      if (isEverything(server) || isEverything(name)) {
        return "every cluster";
      }
      return OwnCluster.is(server) || OwnCluster.is(name) ? "Argo CD's own cluster" : "";
    }
  }
}
