package dev.lynceus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lynceus.glob.GlobVectors;
import dev.lynceus.gotemplate.TemplateVectors;
import dev.lynceus.kube.SelectorVectors;
import dev.lynceus.schema.SchemaVectors;
import dev.lynceus.yaml.YamlVectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Our answers against the ones recorded from the real code, one test per vector.
///
/// Vector files are looked for below `src/test/resources/conformance` and below each directory of
/// `-Dlynceus.conformance=DIR[:DIR]`; the file's name chooses the reader, other names are ignored.
/// A family that no room reads yet is printed as not read.
class ConformanceTest {
  /// Judges one vector; throws an `AssertionError` where our answer is another one.
  interface Reader {
    void judge(JsonNode vector);
  }

  /// Vectors whose file names start alike, and how many the project itself must hold of them.
  private record Family(Pattern files, int minimum, Reader reader) {}

  private static final List<Family> FAMILIES =
      List.of(
          new Family(Pattern.compile("yaml-vectors.*\\.json"), 600, YamlVectors::judge),
          new Family(Pattern.compile("schema-vectors.*\\.json"), 120, SchemaVectors::judge),
          new Family(Pattern.compile("glob-vectors.*\\.json"), 234, GlobVectors::judge),
          new Family(Pattern.compile("selector-vectors.*\\.json"), 80, SelectorVectors::judge),
          new Family(Pattern.compile("template-vectors.*\\.json"), 2_100, TemplateVectors::judge),
          new Family(
              Pattern.compile("fasttemplate-vectors.*\\.json"), 80, TemplateVectors::judgeFast));

  private static final Pattern VECTORS =
      Pattern.compile(".*-vectors.*\\.json|privilege-catalogue.*\\.json");

  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  Stream<DynamicNode> recordedAnswers() throws IOException {
    var tests = new ArrayList<DynamicNode>();
    Path own = Path.of("src/test/resources/conformance");
    Map<Family, Integer> counts = new java.util.HashMap<>();
    for (Path root : roots(own)) {
      for (Path file : vectorFiles(root)) {
        Family family = family(file);
        if (family == null) {
          if (VECTORS.matcher(file.getFileName().toString()).matches()) {
            System.out.println("conformance: not read, no room for it yet: " + file.getFileName());
          }
          continue;
        }
        List<JsonNode> vectors = vectors(file);
        if (root.equals(own)) {
          counts.merge(family, vectors.size(), Integer::sum);
        }
        System.out.println("conformance: " + vectors.size() + " vectors of " + file.getFileName());
        tests.add(
            DynamicContainer.dynamicContainer(
                file.getFileName().toString(), vectors.stream().map(v -> test(family, v))));
      }
    }
    for (Family family : FAMILIES) {
      tests.add(
          DynamicTest.dynamicTest(
              "enough of " + family.files(),
              () ->
                  assertThat(counts.getOrDefault(family, 0))
                      .isGreaterThanOrEqualTo(family.minimum())));
    }
    return tests.stream();
  }

  private static List<Path> roots(Path own) {
    var roots = new ArrayList<>(List.of(own));
    String more = System.getProperty("lynceus.conformance", "");
    for (String root : more.split(java.io.File.pathSeparator)) {
      if (!root.isBlank()) {
        assertThat(Path.of(root)).as("-Dlynceus.conformance").isDirectory();
        roots.add(Path.of(root));
      }
    }
    return roots;
  }

  private static List<Path> vectorFiles(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static @org.jspecify.annotations.Nullable Family family(Path file) {
    String name = file.getFileName().toString();
    return FAMILIES.stream()
        .filter(f -> f.files().matcher(name).matches())
        .findFirst()
        .orElse(null);
  }

  private static List<JsonNode> vectors(Path file) throws IOException {
    return StreamSupport.stream(
            JSON.readTree(Files.readAllBytes(file)).get("vectors").spliterator(), false)
        .toList();
  }

  private static DynamicTest test(Family family, JsonNode vector) {
    return DynamicTest.dynamicTest(vector.get("id").asText(), () -> family.reader().judge(vector));
  }
}
