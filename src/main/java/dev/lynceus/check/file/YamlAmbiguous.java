package dev.lynceus.check.file;

import dev.lynceus.argo.Application;
import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.ApplicationSpec;
import dev.lynceus.argo.Generator;
import dev.lynceus.argo.Words;
import dev.lynceus.finding.Answer;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Location;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.text.Source;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import dev.lynceus.yaml.YamlDocument;
import dev.lynceus.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds scalars that reach a template or a chart as something else than they look: in files that
/// git generators read, in elements of lists, in inline Helm values.
public final class YamlAmbiguous implements Check {
  @Override
  public String name() {
    return "yaml-ambiguous";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.ARepository.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    if (!(subject instanceof Subject.ARepository repository)) {
      return List.of();
    }
    var found = new ArrayList<Finding>();
    var read = new HashSet<String>();
    Map<String, String> places = ReadFiles.places(repository);
    for (ApplicationSet set : repository.sets()) {
      set.leaves()
          .forEach(leaf -> {
            switch (leaf) {
              case Generator.ListGenerator list -> elements(set, list, settings, found);
              case Generator.Git git -> {
                ReadFiles files = ReadFiles.of(git, repository, places);
                String reader = Words.brief(set.name());
                for (String path : files.paths()) {
                  if (read.add(path)) {
                    file(reader, path, files.assumption(), repository, settings, found);
                  }
                }
              }
              case Generator.Clusters _,
                  Generator.ScmProvider _,
                  Generator.PullRequests _,
                  Generator.ClusterDecisionResource _,
                  Generator.Plugin _,
                  Generator.Matrix _,
                  Generator.Merge _ -> {}
            }
          });
      set.templates().forEach(t -> values(t, set.manifest()::at, settings, found));
    }
    for (Application application : repository.applications()) {
      values(application.spec(), application.manifest()::at, settings, found);
    }
    return found;
  }

  private static void file(
      String reader,
      String path,
      String assumption,
      Subject.ARepository repository,
      Settings settings,
      List<Finding> found) {
    if (!(repository.tree().read(path) instanceof Answer.Known<String>(String text))) {
      return;
    }
    List<YamlDocument> documents = YamlReader.read(new Source(path, text)).documents();
    if (documents.isEmpty() || documents.getFirst().broken()) {
      return;
    }
    var walk =
        new ScalarWalk(ScalarWalk.Use.PARAMETER, reader, assumption, Location::of, settings, found);
    walk.node("", documents.getFirst().root());
    documents.stream()
        .skip(1)
        .filter(d -> d.root() instanceof Yaml.Mapping || d.root() instanceof Yaml.Sequence)
        .findFirst()
        .ifPresent(d ->
            found.add(
                settings
                    .finding(
                        Location.of(firstKey(d.root())),
                        "what stands here is never read: "
                            + reader
                            + " takes the first document of the file and no more"
                            + assumption)
                    .withHelp("Keep one document, or make it a list.")));
  }

  private static Span firstKey(Yaml root) {
    return root instanceof Yaml.Mapping m && !m.entries().isEmpty()
        ? m.entries().getFirst().key().span()
        : root.span();
  }

  private static void elements(
      ApplicationSet set, Generator.ListGenerator list, Settings settings, List<Finding> found) {
    String name = Words.brief(set.name());
    boolean goTemplate = Nodes.isTrue(set.manifest().root(), "spec", "goTemplate");
    var use = goTemplate ? ScalarWalk.Use.PARAMETER : ScalarWalk.Use.TEXT_ONLY;
    var walk = new ScalarWalk(use, name, "", set.manifest()::at, settings, found);
    for (Yaml element : Nodes.items(list.place().body(), "elements")) {
      walk.node("", element);
    }
  }

  private static void values(
      ApplicationSpec spec, ScalarWalk.Places places, Settings settings, List<Finding> found) {
    for (Yaml source : spec.sources()) {
      Nodes.at(source, "helm", "valuesObject")
          .ifPresent(v ->
              new ScalarWalk(ScalarWalk.Use.CHART_VALUE, "the chart", "", places, settings, found)
                  .node("", v));
    }
  }
}
