package dev.lynceus.check.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateLanguageTest {
  @Test
  void whatIsNestedTooDeepToBeReadIsSaid(@TempDir Path folder) throws IOException {
    String set =
        """
        apiVersion: argoproj.io/v1alpha1
        kind: ApplicationSet
        metadata: {name: a, namespace: argocd}
        spec:
          goTemplate: true
          goTemplateOptions: ["missingkey=error"]
          generators: [{list: {elements: [{a: x}]}}]
          template:
            metadata: {name: a}
            spec: {project: p, source: {repoURL: r, path: p}, destination: {name: c}}
          templatePatch: |
        """;
    String patch = "    {{if .a}}\n".repeat(300) + "    spec:\n" + "    {{end}}\n".repeat(300);
    Files.writeString(folder.resolve("set.yaml"), set + patch);
    CommandRun run = CommandRun.in(folder, "check");
    assertThat(run.output())
        .contains("error[template-syntax]: templatePatch is nested deeper than 250 levels");
    assertThat(run.exit().number()).isEqualTo(1);
  }
}
