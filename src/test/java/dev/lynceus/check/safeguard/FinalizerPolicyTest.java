package dev.lynceus.check.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.argo.ArgoVersion;
import dev.lynceus.argo.Controller;
import dev.lynceus.edit.Edits;
import dev.lynceus.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinalizerPolicyTest {
  private static final FinalizerPolicy CHECK = new FinalizerPolicy();
  private static final String PLAIN = "resources-finalizer.argocd.argoproj.io";

  private static String application(String... finalizers) {
    return "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: shop\n  labels: {tier: gold}\n  finalizers: [%s]\nspec: {project: p, destination: {name: prod}}\n"
        .formatted(String.join(", ", finalizers));
  }

  private static String set(String own, String template, String syncPolicy) {
    return """
    apiVersion: argoproj.io/v1alpha1
    kind: ApplicationSet
    metadata: {name: web, finalizers: [%s]}
    spec:
      syncPolicy: {%s}
      generators: [{list: {}}]
      template: {metadata: {name: x, finalizers: [%s]}, spec: {project: p}}
    """
        .formatted(own, syncPolicy, template);
  }

  private static List<Finding> standard(String text) {
    return Judged.file(text).asIn("finalizer-outside-policy").by(CHECK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PLAIN,
        PLAIN + "/foreground",
        PLAIN + "/background",
        "pre-delete-finalizer.argocd.argoproj.io",
        "post-delete-finalizer.argocd.argoproj.io/cleanup",
        "'{{ .finalizer }}'",
      })
  void argoCdsOwnAreKnown(String finalizer) {
    assertThat(standard(application(finalizer))).isEmpty();
    assertThat(standard(set("", finalizer, ""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "resource-finalizer.argocd.argoproj.io, resources-finalizer.argocd.argoproj.io, true",
    "resources-finalizers.argocd.argoproj.io, resources-finalizer.argocd.argoproj.io, true",
    "Resources-finalizer.argocd.argoproj.io, resources-finalizer.argocd.argoproj.io, true",
    "resources-finalizer.argocd.argoproj.io/backgroud, resources-finalizer.argocd.argoproj.io/background, true",
    "post-delete-finaliser.argocd.argoproj.io, post-delete-finalizer.argocd.argoproj.io, true",
    "resources-finalizer.argoproj.io, resources-finalizer.argocd.argoproj.io, false",
    "argocd.argoproj.io/resources-finalizer, resources-finalizer.argocd.argoproj.io, false",
  })
  void aSlipIsShownWithTheNearestName(String written, String meant, boolean certain) {
    String text = application("'" + written + "'");
    Finding finding = standard(text).getFirst();
    assertThat(finding.help()).isEqualTo("Write `" + meant + "`.");
    assertThat(Edits.applied(text, finding.edits()))
        .isEqualTo(certain ? application("'" + meant + "'") : text);
  }

  @Test
  void hooksAreKnownFromTheirVersionOn() {
    Judged judged =
        Judged.file(
                application(
                    "pre-delete-finalizer.argocd.argoproj.io",
                    "post-delete-finalizer.argocd.argoproj.io"))
            .asIn("finalizer-outside-policy");
    assertThat(judged.under(new Controller(new ArgoVersion(3, 2), "", true)).by(CHECK)).hasSize(1);
    assertThat(judged.under(new Controller(new ArgoVersion(2, 9), "", true)).by(CHECK)).hasSize(2);
  }

  @Test
  void anApplicationSetKnowsOneFinalizer() {
    assertThat(standard(set(PLAIN, "", ""))).isEmpty();
    assertThat(standard(set(PLAIN + "/background", "", "")).getFirst().help())
        .isEqualTo("Write `" + PLAIN + "`.");
  }

  @Test
  void whatIsListedTwiceIsRemovedOnce() {
    String text = application(PLAIN, PLAIN);
    assertThat(Edits.applied(text, standard(text).getFirst().edits()))
        .isEqualTo(application(PLAIN));
  }

  @Test
  void theFirstPolicyThatSpeaksOfAnObjectDecides() {
    String policies =
        """
        policies:
        - { kind: Application, labels: {tier: gold}, cascade: forbidden }
        - { kind: Application, projects: [p*], cascade: required, variants: [background] }
        - { kind: template, paths: ['*.yaml'], cascade: required }
        """;
    assertThat(Judged.file(application(PLAIN)).with(policies).lines(CHECK))
        .containsExactly(
            "6: deleting Application shop deletes everything it deployed in cluster prod: the policy forbids this finalizer here");
    String silver = application(PLAIN).replace("gold", "silver");
    var wrongVariant = Judged.file(silver).with(policies).by(CHECK);
    assertThat(Edits.applied(silver, wrongVariant.getFirst().edits()))
        .isEqualTo(silver.replace(PLAIN, PLAIN + "/background"));
    String none = application().replace("gold", "silver");
    var missing = Judged.file(none).with(policies).by(CHECK);
    assertThat(missing).hasSize(1);
    assertThat(Edits.applied(none, missing.getFirst().edits()))
        .isEqualTo(none.replace("[]", "[" + PLAIN + "/background]"));
    assertThat(Judged.file(set("", "", "")).with(policies).by(CHECK)).isEmpty();
    assertThat(
            Judged.file(set("", "", "preserveResourcesOnDeletion: true")).with(policies).by(CHECK))
        .hasSize(1);
  }

  @Test
  void aForbiddenFinalizerIsTakenOut() {
    String text = application(PLAIN + "/background", "example.com/x");
    var found =
        Judged.file(text)
            .with("policies: [{cascade: forbidden, others: ['example.com/*']}]")
            .by(CHECK);
    assertThat(found).hasSize(1);
    assertThat(Edits.applied(text, found.getFirst().edits()))
        .isEqualTo(application("example.com/x"));
  }

  @Test
  void anEmptyFinalizerIsShownInQuotes() {
    Finding finding = standard(application("''")).getFirst();
    assertThat(finding.message()).startsWith("the finalizer \"\" names no domain");
    assertThat(finding.help()).isEqualTo("Remove it.");
  }
}
