package dev.lynceus;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.rule.Rule;
import dev.lynceus.rule.RuleFile;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Every way of losing something that Lynceus promises to guard against is claimed by exactly the
/// rules that do.
class HazardsTest {
  private static final Map<String, Set<String>> CLAIMED =
      Map.ofEntries(
          entry("H01", Set.of("git-or-clusters-not-preserved", "resources-not-preserved")),
          entry("H02", Set.of("applicationset-deletion-unguarded")),
          entry("H03", Set.of("applicationset-prunable")),
          entry("H04", Set.of("preservation-defeated")),
          entry("H05", Set.of("generator-unknown")),
          entry("H17", Set.of("selector-volatile")),
          entry("H18", Set.of("selector-matches-everything")),
          entry("H22", Set.of("selector-never-matches")),
          entry("H23", Set.of("selector-nested")),
          entry("H24", Set.of("git-or-clusters-not-preserved")),
          entry("H25", Set.of("resources-not-preserved")),
          entry("H26", Set.of("matrix-fan-out")),
          entry("H27", Set.of("path-filter-drops-repository")),
          entry("H28", Set.of("repositories-invisible")),
          entry("H29", Set.of("repositories-invisible")),
          entry("H30", Set.of("repositories-invisible")),
          entry("H31", Set.of("missing-repository-tolerated")),
          entry("H32", Set.of("resources-not-preserved")),
          entry("H33", Set.of("match-key-missing")),
          entry("H34", Set.of("name-unstable", "template-unstable")),
          entry("H35", Set.of("missing-key-tolerated")),
          entry("H36", Set.of("template-option-unknown")),
          entry("H37", Set.of("patch-can-wipe-spec")),
          entry("H38", Set.of("patch-changes-identity", "patch-unescaped")),
          entry("H39", Set.of("generator-template-cannot-disable")),
          entry("H40", Set.of("empty-render-prunes")),
          entry("H41", Set.of("root-application-cascades")),
          entry("H42", Set.of("rolling-sync-prunes")),
          entry("H43", Set.of("progressive-sync-misread")),
          entry("H45", Set.of("safeguard-ignored", "sync-policy-ignored")),
          entry("H50", Set.of("project-templated")),
          entry("H51", Set.of("control-plane-destination")),
          entry("H56", Set.of("option-ignored-by-version")),
          entry("H57", Set.of("option-ignored-by-version")),
          entry("H59", Set.of("git-or-clusters-not-preserved", "resources-not-preserved")),
          entry("H60", Set.of("polling-extreme")),
          entry("H61", Set.of("owner-reference-in-git")),
          entry("H62", Set.of("root-application-cascades")),
          entry("H63", Set.of("template-language-mixed")),
          entry("H64", Set.of("applicationset-in-chart")),
          entry("H65", Set.of("yaml-ambiguous")),
          entry("H66", Set.of("filters-change-meaning")),
          entry("H67", Set.of("parameters-mutated")));

  @Test
  void everyHazardIsClaimedByExactlyTheRulesThatGuardAgainstIt() throws IOException {
    var claimed = new TreeMap<String, Set<String>>();
    for (var source : RuleExamplesTest.shipped()) {
      Rule rule = RuleFile.read(source).rule().orElseThrow();
      rule.hazards().forEach(h -> claimed.computeIfAbsent(h, _ -> new TreeSet<>()).add(rule.id()));
    }
    assertThat(claimed).isEqualTo(new TreeMap<>(CLAIMED));
  }
}
