package dev.lynceus.check.project;

import dev.lynceus.argo.AppProject;
import dev.lynceus.argo.Application;
import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.ApplicationSpec;
import dev.lynceus.argo.Words;
import dev.lynceus.finding.Finding;
import dev.lynceus.kube.Manifest;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds Applications in the project `default`, which permits everything unless the tree holds one
/// of its own that does not.
public final class Unfenced implements Check {
  private static final String DEFAULT = "default";

  @Override
  public String name() {
    return "project-default";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.ARepository.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    if (!(subject instanceof Subject.ARepository repository)
        || repository.projects().stream().anyMatch(Unfenced::isNarrowDefault)) {
      return List.of();
    }
    var found = new ArrayList<Finding>();
    for (Application application : repository.applications()) {
      place(application.spec())
          .ifPresent(p -> found.add(finding(application.manifest(), p, "runs in", settings)));
    }
    for (ApplicationSet set : repository.sets()) {
      Stream.concat(
              set.tops()
                  .flatMap(g -> g.template().stream())
                  .filter(t -> t.project().equals(DEFAULT)),
              Stream.of(set.template()).filter(_ -> !isOverridden(set)))
          .flatMap(t -> place(t).stream())
          .findFirst()
          .ifPresent(
              p -> found.add(finding(set.manifest(), p, "puts its Applications into", settings)));
    }
    return found;
  }

  /// Whether every generator brings a project of its own.
  private static boolean isOverridden(ApplicationSet set) {
    return set.tops().findAny().isPresent()
        && set.tops().allMatch(g -> g.template().filter(t -> !t.project().isEmpty()).isPresent());
  }

  private static boolean isNarrowDefault(AppProject project) {
    return project.name().equals(DEFAULT)
        && project.sourceRepos().stream().noneMatch(s -> s.text().equals("*"));
  }

  /// Where the project stands if it is `default`; a project that is not written means the same.
  private static Optional<Yaml> place(ApplicationSpec spec) {
    Optional<Yaml> project = Nodes.at(spec.owner(), "spec", "project");
    if (project.isEmpty()) {
      return Nodes.entry(spec.owner(), "spec").map(Yaml.Entry::key);
    }
    boolean meant =
        project.get() instanceof Yaml.Scalar s
            && (s.isNull() || s.text().isEmpty() || s.text().equals(DEFAULT));
    return meant ? project : Optional.empty();
  }

  private static Finding finding(Manifest manifest, Yaml place, String does, Settings settings) {
    return settings
        .finding(
            manifest.at(place.span()),
            Words.brief(manifest.name())
                + " "
                + does
                + " the project default, which permits every repository, every cluster and every kind")
        .withHelp("Name a project that permits what is needed here, and no more.");
  }
}
