package dev.lynceus.rule;

import dev.lynceus.argo.AppProject;
import dev.lynceus.argo.Application;
import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.finding.Trouble;
import dev.lynceus.inventory.Tree;
import dev.lynceus.kube.Kustomization;
import dev.lynceus.kube.Manifest;
import dev.lynceus.text.Source;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.YamlStream;
import java.util.List;

/// What a check can look at.
public sealed interface Subject {
  /// One file of YAML or JSON, its broken documents included.
  record AFile(YamlStream stream) implements Subject {}

  /// One file among a Helm chart's templates, which is no manifest until Helm has rendered it.
  record AChartTemplate(Source source) implements Subject {}

  /// What stands between a file and the server that reads its objects.
  enum Stage {
    /// Nobody applies it: it is data of a test.
    RECORDED,
    /// Nothing: a server sees what is written.
    AS_WRITTEN,
    /// Kustomize writes it anew, and quotes what it takes for text.
    RENDERED,
    /// Something adds the rest (a patch, a patched base, an expectation of a test): missing parts
    /// say nothing.
    COMPLETED
  }

  /// One object of any kind.
  record AManifest(Manifest manifest, Stage stage) implements Subject {}

  record AnApplicationSet(ApplicationSet set) implements Subject {}

  record AnApplication(Application application) implements Subject {}

  record AProject(AppProject project) implements Subject {}

  /// Everything of Argo CD in the tree at once, for what two files say together.
  ///
  /// @param url the repoURL under which Argo CD knows the tree; empty when nobody says
  /// @param kustomizations with paths from the root
  /// @param decisionSources the ConfigMaps that tell a `clusterDecisionResource` where to look
  record ARepository(
      Tree tree,
      String url,
      List<Kustomization> kustomizations,
      List<ApplicationSet> sets,
      List<Application> applications,
      List<AppProject> projects,
      List<Manifest> decisionSources)
      implements Subject {
    public ARepository {
      kustomizations = List.copyOf(kustomizations);
      sets = List.copyOf(sets);
      applications = List.copyOf(applications);
      projects = List.copyOf(projects);
      decisionSources = List.copyOf(decisionSources);
    }
  }

  /// A file below `.lynceus/` that is judged as content, not obeyed as policy.
  record AConfiguration(List<Trouble> troubles) implements Subject {
    public AConfiguration {
      troubles = List.copyOf(troubles);
    }
  }

  /// An entry of the baseline whose finding is gone.
  ///
  /// @param span of the entry
  /// @param rule the id it names
  /// @param path the file it names, from the root
  /// @param object the object it names; may be empty
  record ABaselineEntry(Span span, String rule, String path, String object) implements Subject {}

  /// A comment that asks for silence.
  ///
  /// @param span of the comment
  /// @param rules the ids it names
  /// @param reason the words behind `because`; empty when there are none
  /// @param unknown the ids among them that no rule has
  /// @param unused the ids among them that silenced nothing
  record ASuppression(
      Span span, List<String> rules, String reason, List<String> unknown, List<String> unused)
      implements Subject {
    public ASuppression {
      rules = List.copyOf(rules);
      unknown = List.copyOf(unknown);
      unused = List.copyOf(unused);
    }
  }
}
