package dev.lynceus.check.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.argo.ArgoVersion;
import dev.lynceus.argo.Controller;
import dev.lynceus.edit.Edits;
import dev.lynceus.finding.Note;
import dev.lynceus.rule.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an Application does to the ApplicationSets and Applications below it.
class ManagedByApplicationsTest {
  private static final Check PRUNABLE = new ManagedApplicationSet();
  private static final Check ROOT = new RootApplication();

  private static String parent(String finalizers, String source, String syncPolicy) {
    return """
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata: {name: root, finalizers: [%s]}
    spec: {project: p, source: {repoURL: r, path: apps%s}, syncPolicy: {%s}}
    """
        .formatted(finalizers, source, syncPolicy);
  }

  private static String set(String metadata, String syncPolicy) {
    return """
    apiVersion: argoproj.io/v1alpha1
    kind: ApplicationSet
    metadata: {name: web%s}
    spec: {syncPolicy: {%s}, generators: [{list: {elements: [{a: b}]}}], template: {metadata: {name: x}, spec: {destination: {name: prod}}}}
    """
        .formatted(metadata, syncPolicy);
  }

  private static final String CASCADE = "resources-finalizer.argocd.argoproj.io";
  private static final String PRUNE = "automated: {prune: true}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                    | automated: {prune: true}                                                             | true  | true",
        "''                    | automated: {}                                                                        | false | false",
        "''                    | automated: {prune: true, enabled: false}                                             | false | false",
        "''                    | automated: {prune: true}, syncOptions: [PrunePropagationPolicy=background]           | false | true",
        "''                    | automated: {prune: true}, syncOptions: [PrunePropagationPolicy=orphan]               | false | false",
        "''                    | automated: {prune: true}, syncOptions: [PrunePropagationPolicy=foreground]           | true  | true",
        "''                    | automated: {prune: true}, syncOptions: ['Prune=false', 'Delete=false']               | false | false",
        "resources-finalizer.argocd.argoproj.io            | automated: {}                                            | true  | true",
        "resources-finalizer.argocd.argoproj.io/background | automated: {}                                            | false | true",
        "resources-finalizer.argocd.argoproj.io/background | automated: {prune: true}, syncOptions: [PrunePropagationPolicy=background] | false | true",
        "example.com/x         | automated: {}                                                                        | false | false",
      })
  void aParentEndangersAsItPrunesAndCascades(
      String finalizers, String syncPolicy, boolean prunable, boolean root) {
    Judged judged = Judged.file(parent(finalizers, "", syncPolicy)).and("apps/s.yaml", set("", ""));
    assertThat(judged.by(PRUNABLE)).hasSize(prunable ? 1 : 0);
    assertThat(judged.by(ROOT)).hasSize(root ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'Prune=false,Delete=false'       | false | false",
        "'Delete=confirm , Prune=false'   | false | false",
        "'Prune=false'                    | true  | false",
        "'Delete=false'                   | true  | true",
        "'Prune=true,Delete=false'        | true  | true",
      })
  void theAnnotationSpares(String options, boolean prunable, boolean root) {
    String set = set(", annotations: {argocd.argoproj.io/sync-options: \"" + options + "\"}", "");
    Judged judged = Judged.file(parent("", "", PRUNE)).and("apps/s.yaml", set);
    assertThat(judged.by(PRUNABLE)).hasSize(prunable ? 1 : 0);
    assertThat(judged.by(ROOT)).hasSize(root ? 1 : 0);
    judged.by(PRUNABLE).stream()
        .filter(f -> !f.edits().isEmpty())
        .forEach(f ->
            assertThat(
                    Judged.file(parent("", "", PRUNE))
                        .and("apps/s.yaml", Edits.applied(set, f.edits()))
                        .by(PRUNABLE))
                .isEmpty());
  }

  @Test
  void optionsOfTheApplicationCountSinceThreeFour() {
    Judged judged =
        Judged.file(parent("", "", PRUNE + ", syncOptions: [Prune=confirm, Delete=confirm]"))
            .and("apps/s.yaml", set("", ""));
    assertThat(judged.under(new Controller(new ArgoVersion(3, 4), "", true)).by(PRUNABLE))
        .isEmpty();
    assertThat(judged.under(new Controller(new ArgoVersion(3, 3), "", true)).by(PRUNABLE))
        .hasSize(1);
    assertThat(judged.under(new Controller(new ArgoVersion(3, 3), "", true)).by(ROOT)).hasSize(1);
  }

  @Test
  void inTheBackgroundAGuardedSetLetsItsApplicationsGo() {
    String guarded = set(", finalizers: [" + CASCADE + "]", "applicationsSync: create-only");
    String gentle = parent("", "", PRUNE + ", syncOptions: [PrunePropagationPolicy=background]");
    assertThat(Judged.file(gentle).and("apps/s.yaml", guarded).by(ROOT)).isEmpty();
    assertThat(Judged.file(parent("", "", PRUNE)).and("apps/s.yaml", guarded).by(ROOT)).hasSize(1);
  }

  @Test
  void childrenThatLeaveWhatTheyDeployedAreNoCascade() {
    Judged judged =
        Judged.file(parent("", "", PRUNE))
            .and("apps/s.yaml", set("", "preserveResourcesOnDeletion: true"));
    assertThat(judged.by(ROOT)).isEmpty();
    assertThat(judged.lines(PRUNABLE))
        .containsExactly(
            "apps/s.yaml:3: web goes when Application root no longer renders its file, with every Application of it, though not what they deployed"
                + " (taking the source path apps to mean this tree)");
    String child = parent("", "", "").replace("name: root", "name: child");
    assertThat(Judged.file(parent("", "", PRUNE)).and("apps/c.yaml", child).by(ROOT)).isEmpty();
    assertThat(
            Judged.file(parent("", "", PRUNE))
                .and(
                    "apps/c.yaml", child.replace("finalizers: []", "finalizers: [" + CASCADE + "]"))
                .lines(ROOT))
        .containsExactly(
            "4: root prunes 1 Application, down to everything it deployed, when its file is no longer rendered (taking the source path apps to mean this tree)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apps/s.yaml       | ''                                            | true",
        "apps/a/s.yaml     | ''                                            | false",
        "apps/a/s.yaml     | ', directory: {recurse: true}'                | true",
        "apps/s.yaml       | ', directory: {exclude: \"s.*\"}'             | false",
        "appsets/s.yaml    | ', directory: {recurse: true}'                | false",
        "apps0/s.yaml      | ', directory: {recurse: true}'                | false",
      })
  void aFolderHoldsWhatLiesInIt(String path, String source, boolean found) {
    assertThat(
            Judged.file(parent("", source, PRUNE))
                .and(path, set("", ""))
                .and("apps/README.yaml", "{}")
                .by(PRUNABLE))
        .hasSize(found ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apps/a/s.yaml   | resources: [a/s.yaml]                            | true",
        "apps/s.yaml     | resources: []                                    | false",
        "apps/s.yaml     | resources: [other.yaml]                          | false",
        "apps/a/s.yaml   | resources: [a]                                   | false",
        "base/s.yaml     | resources: [../base]                             | true",
        "base/s.yaml     | bases: [../base/]                                | true",
        "base/s.yaml     | components: [../base]                            | true",
        "base/s.yaml     | resources: [../middle]                           | true",
        "base/s.yaml     | patches: [{path: ../base/s.yaml}]                | false",
        "base/t/s.yaml   | resources: [../base]                             | false",
        "base/s.yaml     | resources: ['https://git.ex.com/r//base?ref=v1'] | false",
        "base/s.yaml     | resources: [../../base]                          | false",
        "base/s.yaml     | resources: {a: b}                                | false",
      })
  void aKustomizationRendersWhatItNames(String path, String kustomization, boolean found) {
    Judged judged =
        Judged.file(parent("", "", PRUNE))
            .and("apps/kustomization.yaml", kustomization)
            .and("middle/kustomization.yml", "resources: [../base, ../apps, .]")
            .and("base/Kustomization", "resources: [s.yaml]")
            .and(path, set("", ""));
    assertThat(judged.by(PRUNABLE)).hasSize(found ? 1 : 0);
    assertThat(judged.by(ROOT)).hasSize(found ? 1 : 0);
  }

  @Test
  void recursionReadsPlainFilesBesideAKustomization() {
    Judged judged =
        Judged.file(parent("", ", directory: {recurse: true}", PRUNE))
            .and("apps/kustomization.yaml", "resources: []")
            .and("apps/a/s.yaml", set("", ""));
    assertThat(judged.by(PRUNABLE)).hasSize(1);
  }

  @Test
  void aChartIsNotEvaluated() {
    Judged judged = Judged.file(parent("", "", PRUNE)).and("apps/s.yaml", set("", ""));
    assertThat(judged.and("apps/Chart.yaml", "name: c").by(PRUNABLE)).isEmpty();
    assertThat(
            judged
                .and("apps/Chart.yaml", "name: c")
                .and("apps/kustomization.yaml", "resources: [s.yaml]")
                .by(PRUNABLE))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "./", "", "/", "elsewhere"})
  void aPathThatSaysNothingIsNoEvidence(String path) {
    String parent =
        parent("", ", directory: {recurse: true}", PRUNE)
            .replace("path: apps", "path: '" + path + "'");
    assertThat(Judged.file(parent).and("apps/s.yaml", set("", "")).by(PRUNABLE)).isEmpty();
  }

  @Test
  void childrenBeyondTheThirdAreCounted() {
    Judged judged = Judged.file(parent("", "", PRUNE));
    for (String name : new String[] {"a", "b", "c"}) {
      judged = judged.and("apps/" + name + ".yaml", set("", ""));
    }
    assertThat(judged.by(ROOT).getFirst().notes())
        .extracting(Note::label)
        .containsExactly("goes with it", "goes with it", "goes with it");
    assertThat(judged.and("apps/d.yaml", set("", "")).by(ROOT).getFirst().notes())
        .extracting(Note::label)
        .containsExactly("goes with it", "goes with it", "goes with it, and so does 1 more");
    assertThat(
            judged
                .and("apps/d.yaml", set("", ""))
                .and("apps/e.yaml", set("", ""))
                .by(ROOT)
                .getFirst()
                .notes()
                .getLast()
                .label())
        .isEqualTo("goes with it, and so do 2 more");
  }

  @Test
  void anApplicationThatDeploysItselfIsNoChildOfItsOwn() {
    assertThat(Judged.file("{}").and("apps/root.yaml", parent(CASCADE, "", PRUNE)).by(ROOT))
        .isEmpty();
  }
}
