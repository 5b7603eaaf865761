package dev.lynceus.check.generator;

import dev.lynceus.argo.Generator;
import dev.lynceus.argo.GeneratorWords;
import dev.lynceus.yaml.Yaml;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The provider that a generator of repositories asks.
///
/// @param entry such as `github: {...}`
/// @param words such as `GitHub organization acme`
record Provider(Yaml.Entry entry, Yaml.Mapping settings, String words) {
  /// In Argo CD's order of precedence, each with the fields of which one has to be there so that it
  /// is not asked anonymously; those that answer an anonymous request with an error have none.
  private static final Map<String, List<String>> CREDENTIALS =
      Map.of(
          "github", List.of("tokenRef", "appSecretName"),
          "gitlab", List.of("tokenRef"),
          "gitea", List.of("tokenRef"),
          "bitbucketServer", List.of("bearerToken", "basicAuth"),
          "azureDevOps", List.of(),
          "bitbucket", List.of(),
          "awsCodeCommit", List.of());

  private static final List<String> ORDER =
      List.of(
          "github",
          "gitlab",
          "gitea",
          "bitbucketServer",
          "azureDevOps",
          "bitbucket",
          "awsCodeCommit");

  /// The one that Argo CD takes; empty when there is none.
  static Optional<Provider> of(Generator.ScmProvider scm) {
    if (!(scm.place().body() instanceof Yaml.Mapping body)) {
      return Optional.empty();
    }
    for (String name : ORDER) {
      Optional<Yaml.Entry> entry = body.field(name);
      if (entry.isPresent() && entry.get().value() instanceof Yaml.Mapping settings) {
        return Optional.of(new Provider(entry.get(), settings, GeneratorWords.source(scm)));
      }
    }
    return Optional.empty();
  }

  /// Whether a field is there and not empty, which to Argo CD is not there.
  boolean names(String field) {
    return settings
        .get(field)
        .filter(v -> !(v instanceof Yaml.Scalar s && (s.isNull() || s.text().isEmpty())))
        .isPresent();
  }

  List<String> credentials() {
    return CREDENTIALS.getOrDefault(entry.name(), List.of());
  }
}
