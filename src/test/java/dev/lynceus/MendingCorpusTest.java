package dev.lynceus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.finding.Answer;
import dev.lynceus.finding.Edit;
import dev.lynceus.inventory.Tree;
import dev.lynceus.review.Mending;
import dev.lynceus.review.Policy;
import dev.lynceus.review.Report;
import dev.lynceus.text.Source;
import dev.lynceus.value.Value;
import dev.lynceus.workspace.BuiltInRules;
import dev.lynceus.workspace.FolderTree;
import dev.lynceus.workspace.Place;
import dev.lynceus.yaml.Yaml;
import dev.lynceus.yaml.YamlReader;
import dev.lynceus.yaml.YamlValues;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every repository of a folder given by `-Dlynceus.corpus=DIR`, mended in memory: what is not
/// mended stays, value by value.
class MendingCorpusTest {
  @TestFactory
  Stream<DynamicTest> everyRepositoryStaysWhatItIs() throws IOException {
    String corpus = System.getProperty("lynceus.corpus", "");
    Assumptions.assumeFalse(
        corpus.isEmpty(), "skipped: no folder of repositories is given by -Dlynceus.corpus=DIR");
    try (var folders = Files.list(Path.of(corpus))) {
      return folders.filter(Files::isDirectory).sorted().toList().stream()
          .map(f -> DynamicTest.dynamicTest("" + f.getFileName(), () -> check(f.toRealPath())));
    }
  }

  private static void check(Path folder) {
    var place = ((Answer.Known<Place>) Place.of(folder, List.of())).value();
    Tree tree = FolderTree.of(place, List.of(), InputStream.nullInputStream());
    Policy policy =
        Policy.read(BuiltInRules.read(), Optional.empty(), List.of(), Optional.empty()).policy();
    Mending mending =
        Mending.mend(tree, policy, List.of(), Report.FailOn.ERROR, _ -> Optional.empty());
    System.out.println(
        folder.getFileName()
            + ": "
            + mending.mended().size()
            + " mended in "
            + mending.changes().size()
            + " files");
    mending
        .changes()
        .forEach((path, change) -> {
          List<Edit> edits =
              mending.mended().stream()
                  .flatMap(f -> f.edits().stream())
                  .filter(e -> e.span().source().path().equals(path))
                  .toList();
          var before = leaves(path, change.before());
          var after = leaves(path, change.after());
          long gone = before.entrySet().stream().filter(e -> !after.entrySet().contains(e)).count();
          long added =
              after.entrySet().stream().filter(e -> !before.entrySet().contains(e)).count();
          before.entrySet().stream()
              .filter(e -> !after.entrySet().contains(e))
              .forEach(e -> System.out.println("  - " + path + " " + e));
          after.entrySet().stream()
              .filter(e -> !before.entrySet().contains(e))
              .forEach(e -> System.out.println("  + " + path + " " + e));
          long lines = edits.stream().mapToLong(e -> e.span().text().lines().count()).sum();
          assertThat(gone).as(path + ": what is gone").isLessThanOrEqualTo(lines + edits.size());
          assertThat(added).as(path + ": what is added").isLessThanOrEqualTo(lines + edits.size());
        });
  }

  /// Every scalar by its place; below a mapping whose key is renamed, by the renamed one.
  private static Map<String, Value> leaves(String path, String text) {
    var leaves = new LinkedHashMap<String, Value>();
    var documents = YamlReader.read(new Source(path, text)).documents();
    for (int i = 0; i < documents.size(); i++) {
      add("" + i, documents.get(i).root(), leaves);
    }
    return leaves;
  }

  private static void add(String at, Yaml node, Map<String, Value> leaves) {
    switch (node) {
      case Yaml.Mapping mapping ->
          mapping.fields().forEach(f -> add(at + "/" + f.name(), f.value(), leaves));
      case Yaml.Sequence sequence -> {
        for (int i = 0; i < sequence.items().size(); i++) {
          add(at + "/" + i, sequence.items().get(i), leaves);
        }
      }
      case Yaml.Scalar scalar -> leaves.put(at, YamlValues.of(scalar));
    }
  }
}
