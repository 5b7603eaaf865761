package dev.lynceus.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.finding.Severity;
import dev.lynceus.rule.Rule;
import dev.lynceus.text.Source;
import dev.lynceus.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulePageTest {
  private static final Value.Fields SETTINGS =
      new Value.Fields(
          Map.of(
              "sources",
              new Value.Items(List.of(new Value.Text("scmProvider"), new Value.Text("plugin")))));

  private static final Rule RULE =
      rule(
          "resources-not-preserved",
          "An outage of a generator's source would delete what the ApplicationSet deployed",
          Severity.ERROR,
          SETTINGS,
          """
          ## Why

          The controller cannot tell an empty answer from an outage, so it deletes every Application
          that it no longer generates.
          It is *not* asked.

          * one thing that is so long that it has to be broken into two lines on a terminal of eighty columns
          * another
            that goes on

          1. first
          2. second

          ### More
          | a | b |
          |---|---|
          ## Bad
          Some words.
          ```yaml title=sets/a.yaml
          spec:
          \tx: 1

            # ## no heading
          ```
          ````text
          ```
          inner
          ```
          ````
          ## When to ignore
          """);

  private static Rule rule(
      String id, String title, Severity severity, Value.Fields with, String prose) {
    var source = new Source("rules/" + id + ".md", "---\nid: " + id + "\n---\n" + prose);
    return new Rule(id, title, severity, "outage-safeguard", with, List.of(), "0.1.0", source);
  }

  @Test
  void aPageShowsWhatTheRuleIsAndThenItsSections() {
    assertThat(RulePage.render(RULE, Palette.PLAIN, 80))
        .isEqualTo(
            """
            resources-not-preserved
              An outage of a generator's source would delete what the ApplicationSet
              deployed

              severity  error
              check     outage-safeguard
              with      {
                          "sources": [
                            "scmProvider",
                            "plugin"
                          ]
                        }
              since     0.1.0

            Why
              The controller cannot tell an empty answer from an outage, so it deletes every
              Application that it no longer generates. It is *not* asked.

              * one thing that is so long that it has to be broken into two lines on a
                terminal of eighty columns
              * another that goes on

              1. first
              2. second

              More
              | a | b |
              |---|---|

            Bad
              Some words.
                sets/a.yaml:
                  spec:
                      x: 1

                    # ## no heading
                  ```
                  inner
                  ```

            When to ignore
            """);
  }

  @Test
  void headingsAreStrongWhenColoured() {
    String coloured = RulePage.render(RULE, Palette.COLOURED, 80);
    assertThat(coloured).contains("\n\u001B[1mWhy\u001B[0m\n");
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]+m", ""))
        .isEqualTo(RulePage.render(RULE, Palette.PLAIN, 80));
  }

  @Test
  void aTeamsOwnRuleCannotActOnTheTerminal() {
    Rule own =
        rule(
            "own",
            "t\u001B]0;x\u0007",
            Severity.NOTICE,
            new Value.Fields(Map.of()),
            "## Why\na\u202Eb\n```\nc\u001Bd\n```\n");
    assertThat(RulePage.render(own, Palette.PLAIN, 80))
        .isEqualTo(
            """
            own
              t\\u{1B}]0;x\\u{7}

              severity  notice
              check     outage-safeguard
              since     0.1.0

            Why
              a\\u{202E}b
                  c\\u{1B}d
            """);
  }

  @Test
  void theIndexListsRulesInTheirOrder() {
    Rule other =
        rule(
            "applicationset-prunable",
            "A parent | child",
            Severity.WARNING,
            new Value.Fields(Map.of()),
            "");
    var rules = List.of(RULE, other);
    assertThat(RuleIndex.text(rules, Palette.PLAIN, 80))
        .isEqualTo(
            """
            resources-not-preserved  error    An outage of a generator's source would delete
                                              what the ApplicationSet deployed
            applicationset-prunable  warning  A parent | child
            """);
    assertThat(RuleIndex.markdown(rules))
        .isEqualTo(
            """
            # Rules

            Generated from the files beside it; do not edit. `lynceus explain RULE` prints one of them.

            | rule | severity | what is wrong | since | check |
            |---|---|---|---|---|
            | [`resources-not-preserved`](resources-not-preserved.md) | error | An outage of a generator's source would delete what the ApplicationSet deployed | 0.1.0 | `outage-safeguard` |
            | [`applicationset-prunable`](applicationset-prunable.md) | warning | A parent \\| child | 0.1.0 | `outage-safeguard` |
            """);
    assertThat(RuleIndex.json(rules))
        .isEqualTo(
            """
            {
              "version": 1,
              "rules": [
                {
                  "id": "resources-not-preserved",
                  "title": "An outage of a generator's source would delete what the ApplicationSet deployed",
                  "severity": "error",
                  "check": "outage-safeguard",
                  "since": "0.1.0",
                  "with": {
                    "sources": [
                      "scmProvider",
                      "plugin"
                    ]
                  }
                },
                {
                  "id": "applicationset-prunable",
                  "title": "A parent | child",
                  "severity": "warning",
                  "check": "outage-safeguard",
                  "since": "0.1.0",
                  "with": {}
                }
              ]
            }
            """);
    assertThat(RuleIndex.text(List.of(), Palette.PLAIN, 80)).isEmpty();
  }
}
