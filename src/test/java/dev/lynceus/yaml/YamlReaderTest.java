package dev.lynceus.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.finding.Trouble;
import dev.lynceus.text.Source;
import dev.lynceus.value.Json;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class YamlReaderTest {
  private static YamlStream read(String text) {
    return YamlReader.read(new Source("file.yaml", text));
  }

  private static List<String> troubles(YamlStream stream) {
    return stream.documents().stream()
        .flatMap(d -> d.troubles().stream())
        .map(YamlReaderTest::place)
        .toList();
  }

  private static String place(Trouble trouble) {
    return trouble.span().startPosition() + " " + trouble.message();
  }

  @Test
  void documentsAroundABrokenOneAreRead() {
    var stream = read("a: 1\n---\nb: [\n---\nc: 3\n--- # note\nd: 'x\n---\ne: 5\n");
    assertThat(stream.documents())
        .extracting(YamlDocument::broken)
        .containsExactly(false, true, false, true, false);
    assertThat(Json.go(YamlValues.of(stream.documents().get(4).root()))).isEqualTo("{\"e\":5}");
    assertThat(stream.documents().get(4).root().span().line()).isEqualTo(9);
    assertThat(troubles(stream))
        .containsExactly(
            "4:1 the bracket that opens at 3:4 is not closed before this",
            "7:4 the quoted text that opens here is not closed before the next document");
  }

  @Test
  void everyNodeKnowsItsPlace() {
    var stream =
        read("# first\nspec:\n  list: [a, 'b']\n  text: |\n    one\n    two\nlast: x # end\n");
    var spec = ((Yaml.Mapping) stream.documents().getFirst().root()).field("spec").orElseThrow();
    assertThat(spec.key().span().text()).isEqualTo("spec");
    var inner = (Yaml.Mapping) spec.value();
    assertThat(inner.get("list").orElseThrow().span().text()).isEqualTo("[a, 'b']");
    assertThat(inner.get("text").orElseThrow().span().text()).isEqualTo("|\n    one\n    two");
    assertThat(inner.span().text()).startsWith("list:").endsWith("two");
    assertThat(stream.comments()).extracting(Comment::text).containsExactly("first", "end");
  }

  @Test
  void anAliasStandsAtItsOwnPlaceAndKnowsWhereItsContentIs() {
    var root = (Yaml.Mapping) read("a: &x {k: v}\nb: *x\n").documents().getFirst().root();
    Yaml alias = root.get("b").orElseThrow();
    assertThat(alias.isAlias()).isTrue();
    assertThat(alias.span().text()).isEqualTo("*x");
    assertThat(alias.origin().text()).isEqualTo("&x {k: v}");
    assertThat(((Yaml.Mapping) alias).get("k")).isPresent();
  }

  @Test
  void mergeKeysAreFollowedInDocumentOrderAndTheLastWins() {
    var root =
        (Yaml.Mapping)
            read("m: &m {x: 1, k: 2}\na:\n  x: 0\n  <<: *m\n  k: 9\n")
                .documents()
                .getFirst()
                .root();
    var a = (Yaml.Mapping) root.get("a").orElseThrow();
    assertThat(a.entries()).extracting(Yaml.Entry::name).containsExactly("x", "<<", "k");
    assertThat(Json.go(YamlValues.of(a))).isEqualTo("{\"k\":9,\"x\":1}");
  }

  @Test
  void carriageReturnsByteOrderMarksAndJsonAreRead() {
    assertThat(
            Json.go(
                YamlValues.of(read("\uFEFFa: 1\r\nb:\r\n- x\r\n").documents().getFirst().root())))
        .isEqualTo("{\"a\":1,\"b\":[\"x\"]}");
    var json =
        YamlReader.read(new Source("x.json", "{\n\t\"a\": \"\\/\\ud83d\\ude00\"\n}\n"))
            .documents()
            .getFirst();
    assertThat(json.troubles()).isEmpty();
    assertThat(Json.go(YamlValues.of(json.root()))).isEqualTo("{\"a\":\"/😀\"}");
  }

  @Test
  void whatIsNotUtf8IsMarkedAtItsPlaceAndOnlyItsDocumentSuffers() {
    var stream = read("a: x\n---\nb: o\uFFFEo\n---\nc: z\n");
    assertThat(troubles(stream))
        .containsExactly("3:5 this is not UTF-8, so Kubernetes refuses the whole document");
    assertThat(stream.documents()).hasSize(3);
  }

  @Test
  void depthAliasesDocumentsAndSizeAreBounded() {
    assertThat(troubles(read("[".repeat(300))))
        .containsExactly("1:257 nested deeper than 256 levels");
    assertThat(troubles(read("- ".repeat(300))))
        .hasSize(1)
        .first()
        .asString()
        .contains("nested deeper");
    var limits = new Limits(1000, 10, 3, 50, 2);
    assertThat(troubles(YamlReader.read(new Source("f", "a: &a 1\nb: *a\nc: *a\nd: *a\n"), limits)))
        .containsExactly("4:4 the document has more than 2 aliases");
    assertThat(troubles(YamlReader.read(new Source("f", "a\n---\n".repeat(5)), limits)))
        .hasSize(1)
        .first()
        .asString()
        .contains("more than 3 documents");
    assertThat(troubles(YamlReader.read(new Source("f", "x".repeat(1001)), limits)))
        .containsExactly("1:1 the file is longer than 1000 characters and is not read");
    assertThat(troubles(YamlReader.read(new Source("f", "[" + "a,".repeat(60) + "]"), limits)))
        .hasSize(1)
        .first()
        .asString()
        .contains("more than 50 nodes");
  }

  @Test
  void anAliasBombIsRefusedQuickly() {
    var bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9)));
    }
    assertThat(troubles(read(bomb.toString())))
        .hasSize(1)
        .first()
        .asString()
        .contains("expand to far more");
  }

  @Test
  void anAnchorThatContainsItselfIsRefused() {
    assertThat(troubles(read("a: &x [*x]\n"))).containsExactly("1:8 the anchor x contains itself");
  }

  /// Whatever the bytes, reading ends, throws nothing, and every span lies inside the source (a
  /// span that does not cannot be made).
  @Test
  void noInputMakesTheReaderThrow() {
    var random = new Random(7);
    String seed =
        "apiVersion: v1\nkind: X\nmetadata: {name: 'a', labels: [x, *y]}\nspec: &y\n  - a: |\n      t\n    b: \"q\\n\"\n  - ? k\n    : v\n---\n<<: {a: 1}\n# c\n!!str x: !<y> z\n%YAML 1.1\n";
    String alphabet =
        "\n\n  \t-:?[]{},#&*!|>'\"%@`a0.~<\\\r\u0085\u2028\uFEFF\uFFFE\0\uD83D\uDE00é";
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder(i % 3 == 0 ? "" : seed);
      int changes = 1 + random.nextInt(12);
      for (int c = 0; c < changes; c++) {
        int at = random.nextInt(text.length() + 1);
        char fresh = alphabet.charAt(random.nextInt(alphabet.length()));
        if (random.nextBoolean() || at == text.length()) {
          text.insert(at, fresh);
        } else if (random.nextBoolean()) {
          text.setCharAt(at, fresh);
        } else {
          text.delete(at, Math.min(text.length(), at + random.nextInt(6)));
        }
      }
      var stream = YamlReader.read(new Source("fuzz.yaml", text.toString()));
      for (var document : stream.documents()) {
        assertThat(document.span().end()).isLessThanOrEqualTo(text.length());
        YamlValues.of(document.root());
      }
    }
  }
}
