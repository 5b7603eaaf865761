package dev.lynceus.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.text.Source;
import dev.lynceus.yaml.YamlReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a kustomization changes in the files of others.
final class KustomizationTest {
  @Test
  void patchesOfComponentsCountAsItsOwn() {
    List<Kustomization> joined =
        Kustomization.joined(
            List.of(
                decode("base/web/kustomization.yaml", "components: [../../parts/everywhere]"),
                decode("parts/everywhere/kustomization.yaml", "components: [../prod]"),
                decode(
                    "parts/prod/kustomization.yaml",
                    "components: [../everywhere]\npatches: [{path: p.yaml, target: {kind: ApplicationSet}}]")));
    assertThat(joined).allMatch(k -> k.mayPatch("ApplicationSet"));
    assertThat(joined).noneMatch(k -> k.mayPatch("Deployment"));
  }

  @Test
  void componentsFromElsewhereAddNothing() {
    List<Kustomization> joined =
        Kustomization.joined(
            List.of(
                decode("web/kustomization.yaml", "components: [../gone]\nresources: [a.yaml]"),
                decode("kustomization.yaml", "patches: [{target: {kind: ApplicationSet}}]")));
    assertThat(joined.getFirst().mayPatch("ApplicationSet")).isFalse();
  }

  private static Kustomization decode(String path, String text) {
    return Kustomization.decode(
        path, YamlReader.read(new Source(path, text)).documents().getFirst().root());
  }
}
