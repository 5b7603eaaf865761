package dev.lynceus.gotemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lynceus.gotemplate.function.FunctionTable;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoList;
import dev.lynceus.gotemplate.value.GoMap;
import dev.lynceus.gotemplate.value.Utf8;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
  private static Outcome execute(String text, String... options) {
    return Template.of(text, List.of(options)).execute(data());
  }

  private static GoMap data() {
    var labels = GoMap.empty();
    labels.put("env", new Go.Text("qa"));
    labels.put("tier", new Go.Text("gold"));
    var data = GoMap.empty();
    data.put("name", new Go.Text("prod-eu"));
    data.put("labels", labels);
    data.put("items", GoList.of(new Go.Text("a"), new Go.Text("b")));
    return data;
  }

  private static String text(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Rendered.class);
    return ((Outcome.Rendered) outcome).text();
  }

  private static Outcome.Failed failure(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    return (Outcome.Failed) outcome;
  }

  @Test
  void everyFunctionThatMayBeCalledIsKnown() {
    assertThat(Functions.ARGO_CD)
        .allSatisfy(name -> assertThat(FunctionTable.find(name)).as(name).isNotNull());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "now",
        "now.Year",
        "ago 0",
        "uuidv4",
        "randAlphaNum 5",
        "randInt 0 9",
        "randBytes 8",
        "shuffle \"abc\"",
        "bcrypt \"x\"",
        "htpasswd \"u\" \"p\"",
        "genPrivateKey \"rsa\"",
        "genCA \"x\" 1",
        "genSelfSignedCert \"x\" nil nil 1",
        "encryptAES \"k\" \"x\"",
        "date \"2006\" .missing",
        "printf \"%p\" .labels",
        "keys .labels",
        "first (values .labels)",
        "keys .labels | join \",\""
      })
  void whatDependsOnTimeChanceOrKeysIsUnknown(String call) {
    assertThat(execute("x{{ " + call + " }}"))
        .isInstanceOfSatisfying(
            Outcome.Unknown.class, unknown -> assertThat(unknown.start()).isBetween(4, 20));
  }

  @Test
  void anUnknownNamesItsFunctionAndPlace() {
    assertThat(execute("a {{ .name }} {{ randAlpha 3 | upper }}"))
        .isEqualTo(new Outcome.Unknown("randAlpha", 17));
  }

  @Test
  void whatIsNotReachedIsNotUnknown() {
    assertThat(text(execute("{{ if false }}{{ now }}{{ end }}{{ and false now }}")))
        .isEqualTo("false");
  }

  @Test
  void aWrongCallIsAnErrorBeforeItIsUnknown() {
    assertThat(failure(execute("{{ randAlpha }}")).message())
        .isEqualTo(
            "template: base:1:3: executing \"base\" at <randAlpha>: wrong number of args for"
                + " randAlpha: want 1 got 0");
  }

  @Test
  void keysAreKnownOnceTheirOrderIsSettled() {
    assertThat(text(execute("{{ keys .labels | sortAlpha }} {{ keys .labels | len }}")))
        .isEqualTo("[env tier] 2");
    assertThat(text(execute("{{ has \"env\" (keys .labels) }} {{ keys (dict \"a\" 1) }}")))
        .isEqualTo("true [a]");
  }

  @Test
  void aTemplateChangesTheParametersForTheNext() {
    GoMap data = data();
    var first =
        Template.of("{{ $_ := set .labels \"env\" \"prod\" }}{{ fail \"late\" }}", List.of());
    assertThat(failure(first.execute(data)).kind()).isEqualTo(Outcome.Kind.EXEC);
    assertThat(text(Template.of("{{ .labels.env }}", List.of()).execute(data))).isEqualTo("prod");
  }

  @Test
  void aTemplateRunsAgainAsIfForTheFirstTime() {
    var template =
        Template.of(
            "{{ $x := 1 }}{{ range .items }}{{ $x = add $x 1 }}{{ end }}{{ $x }}", List.of());
    assertThat(text(template.execute(data()))).isEqualTo("3");
    assertThat(text(template.execute(data()))).isEqualTo("3");
  }

  @Test
  void anErrorStandsAtItsPlaceInUtf16AndIsNamedInBytes() {
    Outcome.Failed failed = failure(execute("😀\né {{ .name.first }}"));
    assertThat(failed.start()).isEqualTo("😀\né {{ .name".length());
    assertThat(failed.message())
        .isEqualTo(
            "template: base:2:11: executing \"base\" at <.name.first>: can't evaluate field first"
                + " in type interface {}");
  }

  @Test
  void aTemplateThatGoRefusesFailsOnEachExecution() {
    Outcome.Failed failed = failure(execute("a {{ if }}"));
    assertThat(failed.kind()).isEqualTo(Outcome.Kind.PARSE);
    assertThat(failed.message()).isEqualTo("template: base:1: missing value for if");
  }

  @Test
  void anOptionThatDoesNotExistIsAPanic() {
    assertThat(failure(execute("{{ if }}", "missingkey=maybe")))
        .isEqualTo(
            new Outcome.Failed(Outcome.Kind.PANIC, "unrecognized option: missingkey=maybe", 0));
  }

  @Test
  void bytesThatAreNoUtf8Survive() {
    String half = text(execute("{{ trunc 1 \"é\" }}"));
    assertThat(Utf8.bytes(half)).containsExactly(0xC3);
    assertThat(text(execute("{{ trunc 1 \"é\" }}{{ trunc -1 \"é\" }}"))).isEqualTo("é");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ range until 100000000 }}{{ end }}",
        "{{ range 1000000000000 }}{{ end }}",
        "{{ repeat 1000000000 \"ab\" }}",
        "{{ indent 100000000 \"a\" }}",
        "{{ define \"t\" }}{{ template \"t\" . }}{{ end }}{{ template \"t\" }}",
        "{{ define \"t\" }}{{ with . }}{{ template \"t\" . }}{{ end }}{{ end }}{{ template \"t\" 1"
            + " }}",
        "{{ $x := \"ab\" }}{{ range until 40 }}{{ $x = print $x $x }}{{ end }}{{ $x }}",
        "{{ $x := list 1 }}{{ range until 40 }}{{ $x = concat $x $x }}{{ end }}{{ $x | len }}",
        "{{ $x := list 1 }}{{ range until 40 }}{{ $x = list $x $x }}{{ end }}{{ $x }}",
        "{{ $x := list 1 }}{{ range until 40 }}{{ $x = list $x $x }}{{ end }}{{ toJson $x }}",
        "{{ $x := list 1 }}{{ range until 40 }}{{ $x = list $x $x }}{{ end }}{{ toYaml $x }}",
        "{{ $x := list 1 }}{{ range until 40 }}{{ $x = list $x $x }}{{ end }}{{ deepCopy $x | len"
            + " }}",
        "{{ $_ := set . \"self\" . }}{{ . }}",
        "{{ $_ := set . \"self\" . }}{{ deepCopy . }}",
        "{{ $_ := set . \"self\" . }}{{ printf \"%v\" . }}",
        "{{ printf \"%999999d%999999d%999999d%999999d%999999d%999999d%999999d%999999d%999999d\" 1 2"
            + " 3 4 5 6 7 8 9 }}",
        "{{ fromJson (repeat 5000 \"[\") }}",
        "{{ fromYaml (print (repeat 500 \"[\") (repeat 500 \"]\")) }}",
        "{{ replace \"\" (repeat 100000 \"x\") (repeat 100000 \"y\") }}",
        "{{ wrapWith 1 (repeat 100000 \"x\") (repeat 100000 \"y\") }}",
        "{{ regexReplaceAll \"\" (repeat 100000 \"x\") (repeat 100000 \"y\") }}",
        "{{ untilStep 0 1000000000 1 | len }}",
        "{{ seq 1000000000 }}"
      })
  void aHostileTemplateEndsAtABudget(String hostile) {
    Outcome outcome = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> execute(hostile));
    assertThat(failure(outcome).kind()).isEqualTo(Outcome.Kind.BUDGET);
  }

  @Test
  void whatGoItselfRefusesIsNoBudget() {
    assertThat(failure(execute("{{ repeat 9223372036854775807 \"ab\" }}")).message())
        .endsWith("error calling repeat: strings: Repeat output length overflow");
  }

  @Test
  void equalityOfSharedValuesIsQuick() {
    String twins =
        "{{ $x := list 1 }}{{ $y := list 1 }}{{ range until 40 }}{{ $x = list $x $x }}"
            + "{{ $y = list $y $y }}{{ end }}{{ deepEqual $x $y }}";
    assertThat(failure(execute(twins)).kind()).isEqualTo(Outcome.Kind.BUDGET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"yes\"",
        "\"12:30:45\"",
        "\"2024-02-29\"",
        "\" a\\n\\n  b\"",
        "\"tab\\there\"",
        "(list (list) (dict) \"\" nil)",
        "(dict \"a\" (list (dict \"b\" \"c: d\" \"n\" 1.5) \"- x\"))",
        "(repeat 40 \"word \" | trim)",
        "(dict (repeat 140 \"k\") \"v\")"
      })
  void whatIsWrittenAsYamlReadsBackTheSame(String value) {
    String there = "{{ $v := dict \"v\" " + value + " }}{{ toJson $v }}";
    String back = "{{ $v := dict \"v\" " + value + " }}{{ toYaml $v | fromYaml | toJson }}";
    assertThat(text(execute(back))).isEqualTo(text(execute(there)));
  }
}
