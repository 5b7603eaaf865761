package dev.lynceus.glob;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/// Judges vectors of the globs of git generators: which paths a pattern takes, or that it is
/// refused.
public final class GlobVectors {
  private GlobVectors() {}

  public static void judge(JsonNode vector) {
    switch (vector.get("kind").asText()) {
      case "directories" -> {
        if (vector.has("items")) {
          assertThat(kept(vector)).isEqualTo(texts(vector.get("matched")));
        } else {
          directory(vector);
        }
      }
      case "files" -> files(vector);
      case "files-new-globbing" -> filesOfNewGlobbing(vector);
      default -> throw new AssertionError("unknown kind " + vector.get("kind"));
    }
  }

  private static void directory(JsonNode vector) {
    PathMatch pattern = PathMatch.of(vector.get("pattern").asText());
    assertThat(pattern.broken()).as("broken").isEqualTo(vector.has("error"));
    if (!vector.has("error")) {
      assertThat(pattern.matches(vector.get("path").asText()))
          .isEqualTo(vector.get("match").asBoolean());
    }
  }

  private static List<String> kept(JsonNode vector) {
    var kept = new ArrayList<String>();
    for (String path : texts(vector.get("paths"))) {
      boolean taken = false;
      boolean dropped = false;
      for (JsonNode item : vector.get("items")) {
        boolean matches = PathMatch.of(item.get("path").asText()).matches(path);
        boolean exclude = item.path("exclude").asBoolean();
        taken |= matches && !exclude;
        dropped |= matches && exclude;
      }
      if (taken && !dropped) {
        kept.add(path);
      }
    }
    return kept;
  }

  private static void files(JsonNode vector) {
    Pathspec pattern = Pathspec.of(vector.get("pattern").asText());
    assertThat(pattern.refusal().isPresent()).as("refused").isEqualTo(vector.has("error"));
    if (!vector.has("error")) {
      assertThat(texts(vector.get("paths")).stream().filter(pattern::matches).sorted())
          .containsExactlyElementsOf(texts(vector.get("matched")));
    }
  }

  private static void filesOfNewGlobbing(JsonNode vector) {
    DoublestarGlob pattern = DoublestarGlob.of(vector.get("pattern").asText());
    boolean unreadable = vector.path("class").asText().equals("read");
    assertThat(pattern.broken()).as("broken").isEqualTo(vector.has("error") && !unreadable);
    if (!pattern.broken()) {
      var tree = new TreeSet<>(List.of("."));
      for (String path : texts(vector.get("paths"))) {
        for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
          tree.add(path.substring(0, at));
        }
        tree.add(path);
      }
      assertThat(tree.stream().filter(pattern::matches))
          .containsExactlyElementsOf(texts(vector.get("matched")));
    }
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
