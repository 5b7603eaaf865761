package dev.lynceus.check.file;

import dev.lynceus.argo.SyncOptions;
import dev.lynceus.kube.Manifest;
import dev.lynceus.rule.Subject;
import dev.lynceus.schema.Violation;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.List;

/// What a schema's objection to a manifest is worth where somebody completes or rewrites the
/// manifest before a server sees it.
///
/// @param partial whether the object is only a part of what the server sees
/// @param rendered whether Kustomize writes it anew
/// @param encrypted whether sops has to decrypt it first
record FilledInLater(boolean partial, boolean rendered, boolean encrypted) {
  static FilledInLater of(Manifest manifest, Subject.Stage stage, List<Violation> violations) {
    boolean partial =
        stage == Subject.Stage.COMPLETED
            || violations.stream().anyMatch(v -> v.property().startsWith("$patch"))
            || SyncOptions.of(manifest).has("ServerSideApply", "true");
    return new FilledInLater(
        partial, stage != Subject.Stage.AS_WRITTEN, manifest.root().field("sops").isPresent());
  }

  boolean excuses(Violation violation) {
    return switch (violation.keyword()) {
      case ADDITIONAL_PROPERTIES ->
          isPlaceholder(violation.property())
              || partial && violation.property().startsWith("$")
              || encrypted && violation.pointer().isEmpty() && violation.property().equals("sops");
      case REQUIRED ->
          partial
              || violation.node() instanceof Yaml.Mapping m
                  && m.fields().stream().anyMatch(f -> isPlaceholder(f.name()));
      case MIN_LENGTH, MIN_ITEMS -> partial || isGap(violation.node());
      case TYPE, ENUM, CONST, PATTERN, MAX_LENGTH ->
          encrypted
              || isGap(violation.node())
              || violation.node() instanceof Yaml.Scalar s
                  && (isPlaceholder(s.text()) || rendered && isQuoted(violation, s));
    };
  }

  /// Whether nothing is written here but a name between signs, `##TEAM##`, which YAML takes for a
  /// comment and another tool for the place of a value.
  private static boolean isGap(Yaml node) {
    if (!(node instanceof Yaml.Scalar scalar) || !scalar.text().isEmpty()) {
      return false;
    }
    Span span = scalar.span();
    String rest = span.source().lineText(span.line()).strip();
    int comment = rest.indexOf(" ##");
    return comment >= 0 && rest.length() > comment + 5 && rest.endsWith("##");
  }

  /// Whether Kustomize turns this value into text: it quotes the annotations of an object whatever
  /// they are, and everywhere the words that only YAML 1.1 takes for booleans (kustomize 5.7, run).
  private static boolean isQuoted(Violation violation, Yaml.Scalar scalar) {
    return violation.expected().equals("text")
        && (violation.pointer().startsWith("/metadata/annotations/") && !scalar.isNull()
            || isWord(scalar.text()));
  }

  private static boolean isWord(String text) {
    return switch (text) {
      case "y", "Y", "yes", "Yes", "YES", "n", "N", "no", "No", "NO" -> true;
      case "on", "On", "ON", "off", "Off", "OFF" -> true;
      default -> false;
    };
  }

  private static boolean isPlaceholder(String text) {
    return text.contains("{{") || text.contains("${") || text.contains("$(");
  }
}
