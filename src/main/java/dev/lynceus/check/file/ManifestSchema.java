package dev.lynceus.check.file;

import dev.lynceus.argo.ArgoVersion;
import dev.lynceus.argo.GeneratorItem;
import dev.lynceus.finding.Finding;
import dev.lynceus.kube.Manifest;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.schema.Keyword;
import dev.lynceus.schema.Schema;
import dev.lynceus.schema.Schemas;
import dev.lynceus.schema.Violation;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what a manifest's schema forbids: unknown fields, wrong types, missing fields, words that
/// are not among the admitted ones.
///
/// Setting: `leave`, unknown fields of Applications and ApplicationSets that another rule says more
/// about; `generators[]` stands for what an item of a list of generators holds instead of one.
///
/// What another tool fills in before a server sees it is not judged: placeholders, what Kustomize
/// completes, what sops encrypts; data of tests is not judged at all. A kind without a schema
/// yields nothing.
public final class ManifestSchema implements Check {
  /// Argo CD 3.6 adds two names to its CRDs: `oci` to generators, `disableExtensionFilter` to the
  /// `directory` of a source.
  private static final ArgoVersion NEXT = new ArgoVersion(3, 6);

  private static final String NO_GENERATOR = "generators[]";

  @Override
  public String name() {
    return "manifest-schema";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.AManifest.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    if (!(subject instanceof Subject.AManifest(Manifest manifest, Subject.Stage stage))
        || stage == Subject.Stage.RECORDED) {
      return List.of();
    }
    Optional<Schema> schema =
        Schemas.manifest(manifest.type().apiVersion(), manifest.type().kind());
    if (schema.isEmpty()) {
      return List.of();
    }
    List<Violation> violations = schema.get().violations(manifest.root());
    if (violations.isEmpty()) {
      return List.of();
    }
    var later = FilledInLater.of(manifest, stage, violations);
    var found = new ArrayList<Finding>();
    List<String> left = settings.texts("leave");
    for (Violation violation : violations) {
      if (isLeft(violation, manifest, left)) {
        continue;
      }
      if (!later.excuses(violation) && !repeats(violation, violations)) {
        finding(violation, manifest, settings).ifPresent(found::add);
      }
    }
    return found;
  }

  /// Whether another rule says more about this unknown field of Argo CD's objects.
  private static boolean isLeft(Violation violation, Manifest manifest, List<String> left) {
    boolean set = manifest.type().is("argoproj.io", "ApplicationSet");
    return violation.keyword() == Keyword.ADDITIONAL_PROPERTIES
        && (left.contains(violation.property())
                && (set || manifest.type().is("argoproj.io", "Application"))
            || set && left.contains(NO_GENERATOR) && standsForGenerator(violation));
  }

  private static boolean standsForGenerator(Violation violation) {
    String last = violation.trail().substring(violation.trail().lastIndexOf('.') + 1);
    return last.startsWith("generators[")
        && violation.node() instanceof Yaml.Mapping item
        && item.fields().stream().noneMatch(f -> GeneratorItem.KINDS.contains(f.name()));
  }

  /// Whether the value has the wrong type already, which says it all.
  private static boolean repeats(Violation violation, List<Violation> all) {
    return violation.keyword() == Keyword.ENUM
        && all.stream()
            .anyMatch(v -> v.keyword() == Keyword.TYPE && v.pointer().equals(violation.pointer()));
  }

  private static Optional<Finding> finding(
      Violation violation, Manifest manifest, Settings settings) {
    if (isNews(violation, manifest)) {
      return settings.controller().version().compareTo(NEXT) >= 0
          ? Optional.empty()
          : Optional.of(news(violation, manifest, settings));
    }
    String message =
        violation.message(manifest.type().kind(), "field")
            + ": "
            + consequence(violation, manifest);
    return Optional.of(
        settings
            .finding(manifest.at(violation.span()), message)
            .withHelp(violation.help())
            .withEdits(violation.edits()));
  }

  private static boolean isNews(Violation violation, Manifest manifest) {
    return violation.keyword() == Keyword.ADDITIONAL_PROPERTIES
        && manifest.type().group().equals("argoproj.io")
        && switch (violation.property()) {
          case "oci" ->
              violation.trail().endsWith("]") && violation.trail().contains("generators[");
          case "disableExtensionFilter" -> violation.trail().endsWith(".directory");
          default -> false;
        };
  }

  private static Finding news(Violation violation, Manifest manifest, Settings settings) {
    String message =
        violation.property()
            + " is known from Argo CD 3.6 on, ignored by "
            + settings.controller().version();
    return settings
        .finding(manifest.at(violation.span()), message)
        .withHelp("Remove it, or set argocdVersion in .lynceus/lynceus.yaml to what is installed.");
  }

  /// Argo CD and kubectl both ask the server for strict validation unless told otherwise
  /// (`Validate=false`, `--validate=ignore`).
  private static String consequence(Violation violation, Manifest manifest) {
    if (manifest.type().group().equals("kustomize.config.k8s.io")) {
      return "Kustomize refuses the file";
    }
    return violation.keyword() == Keyword.ADDITIONAL_PROPERTIES
        ? "Kubernetes refuses the object, or drops the field where validation is off"
        : "Kubernetes refuses the object";
  }
}
