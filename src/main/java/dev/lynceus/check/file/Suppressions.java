package dev.lynceus.check.file;

import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Location;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Comments that ask for silence and do not deserve it: the setting `defect` says whether those
/// without a reason or those without effect.
public final class Suppressions implements Check {
  @Override
  public String name() {
    return "suppression";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.ASuppression.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    if (!(subject instanceof Subject.ASuppression suppression)) {
      return List.of();
    }
    return settings.text("defect").equals("unused")
        ? unused(suppression, settings)
        : unreasoned(suppression, settings);
  }

  private static List<Finding> unreasoned(Subject.ASuppression suppression, Settings settings) {
    Location at = Location.of(suppression.span());
    if (suppression.rules().isEmpty()) {
      return List.of(
          settings
              .finding(
                  at, "this comment speaks to Lynceus and names no rule, so it ignores nothing")
              .withHelp("Write `# lynceus: ignore[rule-id] because ...`."));
    }
    if (!suppression.reason().isEmpty()) {
      return List.of();
    }
    return List.of(
        settings
            .finding(
                at,
                "ignore["
                    + String.join(", ", suppression.rules())
                    + "] gives no reason, so it ignores nothing")
            .withHelp("Write `because` behind the bracket, and the reason."));
  }

  private static List<Finding> unused(Subject.ASuppression suppression, Settings settings) {
    if (suppression.reason().isEmpty()) {
      return List.of();
    }
    Location at = Location.of(suppression.span());
    var findings = new ArrayList<Finding>();
    for (String rule : suppression.unknown()) {
      findings.add(
          settings
              .finding(at, "ignore[" + rule + "] names a rule that does not exist")
              .withHelp("List the rules with `lynceus rules`."));
    }
    for (String rule : suppression.unused()) {
      findings.add(
          settings
              .finding(
                  at,
                  "ignore["
                      + rule
                      + "] silences nothing here: the line and the one below have no such finding")
              .withHelp("Remove it."));
    }
    return findings;
  }
}
