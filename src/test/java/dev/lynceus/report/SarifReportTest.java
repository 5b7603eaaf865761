package dev.lynceus.report;

import static dev.lynceus.report.Reports.at;
import static dev.lynceus.report.Reports.error;
import static dev.lynceus.report.Reports.note;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lynceus.finding.Edit;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Location;
import dev.lynceus.finding.NotEvaluated;
import dev.lynceus.finding.ObjectRef;
import dev.lynceus.finding.Severity;
import dev.lynceus.review.Report;
import dev.lynceus.rule.Rule;
import dev.lynceus.rule.RuleFile;
import dev.lynceus.text.Position;
import dev.lynceus.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifReportTest {
  private static final Source FILE =
      new Source("sets/a b#é.yaml", "kind: ApplicationSet\nspec:\n  漢: []\n");

  private static Rule rule(String id) {
    try {
      String file = "rules/" + id + ".md";
      return RuleFile.readOwn(new Source(file, Files.readString(Path.of(file))))
          .rule()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode run(Report report, Rule... rules) {
    String json = SarifReport.render(report, List.of(rules), "1.2.3", 1);
    assertThat(json).isEqualTo(SarifReport.render(report, List.of(rules), "1.2.3", 1));
    try {
      JsonNode root = new ObjectMapper().readTree(json);
      assertThat(root.path("version").asText()).isEqualTo("2.1.0");
      assertThat(root.path("$schema").asText()).contains("sarif-2.1.0");
      assertThat(root.path("runs")).hasSize(1);
      return root.path("runs").path(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode result(Finding finding) {
    return run(Reports.of(finding)).path("results").path(0);
  }

  private static Report judged(Finding finding, Report.Status status, String because) {
    return new Report(
        List.of(new Report.Judged(finding, status, because, "f1")),
        List.of(),
        new Report.Read(1, 1, 1, 1, 0),
        Report.FailOn.ERROR);
  }

  @Test
  void aResultHasEveryPlaceThatGithubAsksFor() {
    Finding finding =
        error(at(FILE, "漢"), "payments is lost")
            .withHelp("Mend it.")
            .withNotes(List.of(note(FILE, "spec", "here")));
    JsonNode result = result(finding);
    assertThat(result.path("ruleId").asText()).isEqualTo("resources-not-preserved");
    assertThat(result.path("level").asText()).isEqualTo("error");
    assertThat(result.path("message").path("text").asText())
        .isEqualTo("payments is lost. Mend it.");
    JsonNode place = result.path("locations").path(0).path("physicalLocation");
    assertThat(place.path("artifactLocation").path("uri").asText())
        .isEqualTo("sets/a%20b%23%C3%A9.yaml");
    assertThat(place.path("region").toString())
        .isEqualTo("{\"startLine\":3,\"startColumn\":3,\"endLine\":3,\"endColumn\":4}");
    JsonNode related = result.path("relatedLocations").path(0);
    assertThat(related.path("message").path("text").asText()).isEqualTo("here");
    assertThat(related.path("physicalLocation").path("region").path("startLine").asInt())
        .isEqualTo(2);
    assertThat(result.path("partialFingerprints").toString()).isEqualTo("{\"lynceus/v1\":\"f0\"}");
    assertThat(result.has("suppressions")).isFalse();
  }

  @Test
  void aRuleSaysWhatGithubShows() {
    Rule rule = rule("resources-not-preserved");
    JsonNode run = run(Reports.of(error(at(FILE, "spec"), "m")), rule("yaml-syntax"), rule);
    JsonNode driver = run.path("tool").path("driver");
    assertThat(driver.path("name").asText()).isEqualTo("Lynceus");
    assertThat(driver.path("semanticVersion").asText()).isEqualTo("1.2.3");
    assertThat(driver.path("rules")).as("only those that found something").hasSize(1);
    JsonNode told = driver.path("rules").path(0);
    assertThat(told.path("id").asText()).isEqualTo(rule.id());
    for (String text : List.of("shortDescription", "fullDescription", "help")) {
      assertThat(told.path(text).path("text").asText()).isNotBlank().hasSizeLessThan(1024);
    }
    assertThat(told.path("help").path("markdown").asText()).contains("## Why", "## Fix");
    assertThat(told.path("defaultConfiguration").path("level").asText()).isEqualTo("error");
    assertThat(told.path("properties").path("tags")).isNotEmpty();
    assertThat(told.path("properties").path("precision").asText()).isEqualTo("high");
    assertThat(told.path("properties").path("problem.severity").asText()).isEqualTo("error");
    assertThat(run.path("results").path(0).path("ruleIndex").asInt()).isZero();
    assertThat(run.path("columnKind").asText()).isEqualTo("utf16CodeUnits");
    assertThat(run.path("automationDetails").path("id").asText()).endsWith("/");
  }

  @Test
  void everyShippedRuleCanBeDescribed() throws IOException {
    try (var files = Files.list(Path.of("rules"))) {
      var names = files.map(f -> f.getFileName().toString()).filter(n -> !n.startsWith("R"));
      for (String name : names.sorted().toList()) {
        Rule rule = rule(name.substring(0, name.length() - 3));
        var finding = new Finding(rule.id(), Severity.NOTICE, Location.of(at(FILE, "spec")), "m");
        JsonNode told = run(Reports.of(finding), rule).path("tool").path("driver").path("rules");
        assertThat(told.path(0).path("fullDescription").path("text").asText().length())
            .as(name)
            .isBetween(20, 1024);
      }
    }
  }

  @Test
  void whatIsNotEvaluatedMakesTheRunUnsuccessful() {
    var blocking = new NotEvaluated("b.yaml", new Position(3, 1), "encrypted", true);
    var other = new NotEvaluated("a.yaml", new Position(1, 1), "a patch", false);
    JsonNode invocation = run(Reports.of(List.of(), List.of(other, blocking))).path("invocations");
    assertThat(invocation.path(0).path("executionSuccessful").asBoolean()).isFalse();
    assertThat(invocation.path(0).path("exitCode").asInt()).isEqualTo(1);
    JsonNode told = invocation.path(0).path("toolExecutionNotifications");
    assertThat(told.findValuesAsText("level")).containsExactly("error", "note");
    assertThat(told.path(0).path("message").path("text").asText())
        .isEqualTo("Not evaluated: encrypted.");
    assertThat(told.path(0).toString()).contains("b.yaml").contains("\"startLine\":3");
    JsonNode clean = run(Reports.of());
    assertThat(clean.path("invocations").path(0).path("executionSuccessful").asBoolean()).isTrue();
    assertThat(clean.path("results").isArray()).isTrue();
    assertThat(clean.path("results")).isEmpty();
  }

  @Test
  void aSilencedFindingSaysWhoSilencedIt() {
    Finding finding = error(at(FILE, "spec"), "m");
    JsonNode comment =
        run(judged(finding, Report.Status.SUPPRESSED, "by hand")).path("results").path(0);
    assertThat(comment.path("suppressions").toString())
        .isEqualTo(
            "[{\"kind\":\"inSource\",\"status\":\"accepted\",\"justification\":\"by hand\"}]");
    JsonNode known = run(judged(finding, Report.Status.BASELINE, "")).path("results").path(0);
    assertThat(known.path("suppressions").path(0).path("kind").asText()).isEqualTo("external");
    assertThat(known.path("suppressions").path(0).path("justification").asText()).isNotEmpty();
  }

  @Test
  void editsAreFixesUnlessTheyTouchASecret() {
    Finding finding =
        error(at(FILE, "spec"), "m").withEdits(List.of(new Edit(at(FILE, "[]"), "[1]")));
    JsonNode change =
        result(finding).path("fixes").path(0).path("artifactChanges").path(0).path("replacements");
    assertThat(change.path(0).path("deletedRegion").path("startColumn").asInt()).isEqualTo(6);
    assertThat(change.path(0).path("insertedContent").path("text").asText()).isEqualTo("[1]");
    var secret = new Source("s.yaml", "kind: Secret\nstringData: {a: 7}\n");
    var ref = new ObjectRef("v1", "Secret", "", "s");
    Finding hidden =
        new Finding("manifest-schema", Severity.ERROR, new Location(at(secret, "7"), ref), "m")
            .withEdits(List.of(new Edit(at(secret, "7"), "\"7\"")));
    assertThat(result(hidden).has("fixes")).isFalse();
  }

  @Test
  void noTextIsALinkOrHidesSomething() {
    JsonNode result =
        result(error(at(FILE, "spec"), "see [this](https://evil.example)\u202e ##[x]"));
    assertThat(result.path("message").path("text").asText())
        .isEqualTo("see [this] (https://evil.example)\\u{202E} ## [x].");
  }

  @Test
  void pathsAreUris() {
    assertThat(SarifPlace.uri("a/b-c_d.~1.yaml")).isEqualTo("a/b-c_d.~1.yaml");
    assertThat(SarifPlace.uri("a:b/%.yaml")).isEqualTo("a%3Ab/%25.yaml");
    assertThat(SarifPlace.uri("/srv/x y.yaml")).isEqualTo("file:///srv/x%20y.yaml");
    assertThat(SarifPlace.uri("\n\u202e")).isEqualTo("%0A%E2%80%AE");
  }

  @Test
  void whatGithubWouldRefuseIsLeftOutAndCounted() {
    var judged = new ArrayList<Report.Judged>();
    Finding notice = Reports.of(Severity.NOTICE, "a-rule", at(FILE, "kind"), "m");
    for (int i = 0; i <= SarifReport.MOST_RESULTS; i++) {
      judged.add(new Report.Judged(notice, Report.Status.SHOWN, "", "f" + i));
    }
    judged.add(new Report.Judged(error(at(FILE, "spec"), "m"), Report.Status.SHOWN, "", "e"));
    var entries = new ArrayList<NotEvaluated>();
    for (int i = 0; i < SarifReport.MOST_NOTIFICATIONS; i++) {
      entries.add(new NotEvaluated("f" + i, new Position(1, 1), "a patch", false));
    }
    entries.add(new NotEvaluated("z", new Position(1, 1), "encrypted", true));
    JsonNode run =
        run(new Report(judged, entries, new Report.Read(1, 1, 1, 1, 0), Report.FailOn.ERROR));
    assertThat(run.path("results")).hasSize(SarifReport.MOST_RESULTS);
    assertThat(run.path("results").path(0).path("level").asText()).isEqualTo("error");
    JsonNode told = run.path("invocations").path(0).path("toolExecutionNotifications");
    assertThat(told).hasSize(SarifReport.MOST_NOTIFICATIONS + 2);
    assertThat(told.path(0).path("message").path("text").asText())
        .isEqualTo("2 more findings not told here.");
    assertThat(told.path(1).path("level").asText()).isEqualTo("error");
  }
}
