package dev.lynceus.gotemplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the recorded vectors do not say: trees, places, bounds, and words of Go on rarer mistakes
/// (recorded from Go 1.26).
class TemplateParserTest {
  @Test
  void theTreeKeepsPlacesInTheText() {
    assertThat(template("a {{- if .x.y | not }}b{{ else }}{{ $n := 1 }}{{ end -}} \n c").nodes())
        .containsExactly(
            new Node.Text(0, "a"),
            new Node.If(
                2,
                new Pipeline(
                    9,
                    List.of(),
                    false,
                    List.of(
                        new Pipeline.Command(9, List.of(new Operand.Field(9, List.of("x", "y")))),
                        new Pipeline.Command(16, List.of(new Operand.Function(16, "not"))))),
                List.of(new Node.Text(22, "b")),
                List.of(
                    new Node.Action(
                        33,
                        new Pipeline(
                            36,
                            List.of("$n"),
                            false,
                            List.of(
                                new Pipeline.Command(
                                    42, List.of(new Operand.Numeral(42, "1")))))))),
            new Node.Text(59, "c"));
  }

  @Test
  void elseIfIsAConditionAloneInTheOtherwise() {
    var branch = (Node.If) template("{{if .a}}1{{else if .b}}2{{else}}3{{end}}").nodes().getFirst();
    assertThat(branch.otherwise())
        .singleElement()
        .isInstanceOfSatisfying(
            Node.If.class,
            chained -> {
              assertThat(chained.body()).containsExactly(new Node.Text(24, "2"));
              assertThat(chained.otherwise()).containsExactly(new Node.Text(33, "3"));
            });
  }

  @Test
  void definitionsStandBesideTheTemplate() {
    Parsed.Template read = template("{{define \"a\"}}x{{end}}{{block `b` .}}y{{end}}");
    assertThat(read.defined()).containsOnlyKeys("a", "b");
    assertThat(read.nodes())
        .singleElement()
        .isInstanceOfSatisfying(
            Node.Invoke.class,
            invoke -> {
              assertThat(invoke.name()).isEqualTo("b");
              assertThat(invoke.argument().map(Pipeline::start)).isEqualTo(Optional.of(34));
            });
  }

  @Test
  void aDefinitionOfTheOwnNameReplacesAnEmptyTemplate() {
    Parsed.Template read = template(" {{define \"base\"}}x{{end}} ");
    assertThat(read.nodes()).containsExactly(new Node.Text(18, "x"));
    assertThat(read.defined()).isEmpty();
  }

  @Test
  void aRefusalSaysWhereItStumbled() {
    assertThat(refused("a\n{{ name }}"))
        .isEqualTo(new Parsed.Refused("function \"name\" not defined", 2, 5));
    assertThat(refused("a\n{{ .name\n"))
        .isEqualTo(new Parsed.Refused("unclosed action started at base:2", 3, 2));
    assertThat(refused("{{/* ")).isEqualTo(new Parsed.Refused("unclosed comment", 1, 2));
    assertThat(refused("{{end}}")).isEqualTo(new Parsed.Refused("unexpected {{end}}", 1, 0));
  }

  @Test
  void rarerMistakesAreToldInGosWords() {
    assertThat(message("{{089}}")).isEqualTo("integer overflow: \"089\"");
    assertThat(message("{{1_}}")).isEqualTo("illegal number syntax: \"1_\"");
    assertThat(message("{{0x1+2i}}"))
        .isEqualTo("strconv.ParseFloat: parsing \"0x1\": invalid syntax");
    assertThat(message("{{1e400+2i}}"))
        .isEqualTo("strconv.ParseFloat: parsing \"1e400\": value out of range");
    assertThat(message("{{1i+2i}}")).isEqualTo("syntax error scanning complex number");
    assertThat(message("{{'ab'}}")).isEqualTo("malformed character constant: 'ab'");
    assertThat(message("{{\"\\ud800\"}}")).isEqualTo("invalid syntax");
    assertThat(message("{{.a\u200b}}")).isEqualTo("bad character U+200B");
    assertThat(message("{{.a%}}")).isEqualTo("bad character U+0025 '%'");
    assertThat(message("{{\"x\" \"\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\"\"y\"}}"))
        .isEqualTo("unexpected \"\\\"y\\\"\" in operand");
    assertThat(message("{{define \"a\"}}x{{end}}{{define \"a\"}}y{{end}}"))
        .isEqualTo("template: multiple definition of template \"a\"");
    assertThat(message("{{range .l}}{{define \"x\"}}{{end}}{{end}}"))
        .isEqualTo("unexpected <define> in command");
  }

  @Test
  void numbersThatGoTakesAreTaken() {
    for (String number :
        List.of("1_000", "0x1p-2", "0b11", "0o17", "1+2i", "-9223372036854775808", "1e400i")) {
      String expected = number.equals("1e400i") ? "illegal number syntax: \"1e400i\"" : "";
      assertThat(message("{{" + number + "}}")).as(number).isEqualTo(expected);
    }
  }

  @Test
  void depthIsBounded() {
    int deep = 100_000;
    for (String hostile :
        List.of(
            "{{" + "(".repeat(deep),
            "{{if .a}}".repeat(deep),
            "{{if .a}}" + "{{else if .a}}".repeat(deep),
            "{{block \"b\" .}}".repeat(deep))) {
      assertThat(message(hostile)).isEqualTo(TemplateParser.TOO_DEEP);
    }
    assertThat(message("{{" + "(".repeat(200) + "1" + ")".repeat(200) + "}}")).isEmpty();
  }

  @Test
  void chartsMayCallWhatArgoCdMayNot() {
    assertThat(TemplateParser.parse("{{ include \"a\" . | nindent 2 }}", Functions.HELM))
        .isInstanceOf(Parsed.Template.class);
    assertThat(message("{{ include \"a\" . }}")).isEqualTo("function \"include\" not defined");
    assertThat(message("{{ env \"HOME\" }}")).isEqualTo("function \"env\" not defined");
    assertThat(message("{{ slugify .name | normalize }}")).isEmpty();
  }

  private static Parsed.Template template(String text) {
    return (Parsed.Template) TemplateParser.parse(text, Functions.ARGO_CD);
  }

  private static Parsed.Refused refused(String text) {
    return (Parsed.Refused) TemplateParser.parse(text, Functions.ARGO_CD);
  }

  private static String message(String text) {
    return switch (TemplateParser.parse(text, Functions.ARGO_CD)) {
      case Parsed.Template _ -> "";
      case Parsed.Refused refused -> refused.message();
    };
  }
}
