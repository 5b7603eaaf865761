package dev.lynceus.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.finding.Trouble;
import dev.lynceus.text.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyTest {
  private static final String BODY =
      """
      ## Why

      Because.

      ## Fix

      Move it.

      ## Bad

      ```yaml
      a: 1 # finding: x
      ```

      ## Good

      ```yaml
      a: 1
      ```

      ## When to ignore

      Never.
      """;

  private static Source rule(String id, String check, String with) {
    String head =
        "---\nid: "
            + id
            + "\ntitle: A rule\nseverity: error\ncheck: "
            + check
            + "\n"
            + with
            + "since: 0.1.0\n---\n";
    return new Source(".lynceus/rules/" + id + ".md", head + BODY);
  }

  private static Policy.Reading own(Source rule) {
    return Policy.read(List.of(), Optional.empty(), List.of(rule), Optional.empty());
  }

  private static Policy.Reading configured(Source shipped, String configuration) {
    return Policy.read(
        List.of(shipped),
        Optional.of(new Source(".lynceus/lynceus.yaml", configuration)),
        List.of(),
        Optional.empty());
  }

  private static List<String> messages(Policy.Reading reading) {
    return reading.troubles().stream().map(Trouble::message).toList();
  }

  @Test
  void aRuleWithoutTheSettingsThatItsCheckNeedsIsRefused() {
    for (String with : new String[] {"", "with: {}\n"}) {
      Policy.Reading reading = own(rule("placed", "safeguard-placement", with));
      assertThat(messages(reading)).as(with).singleElement().asString().contains("places");
      assertThat(reading.policy().rules()).isEmpty();
    }
    Trouble trouble = own(rule("placed", "safeguard-placement", "")).troubles().getFirst();
    assertThat(trouble.span().source().path()).isEqualTo(".lynceus/rules/placed.md");
    assertThat(trouble.message()).contains("placed", "safeguard-placement");
  }

  @Test
  void aRuleWhoseCheckNeedsNoSettingsMayHaveNone() {
    assertThat(messages(own(rule("guarded", "outage-safeguard", "")))).isEmpty();
    assertThat(messages(own(rule("twice", "duplicate-key", "")))).isEmpty();
  }

  @Test
  void anOverrideMayLeaveSettingsAsTheyAre() {
    Source shipped = rule("unused", "suppression", "with: {defect: unused}\n");
    Policy.Reading reading = configured(shipped, "rules: {unused: {with: {}}}\n");
    assertThat(messages(reading)).isEmpty();
    assertThat(reading.policy().active().getFirst().settings().with())
        .isEqualTo(reading.policy().rules().getFirst().with());
  }

  @Test
  void anOverrideThatMakesNoSenseIsRefused() {
    Source shipped = rule("placed", "safeguard-placement", "with: {places: []}\n");
    assertThat(messages(configured(shipped, "rules: {placed: {with: {places: [{kind: Pod}]}}}\n")))
        .anySatisfy(m -> assertThat(m).contains("places[0] has no key"))
        .anySatisfy(m -> assertThat(m).contains("Pod"));
    assertThat(messages(configured(shipped, "rules: {placed: {with: {place: []}}}\n")))
        .containsExactly("place is no setting here");
  }
}
