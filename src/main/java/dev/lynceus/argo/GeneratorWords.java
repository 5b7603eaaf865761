package dev.lynceus.argo;

import dev.lynceus.kube.Nodes;
import dev.lynceus.yaml.Yaml;
import java.util.List;

/// A generator in words: whom it asks, and what it means when there is no answer.
public final class GeneratorWords {
  /// How the providers of `scmProvider` are called, and the field that says whose repositories are
  /// listed. In Argo CD's order of precedence: `SCMProviderGenerator` in applicationset_types.go of
  /// 3.5.7.
  private static final List<Provider> SCM =
      List.of(
          new Provider("github", "GitHub", "organization", "organization"),
          new Provider("gitlab", "GitLab", "group", "group"),
          new Provider("gitea", "Gitea", "owner", "owner"),
          new Provider("bitbucketServer", "Bitbucket Server", "project", "project"),
          new Provider("azureDevOps", "Azure DevOps", "organization", "organization"),
          new Provider("bitbucket", "Bitbucket", "workspace", "owner"),
          new Provider("awsCodeCommit", "AWS CodeCommit", "in", "region"));

  /// The same for `pullRequest`: the fields that name the repository.
  private static final List<Forge> PULL_REQUESTS =
      List.of(
          new Forge("github", "GitHub", List.of("owner", "repo")),
          new Forge("gitlab", "GitLab", List.of("project")),
          new Forge("gitea", "Gitea", List.of("owner", "repo")),
          new Forge("bitbucketServer", "Bitbucket Server", List.of("project", "repo")),
          new Forge("bitbucket", "Bitbucket", List.of("owner", "repo")),
          new Forge("azuredevops", "Azure DevOps", List.of("organization", "project", "repo")));

  private GeneratorWords() {}

  private record Provider(String key, String name, String what, String field) {}

  private record Forge(String key, String name, List<String> fields) {}

  /// Whom the generator asks: `GitHub organization acme`, `every registered cluster`, ...
  public static String source(Generator generator) {
    Yaml body = generator.place().body();
    return switch (generator) {
      case Generator.ListGenerator _ -> "the list of elements";
      case Generator.Clusters clusters -> clusters(clusters);
      case Generator.Git _ -> git(body);
      case Generator.ScmProvider _ -> scmProvider(body);
      case Generator.PullRequests _ -> pullRequests(body);
      case Generator.ClusterDecisionResource _ ->
          "the placement decisions behind ConfigMap " + Words.of(body, "(unnamed)", "configMapRef");
      case Generator.Plugin _ ->
          "the plugin behind ConfigMap " + Words.of(body, "(unnamed)", "configMapRef", "name");
      case Generator.Matrix _ -> "the matrix of generators";
      case Generator.Merge _ -> "the merge of generators";
    };
  }

  /// What happens when the generator yields nothing, as the subject of a sentence: `an empty answer
  /// from GitHub organization acme`.
  public static String silence(Generator generator) {
    return switch (generator) {
      case Generator.Clusters clusters when clusters.selector().isEmpty() ->
          "no longer seeing the registered clusters";
      case Generator.Clusters clusters ->
          "finding no cluster that matches " + Words.brief(clusters.selector().words());
      case Generator.Git _ -> "finding nothing in " + git(generator.place().body());
      case Generator.ListGenerator _ -> "emptying the list of elements";
      case Generator.PullRequests _ -> "an empty answer about " + source(generator);
      case Generator.ScmProvider _,
          Generator.ClusterDecisionResource _,
          Generator.Plugin _,
          Generator.Matrix _,
          Generator.Merge _ ->
          "an empty answer from " + source(generator);
    };
  }

  private static String clusters(Generator.Clusters clusters) {
    var selector = clusters.selector();
    return selector.isEmpty()
        ? "every registered cluster"
        : "the clusters matching " + Words.brief(selector.words());
  }

  private static String git(Yaml body) {
    return "git "
        + Words.of(body, "(no repository)", "repoURL")
        + " at "
        + Words.of(body, "HEAD", "revision");
  }

  private static String scmProvider(Yaml body) {
    for (Provider provider : SCM) {
      var settings = Nodes.mapping(body, provider.key());
      if (settings.isPresent()) {
        String whose = Words.of(settings.get(), "", provider.field());
        String project =
            provider.key().equals("azureDevOps") ? Words.of(settings.get(), "", "teamProject") : "";
        return provider.name()
            + (whose.isEmpty() ? "" : " " + provider.what() + " " + whose)
            + (project.isEmpty() ? "" : "/" + project);
      }
    }
    return "the SCM provider";
  }

  private static String pullRequests(Yaml body) {
    for (Forge forge : PULL_REQUESTS) {
      var settings = Nodes.mapping(body, forge.key());
      if (settings.isPresent()) {
        var names =
            forge.fields().stream()
                .map(f -> Nodes.text(settings.get(), f))
                .filter(n -> !n.isEmpty())
                .toList();
        return "the pull requests"
            + (names.isEmpty() ? "" : " of " + Words.brief(String.join("/", names)))
            + " on "
            + forge.name();
      }
    }
    return "the pull requests";
  }

  /// Where the Applications of a top-level generator deploy, as the end of a sentence with a
  /// leading blank: ` in the clusters matching env=prod`; empty when only its parameters say so.
  ///
  /// @param set the ApplicationSet it belongs to
  public static String whereto(ApplicationSet set, Generator top) {
    var clusters =
        top.leaves()
            .filter(Generator.Clusters.class::isInstance)
            .map(Generator.Clusters.class::cast)
            .findFirst();
    if (clusters.isPresent()) {
      return " in " + clusters(clusters.get());
    }
    String destination =
        top.template()
            .map(ApplicationSpec::destination)
            .filter(d -> !d.isEmpty())
            .orElse(set.template().destination());
    return in(destination);
  }

  /// The same for the set as a whole: as its first generator says.
  public static String whereto(ApplicationSet set) {
    return set.tops().findFirst().map(top -> whereto(set, top)).orElse("");
  }

  /// A destination's cluster in the same form; empty when it is a template's or not written.
  public static String in(String destination) {
    if (destination.isEmpty() || Words.isTemplated(destination)) {
      return "";
    }
    boolean here =
        destination.equals("in-cluster") || destination.equals("https://kubernetes.default.svc");
    return here ? " in Argo CD's own cluster" : " in cluster " + Words.brief(destination);
  }
}
