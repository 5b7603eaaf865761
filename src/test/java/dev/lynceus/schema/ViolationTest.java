package dev.lynceus.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.finding.Edit;
import dev.lynceus.text.Source;
import dev.lynceus.yaml.Yaml;
import dev.lynceus.yaml.YamlReader;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViolationTest {
  private static final String SCHEMA =
      """
      {"type": "object", "additionalProperties": false, "required": ["id"],
       "properties": {
         "id": {"type": "string", "minLength": 2, "maxLength": 4},
         "mode": {"enum": ["", "fast", "careful"]},
         "count": {"type": ["integer", "null"]},
         "flag": {"type": "boolean"},
         "size": {"type": ["string", "number"], "pattern": "^[0-9]+px$", "description": "a size such as 12px"},
         "list": {"type": "array", "minItems": 2, "items": {"$ref": "#/$defs/item"}},
         "nested": {"type": "object", "additionalProperties": false, "properties": {"depth": {"type": "integer"}, "colour": {"type": "string"}}},
         "fixed": {"const": "one"}},
       "$defs": {"item": {"type": "object", "additionalProperties": false, "required": ["key"],
                          "properties": {"key": {"type": "string"}, "weight": {"type": "number"}, "item": {"$ref": "#/$defs/item"}}}}}
      """;

  private static Source source(String yaml) {
    return new Source("x.yaml", yaml);
  }

  private static List<Violation> violations(Source source) {
    var definitions = new Definitions(SCHEMA);
    return new Schema(definitions, definitions.root())
        .violations(YamlReader.read(source).documents().getFirst().root());
  }

  private static Violation only(String yaml) {
    List<Violation> all = violations(source(yaml));
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private static String mended(String yaml) {
    var text = new StringBuilder(yaml);
    var edits =
        violations(source(yaml)).stream()
            .flatMap(v -> v.edits().stream())
            .sorted(Comparator.comparingInt((Edit e) -> e.span().start()).reversed());
    edits.forEach(e -> text.replace(e.span().start(), e.span().end(), e.replacement()));
    return text.toString();
  }

  private static void says(String yaml, String at, String message, String help) {
    Violation violation = only(yaml);
    assertThat(violation.message("", "setting")).isEqualTo(message);
    assertThat(violation.help()).isEqualTo(help);
    assertThat(violation.span().text()).isEqualTo(at);
    assertThat(violation.toTrouble().message()).isEqualTo(message);
  }

  @Test
  void goodTreesHaveNone() {
    assertThat(
            violations(
                source(
                    "id: abc\nmode: fast\ncount:\nflag: off\nsize: 3\nlist: [{key: a}, {key: b, item: {key: c}}]\nfixed: one\n")))
        .isEmpty();
  }

  @Test
  void anUnknownFieldPointsAtItsKey() {
    says("id: abc\nflga: yes\n", "flga", "flga is no setting here", "Write flag.");
    says(
        "id: abc\nzzz: yes\n",
        "zzz",
        "zzz is no setting here",
        "Remove it; known here: count, fixed, flag, id, list, mode, nested, size.");
  }

  @Test
  void anUnknownFieldIsToldWhereItBelongs() {
    says("id: abc\ndepth: 1\n", "depth", "depth is no setting here", "Move it to nested.");
    says(
        "id: abc\nnested:\n  flag: true\n",
        "flag",
        "flag is no setting of nested",
        "Move it to the top level.");
  }

  @Test
  void aMissingFieldPointsAtItsOwner() {
    says("count: 1\n", "count: 1", "id is missing", "Add id.");
    says(
        "kind: x\nid: abc\nlist:\n- key: a\n- weight: 1\n  item: {key: b}\n"
            .replace("kind: x\n", ""),
        "weight: 1",
        "list[1] has no key",
        "Add key.");
    says(
        "id: abc\nlist: [{key: a, item: {}}, {key: b}]\n",
        "item",
        "list[0].item has no key",
        "Add key.");
  }

  @Test
  void aWrongTypePointsAtTheValue() {
    says(
        "id: abc\ncount: many\n",
        "many",
        "count is the text \"many\", not a whole number",
        "Write a whole number.");
    says(
        "id: abc\nflag: 'true'\n",
        "'true'",
        "flag is the text \"true\", not a boolean",
        "Remove the quotes.");
    says("id: 0123\n", "0123", "id is the number 0123, not text", "Put quotes around it.");
    says("id: yes\n", "yes", "id is the boolean yes, not text", "Put quotes around it.");
    says("id:\n", "id", "id is empty", "Write text.");
    says(
        "id: abc\nnested:\n  - depth: 1\n  - depth: 2\n",
        "- depth: 1",
        "nested is a list, not a mapping",
        "Write a mapping.");
    says("id: abc\nlist: {a: b}\n", "{a: b}", "list is a mapping, not a list", "Write a list.");
    says(
        "id: abc\nsize: [1]\n",
        "[1]",
        "size is a list, not a number or text",
        "Write a number or text.");
  }

  @Test
  void aWrongWordPointsAtTheValue() {
    says(
        "id: abc\nmode: carefull\n",
        "carefull",
        "mode is the text \"carefull\", which is none of fast, careful",
        "Write careful.");
    says(
        "id: abc\nmode: 7\n",
        "7",
        "mode is the number 7, which is none of fast, careful",
        "Write one of them.");
    says(
        "id: abc\nfixed: two\n",
        "two",
        "fixed is the text \"two\", which is none of one",
        "Write one of them.");
  }

  @Test
  void lengthsAndPatternsSpeakInWords() {
    says("id: a\n", "a", "id is shorter than 2", "Fill it in.");
    says("id: abcde\n", "abcde", "id is longer than 4 characters", "Shorten it.");
    says(
        "id: \"\\U0001F600\\U0001F600\\U0001F600\\U0001F600\\U0001F600\"\n",
        "\"\\U0001F600\\U0001F600\\U0001F600\\U0001F600\\U0001F600\"",
        "id is longer than 4 characters",
        "Shorten it.");
    says(
        "id: abc\nsize: big\n",
        "big",
        "size is the text \"big\", which is not a size such as 12px",
        "Write a size such as 12px.");
    says("id: abc\nlist: [{key: a}]\n", "[{key: a}]", "list is shorter than 2", "Fill it in.");
  }

  @Test
  void editsMendWhatIsCertain() {
    assertThat(mended("id: abc\nflga: 'true'\n")).isEqualTo("id: abc\nflag: 'true'\n");
    assertThat(mended("id: abc\n\"cuont\": 1\n")).isEqualTo("id: abc\n\"count\": 1\n");
    assertThat(mended("id: 0123\nflag: \"no\"\nmode: Fast\n"))
        .isEqualTo("id: \"0123\"\nflag: no\nmode: fast\n");
    assertThat(mended("id: abc\nflag: 'perhaps'\n")).isEqualTo("id: abc\nflag: 'perhaps'\n");
  }

  @Test
  void aNameThatStandsThereAlreadyIsNotMeant() {
    Violation violation = only("id: abc\nflga: yes\nflag: yes\n");
    assertThat(violation.nearest()).isEmpty();
    assertThat(violation.edits()).isEmpty();
  }

  @Test
  void anAliasIsJudgedWhereItStands() {
    var source = source("id: abc\nlist:\n  - &a {key: x, wieght: 1}\n  - *a\n");
    assertThat(violations(source)).extracting(v -> v.span().text()).containsExactly("wieght", "*a");
    assertThat(violations(source)).extracting(v -> v.edits().size()).containsExactly(1, 0);
    assertThat(only("id: &x abc\ncount: *x\n").span().text()).isEqualTo("*x");
  }

  @Test
  void aMergedFieldIsJudgedWhereItIsMerged() {
    var source =
        source(
            "id: abc\nlist:\n  - &a {key: x, wieght: 1}\n  - <<: *a\n    weight: 2\n  - {<<: {kee: 1}, key: why}\n");
    assertThat(violations(source))
        .extracting(v -> v.span().text())
        .containsExactly("wieght", "*a", "kee");
  }

  @Test
  void numbersAreThoseOfYaml11() {
    assertThat(violations(source("id: abc\ncount: 0x1F\n"))).isEmpty();
    assertThat(violations(source("id: abc\ncount: 1.0\n"))).isEmpty();
    assertThat(only("id: abc\ncount: 1.5\n").keyword()).isEqualTo(Keyword.TYPE);
  }

  @Test
  void aHostileDocumentEndsInTime() {
    var chain = new StringBuilder("id: abc\na0: &a0 {key: x}\n");
    for (int i = 1; i < 3000; i++) {
      chain
          .append("a")
          .append(i)
          .append(": &a")
          .append(i)
          .append(" {key: x, item: *a")
          .append(i - 1)
          .append("}\n");
    }
    chain.append("list: [*a2999, *a2999]\n");
    assertThat(violations(source(chain.toString()))).hasSize(Walk.MOST);
  }

  @Test
  void longNamesAreCut() {
    Violation violation = only("id: abc\n" + "x".repeat(500) + ": 1\n");
    assertThat(violation.message("", "field")).hasSizeLessThan(120);
    assertThat(violation.nearest()).isEmpty();
  }

  @Test
  void trailsQuoteNamesWithDots() {
    Yaml root =
        YamlReader.read(
                source(
                    "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x, annotations: {a.b/c: 1}}\n"))
            .documents()
            .getFirst()
            .root();
    Violation violation =
        Schemas.manifest("v1", "ConfigMap").orElseThrow().violations(root).getFirst();
    assertThat(violation.trail()).isEqualTo("metadata.annotations[\"a.b/c\"]");
    assertThat(violation.pointer()).isEqualTo("/metadata/annotations/a.b~1c");
    assertThat(violation.message("ConfigMap", "field"))
        .isEqualTo("ConfigMap metadata.annotations[\"a.b/c\"] is the number 1, not text");
  }
}
