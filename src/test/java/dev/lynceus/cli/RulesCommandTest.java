package dev.lynceus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {
  private static final String RULE =
      """
      ---
      id: own-slips
      title: A finalizer with a slip in it
      severity: warning
      check: finalizer-policy
      with: {policies: []}
      since: 0.1.0
      ---
      ## Why
      It hangs.
      ## Fix
      Mend it.
      ## Bad
      ```yaml
      apiVersion: argoproj.io/v1alpha1
      kind: Application
      metadata:
        name: a
        finalizers: [resource-finalizer.argocd.argoproj.io] # finding: Argo CD knows no finalizer
      spec: {project: p, source: {repoURL: u}, destination: {name: d}}
      ```
      ## Good
      ```yaml
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: a}
      ```
      ## When to ignore
      Never.
      """;

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void realPath() throws IOException {
    folder = temporary.toRealPath();
  }

  private Ran test(String rule) throws IOException {
    Files.createDirectories(folder.resolve(".lynceus/rules"));
    Files.writeString(folder.resolve(".lynceus/rules/own-slips.md"), rule);
    return Ran.in(folder, "rules", "--test");
  }

  @Test
  void aRuleThatKeepsItsWordPasses() throws IOException {
    Ran ran = test(RULE);
    assertThat(ran.output())
        .isEqualTo("Tested 1 rule by 2 examples; all of them keep their word.\n");
    assertThat(ran.exit()).isEqualTo(ExitCode.CLEAN);
    assertThat(Ran.in(folder, "rules", "--test", ".lynceus/rules")).isEqualTo(ran);
  }

  @Test
  void eachDeviationIsToldAtItsLine() throws IOException {
    Ran ran = test(RULE.replace("Argo CD knows no", "everybody knows this"));
    assertThat(ran.exit()).isEqualTo(ExitCode.FINDINGS);
    assertThat(ran.output())
        .startsWith("failed[own-slips]: A finalizer with a slip in it\n")
        .contains("  --> .lynceus/rules/own-slips.md:19: own-slips says, unannounced: Argo CD")
        .contains("own-slips.md:19: nothing says: everybody knows this finalizer\n")
        .endsWith("Tested 1 rule by 2 examples; 1 failed.\n");
  }

  @Test
  void whatIsQuotedMustBeTheOutput() throws IOException {
    Ran ran = test(RULE.replace("```\n## Good", "```\n```text\nanother\n```\n## Good"));
    assertThat(ran.exit()).isEqualTo(ExitCode.FINDINGS);
    assertThat(ran.output()).contains("yields another output than is quoted:\n      warning[own-");
  }

  @Test
  void aBadExampleMustBeMended() throws IOException {
    String hopeless =
        RULE.replace("resource-finalizer.argocd.argoproj.io", "example.com/x")
            .replace("Argo CD knows no finalizer", "is not Argo CD's");
    assertThat(test(hopeless).output()).contains("nothing mends this example");
    String diff = hopeless.replace("```\n## Good", "```\n```diff\n%s\n```\n## Good");
    String line = "   finalizers: [example.com/x]".replaceFirst(" ", "-");
    assertThat(test(diff.replace("%s", line)).exit()).isEqualTo(ExitCode.CLEAN);
    assertThat(test(diff.replace("%s", " kind: Application\n+extra: true")).output())
        .contains("its diff does not silence manifest.yaml:6");
    assertThat(test(diff.replace("%s", "-kind: Nothing")).output())
        .contains("lines that do not follow each other: kind: Nothing");
    assertThat(test(diff.replace("%s", "+kind: Nothing")).output())
        .contains("no line by which to find it");
    assertThat(test(diff.replace("%s", "@@\n" + line + "\n+  : [")).output())
        .contains("its diff leaves manifest.yaml unreadable");
  }

  @Test
  void aGoodExampleAnnouncesNothing() throws IOException {
    Ran ran = test(RULE.replace("metadata: {name: a}\n", "metadata: {name: a} # finding: x\n"));
    assertThat(ran.output()).contains("an example under Good announces a finding");
  }

  @Test
  void aBrokenRuleIsAWrongUsage() throws IOException {
    Ran ran = test(RULE.replace("finalizer-policy", "finalizers-policy"));
    assertThat(ran.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.diagnostics())
        .startsWith("lynceus: rules cannot be read, so none was tested\n")
        .contains("the rule own-slips names the check\n  finalizers-policy, which does not exist");
    assertThat(test(RULE.replace("## Fix", "## Mend")).exit()).isEqualTo(ExitCode.USAGE);
    assertThat(test(RULE.replace("id: own-slips", "id: other")).exit()).isEqualTo(ExitCode.USAGE);
    assertThat(test(RULE.replace("{policies: []}", "{policy: []}")).exit())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aFolderWithoutRulesIsAWrongUsage() throws IOException {
    assertThat(Ran.in(folder, "rules", "--test").diagnostics()).contains("does not exist");
    Files.createDirectory(folder.resolve("empty"));
    assertThat(Ran.in(folder, "rules", "--test", "empty").diagnostics()).contains("holds no rule");
    assertThat(Ran.in(folder, "rules", "empty").exit()).isEqualTo(ExitCode.USAGE);
  }
}
