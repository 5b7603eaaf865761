package dev.lynceus.expand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Generator;
import dev.lynceus.kube.Manifest;
import dev.lynceus.text.Source;
import dev.lynceus.yaml.YamlReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterSourcesTest {
  private static List<String> of(String generator, String name) {
    String text =
        "apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nspec:\n  generators:\n    - "
            + generator
            + "\n";
    var root = YamlReader.read(new Source("a.yaml", text)).documents().getFirst().root();
    var set = ApplicationSet.decode(Manifest.decode(root, "a.yaml").getFirst());
    Generator top = set.items().getFirst().generators().getFirst();
    return ParameterSources.of(top, name).stream().map(Generator::key).toList();
  }

  @Test
  void aParameterBelongsToTheGeneratorsThatNameIt() {
    String matrix =
        "matrix: {generators: [{clusters: {values: {tier: a}}}, {scmProvider: {github: {organization: x}}}]}";
    assertThat(of(matrix, "metadata.labels.env")).containsExactly("clusters");
    assertThat(of(matrix, "repository")).containsExactly("scmProvider");
    assertThat(of(matrix, "values.tier")).containsExactly("clusters");
    assertThat(of(matrix, "values.other")).isEmpty();
    assertThat(of(matrix, "nope")).isEmpty();
  }

  @Test
  void aListOffersTheKeysOfItsElements() {
    String list = "list: {elements: [{team: a, url: u}, {team: b, values: {x: '1'}}]}";
    assertThat(of(list, "team")).containsExactly("list");
    assertThat(of(list, "values.x")).containsExactly("list");
    assertThat(of(list, "name")).isEmpty();
    assertThat(of("list: {elementsYaml: '{{.x}}'}", "anything")).containsExactly("list");
  }

  @Test
  void directoriesOfferPathsAndFilesEverything() {
    String directories = "git: {repoURL: u, revision: main, directories: [{path: a/*}]}";
    assertThat(of(directories, "path.basename")).containsExactly("git");
    assertThat(of(directories, "path[0]")).containsExactly("git");
    assertThat(of(directories, "cluster.name")).isEmpty();
    assertThat(of("git: {files: [{path: a/*.json}]}", "cluster.name")).containsExactly("git");
    assertThat(of("git: {pathParamPrefix: my, directories: [{path: a}]}", "my.path.basename"))
        .containsExactly("git");
  }
}
