package dev.lynceus.cli;

/// The settings that `init` writes: every key there is, commented out and explained, so that the
/// file as written changes nothing.
final class StarterSettings {
  /// A line of prose begins with `# ` and a letter; a setting that only has to lose its `#` stands
  /// right behind it.
  static final String TEXT =
      """
      # yaml-language-server: $schema=./lynceus.schema.json
      #
      # Settings of Lynceus, a linter for Argo CD. What is commented out shows what counts without it.

      # The Argo CD that will act on these manifests: major.minor, in quotes.
      #argocdVersion: "3.5"

      # What the ApplicationSet controller was started with.
      #controller:
      # Its --policy: sync, create-only, create-update, create-delete, or empty for none.
      #  policy: ""
      # Its --enable-policy-override: whether an ApplicationSet's own applicationsSync counts.
      #  policyOverride: true

      # The URL under which Argo CD knows this repository, where the remote origin is not it.
      #repository: https://git.example.com/platform/deploy

      # Findings of this severity and above fail the run: error, warning, notice or never.
      #failOn: error

      # Whether findings that the base of a change has already fail the run too.
      #failOnExisting: true

      # Globs, from this folder's parent, of files that are left out. The summary counts them.
      #exclude:
      #  - docs/drafts

      # Single rules, by their ids; `lynceus rules` lists them, `lynceus explain RULE` prints one.
      #rules:
      #  resources-not-preserved:
      # Whether the rule is judged at all.
      #    enabled: true
      # How much its findings weigh: error, warning or notice.
      #    severity: error
      # The files in which it is judged; all when this is absent.
      #    paths: ["**"]
      # Settings of its check, instead of those in the rule's file.
      #    with:
      #      sources: [scmProvider, pullRequest, plugin]

      # Files that need not be evaluated, and why. They stay counted.
      #acceptNotEvaluated:
      #  - path: charts/**
      #    reason: rendered and checked where they are released
      """;

  private StarterSettings() {}
}
