package dev.lynceus.check.project;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.ApplicationSpec;
import dev.lynceus.argo.Generator;
import dev.lynceus.argo.GeneratorWords;
import dev.lynceus.argo.Words;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Note;
import dev.lynceus.glob.PathMatch;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds ApplicationSets whose projects are chosen by data that others write.
///
/// Setting: `allow`, globs of the project names that may come out.
public final class ProjectTemplated implements Check {
  /// What stands for a filled-in part where a glob of names is asked; no name holds it.
  private static final String FILLED_IN = "\uFFFC";

  @Override
  public String name() {
    return "project-templated";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.AnApplicationSet.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    if (!(subject instanceof Subject.AnApplicationSet(ApplicationSet set))) {
      return List.of();
    }
    var outsider = new Outsider(set, Outsider::isWrittenByOthers);
    var found = new ArrayList<Finding>();
    var reported = new HashSet<Span>();
    for (var item : set.items()) {
      for (Generator top : item.generators()) {
        ApplicationSpec template =
            top.template().filter(t -> !t.project().isEmpty()).orElse(set.template());
        String project = template.project();
        Optional<Yaml> node = Nodes.at(template.owner(), "spec", "project");
        if (!Words.isTemplated(project) || node.isEmpty() || allowed(project, settings)) {
          continue;
        }
        Optional<Generator> behind = outsider.behind(project, top);
        if (behind.isPresent() && reported.add(node.get().span())) {
          found.add(finding(set, node.get().span(), project, behind.get(), settings));
        }
      }
    }
    return found;
  }

  private static boolean allowed(String project, Settings settings) {
    var names = new StringBuilder();
    int behind = 0;
    for (int open = project.indexOf("{{"); open >= 0; open = project.indexOf("{{", behind)) {
      int close = project.indexOf("}}", open + 2);
      names.append(project, behind, open).append(FILLED_IN);
      behind = close < 0 ? project.length() : close + 2;
    }
    names.append(project, behind, project.length());
    return settings.texts("allow").stream()
        .anyMatch(g -> PathMatch.of(g).matches(names.toString()));
  }

  private static Finding finding(
      ApplicationSet set, Span place, String project, Generator behind, Settings settings) {
    return settings
        .finding(
            set.manifest().at(place),
            Words.brief(set.name())
                + " takes the project of its Applications from "
                + Words.brief(project)
                + ": whoever writes what "
                + GeneratorWords.source(behind)
                + (behind instanceof Generator.PullRequests ? " say" : " says")
                + " chooses the project with the most rights")
        .withHelp(
            "Name the project, or take it from the labels of clusters or the elements of a list.")
        .withNotes(List.of(new Note(behind.keySpan(), "supplies the project")));
  }
}
