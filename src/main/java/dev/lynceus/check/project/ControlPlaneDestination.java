package dev.lynceus.check.project;

import dev.lynceus.argo.AppProject;
import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.ApplicationSpec;
import dev.lynceus.argo.Generator;
import dev.lynceus.argo.GeneratorWords;
import dev.lynceus.argo.OwnCluster;
import dev.lynceus.argo.Words;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Note;
import dev.lynceus.glob.PathMatch;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what lets the owners of many repositories deploy into the namespace from which Argo CD is
/// controlled.
///
/// Setting: `projects`, globs of the names of projects that are meant for that.
public final class ControlPlaneDestination implements Check {
  @Override
  public String name() {
    return "control-plane-destination";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.AnApplicationSet.class, Subject.AProject.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    return switch (subject) {
      case Subject.AnApplicationSet(ApplicationSet set) -> set(set, settings);
      case Subject.AProject(AppProject project) -> project(project, settings);
      case Subject.AFile _,
          Subject.AChartTemplate _,
          Subject.AManifest _,
          Subject.AnApplication _,
          Subject.ARepository _,
          Subject.AConfiguration _,
          Subject.ABaselineEntry _,
          Subject.ASuppression _ ->
          List.of();
    };
  }

  private static List<Finding> set(ApplicationSet set, Settings settings) {
    var outsider = new Outsider(set, Generator::isOutside);
    var found = new ArrayList<Finding>();
    var reported = new HashSet<Yaml>();
    for (var item : set.items()) {
      for (Generator top : item.generators()) {
        ApplicationSpec place = part(set, top, "destination");
        Optional<Yaml> namespace = controlled(set, place);
        Optional<Generator> owner = owner(part(set, top, "source"), top, outsider);
        if (namespace.isPresent() && owner.isPresent() && reported.add(namespace.get())) {
          found.add(finding(set, namespace.get(), owner.get(), settings));
        }
      }
    }
    return found;
  }

  /// The template that says this part of the spec for a top-level generator.
  private static ApplicationSpec part(ApplicationSet set, Generator top, String name) {
    return top.template()
        .filter(t ->
            name.equals("source")
                ? !t.sources().isEmpty()
                : Nodes.mapping(t.owner(), "spec", name)
                    .filter(m -> !m.fields().isEmpty())
                    .isPresent())
        .orElse(set.template());
  }

  private static Optional<Yaml> controlled(ApplicationSet set, ApplicationSpec spec) {
    return OwnCluster.is(spec.destination())
        ? Nodes.at(spec.owner(), "spec", "destination", "namespace")
            .filter(n -> OwnCluster.namespaces(set.manifest().namespace()).contains(Nodes.text(n)))
        : Optional.empty();
  }

  /// A generator from outside that decides whose manifests are deployed.
  private static Optional<Generator> owner(ApplicationSpec spec, Generator top, Outsider outsider) {
    for (Yaml source : spec.sources()) {
      Optional<Generator> repository = outsider.behind(Nodes.text(source, "repoURL"), top);
      Optional<Generator> revision =
          outsider
              .behind(Nodes.text(source, "targetRevision"), top)
              .filter(Generator.PullRequests.class::isInstance);
      if (repository.isPresent() || revision.isPresent()) {
        return repository.or(() -> revision);
      }
    }
    return Optional.empty();
  }

  private static Finding finding(
      ApplicationSet set, Yaml namespace, Generator owner, Settings settings) {
    return settings
        .finding(
            set.manifest().at(namespace.span()),
            Words.brief(set.name())
                + " deploys what "
                + GeneratorWords.source(owner)
                + (owner instanceof Generator.PullRequests ? " bring" : " brings")
                + " into the namespace from which Argo CD is controlled: whoever owns one of these"
                + (owner instanceof Generator.PullRequests ? " pull requests" : " repositories")
                + " controls every cluster")
        .withHelp("Deploy into a namespace of its own.")
        .withNotes(List.of(new Note(owner.keySpan(), "decides whose manifests are deployed")));
  }

  private static List<Finding> project(AppProject project, Settings settings) {
    if (settings.texts("projects").stream()
        .anyMatch(g -> PathMatch.of(g).matches(project.name()))) {
      return List.of();
    }
    Optional<Yaml.Scalar> wide =
        project.sourceRepos().stream()
            .filter(s -> !AppProject.denies(s.text()) && s.text().contains("*"))
            .findFirst();
    if (wide.isEmpty()) {
      return List.of();
    }
    Set<String> namespaces = OwnCluster.namespaces(project.manifest().namespace());
    for (Yaml item : project.items("destinations")) {
      // That a project permits every namespace there is, project-too-open says.
      boolean everywhere = Nodes.text(item, "namespace").startsWith("*");
      if (!everywhere
          && !AppProject.denies(item)
          && namespaces.stream().anyMatch(n -> opens(project, item, n))) {
        return List.of(
            settings
                .finding(
                    project.manifest().at(item.span()),
                    Words.brief(project.name())
                        + " deploys from "
                        + Words.brief(wide.get().text())
                        + " into the namespace from which Argo CD is controlled: whoever owns a repository there controls every cluster")
                .withHelp(
                    "List the repositories that may, or take the namespace from the destinations.")
                .withNotes(
                    List.of(new Note(wide.get().span(), "stands for more than one repository"))));
      }
    }
    return List.of();
  }

  private static boolean opens(AppProject project, Yaml item, String namespace) {
    return AppProject.permits(item, OwnCluster.SERVER, OwnCluster.NAME, namespace)
        && project.permits(OwnCluster.SERVER, OwnCluster.NAME, namespace);
  }
}
