package dev.lynceus.check.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Controller;
import dev.lynceus.finding.Answer;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.NotEvaluated;
import dev.lynceus.finding.Severity;
import dev.lynceus.inventory.Tree;
import dev.lynceus.kube.Manifest;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.text.Source;
import dev.lynceus.value.Value;
import dev.lynceus.yaml.Yaml;
import dev.lynceus.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlAmbiguousTest {
  private static final String URL = "https://git.example.com/a/b.git";
  private static final Settings SETTINGS =
      new Settings("the-rule", Severity.WARNING, new Value.Fields(Map.of()), Controller.STANDARD);
  private static final String SET =
      """
      apiVersion: argoproj.io/v1alpha1
      kind: ApplicationSet
      metadata: { name: web }
      spec:
        generators:
          - git:
              repoURL: git@git.example.com:a/b
              files: [{ path: "conf/*" }, { path: "conf/x*", exclude: true }]
      """;

  private record OneFile(String path, String text) implements Tree {
    @Override
    public List<String> paths() {
      return List.of(path);
    }

    @Override
    public List<NotEvaluated> leftOut() {
      return List.of();
    }

    @Override
    public int excluded() {
      return 0;
    }

    @Override
    public Answer<String> read(String wanted) {
      return new Answer.Known<>(text);
    }

    @Override
    public boolean exists(String wanted) {
      return wanted.equals(path);
    }
  }

  @Test
  void onlyTheFirstDocumentOfAFileIsRead() {
    assertThat(found("conf/a/b.yaml", "a: 1\n---\nb: no\n", URL))
        .containsExactly(
            "what stands here is never read: web takes the first document of the file and no more");
    assertThat(found("conf/a/b.yaml", "a: 1\n---\n", URL)).isEmpty();
  }

  @Test
  void filesThatNoGeneratorReadsAreLeftAlone() {
    assertThat(found("conf/a.yaml", "a: no\n", URL)).hasSize(1);
    assertThat(found("conf/x.yaml", "a: no\n", URL)).isEmpty();
    assertThat(found("other/a.yaml", "a: no\n", URL)).isEmpty();
    assertThat(found("conf/a.yaml", "a: no\n", "https://git.example.com/c/d")).isEmpty();
  }

  @Test
  void whereNobodySaysWhichTreeItIsTheMessageSaysWhatIsAssumed() {
    assertThat(found("conf/a.yaml", "a: no\n", ""))
        .containsExactly(
            "a: no is read as false, and that is what web fills in (taking conf/* to mean this tree)");
  }

  @Test
  void aNumberThatIsFilledInOtherwiseThanItIsWrittenIsNamed() {
    assertThat(found("conf/a.yaml", "[08, 007, 0x1F, -1234567]\n", URL))
        .extracting(m -> m.substring(0, m.indexOf(',')))
        .containsExactly(
            "08 is read as 8",
            "007 is read as 7",
            "0x1F is read as 31",
            "-1234567 is read as -1.234567e+06");
    assertThat(found("conf/a.yaml", "[0, 7, -7, 999999, 0.5, 2024-01-01, 1:30]\n", URL)).isEmpty();
  }

  private static List<String> found(String path, String text, String url) {
    Yaml root = YamlReader.read(new Source("set.yaml", SET)).documents().getFirst().root();
    ApplicationSet set = ApplicationSet.decode(Manifest.decode(root, "set.yaml").getFirst());
    var repository =
        new Subject.ARepository(
            new OneFile(path, text), url, List.of(), List.of(set), List.of(), List.of(), List.of());
    return new YamlAmbiguous().check(repository, SETTINGS).stream().map(Finding::message).toList();
  }
}
