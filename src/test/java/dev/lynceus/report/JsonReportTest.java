package dev.lynceus.report;

import static dev.lynceus.report.Reports.at;
import static dev.lynceus.report.Reports.error;
import static dev.lynceus.report.Reports.note;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Location;
import dev.lynceus.finding.NotEvaluated;
import dev.lynceus.finding.Severity;
import dev.lynceus.review.Report;
import dev.lynceus.text.Position;
import dev.lynceus.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  private static final Source FILE =
      new Source("sets/a.yaml", "kind: ApplicationSet\nspec:\n  漢: []\n");

  @Test
  void theReportHasTheShapeOfTheContract() {
    Finding shown =
        error(at(FILE, "漢"), "payments is lost")
            .withHelp("Mend it.")
            .withNotes(List.of(note(FILE, "spec", "here")));
    var suppressed =
        new Finding("yaml-syntax", Severity.WARNING, Location.of(at(FILE, "kind")), "m");
    var report =
        new Report(
            List.of(
                new Report.Judged(shown, Report.Status.SHOWN, "", "f1"),
                new Report.Judged(suppressed, Report.Status.SUPPRESSED, "tested by hand", "f2")),
            List.of(new NotEvaluated("b.yaml", new Position(3, 1), "is encrypted", false)),
            new Report.Read(1, 2, 3, 4, 5),
            Report.FailOn.ERROR);
    assertThat(JsonReport.render(report))
        .isEqualTo(
            """
            {
              "version": 1,
              "verdict": "findings",
              "findings": [
                {
                  "rule": "resources-not-preserved",
                  "severity": "error",
                  "path": "sets/a.yaml",
                  "start": {
                    "line": 3,
                    "column": 3
                  },
                  "end": {
                    "line": 3,
                    "column": 4
                  },
                  "object": {
                    "apiVersion": "argoproj.io/v1alpha1",
                    "kind": "ApplicationSet",
                    "namespace": "argocd",
                    "name": "payments"
                  },
                  "message": "payments is lost",
                  "help": "Mend it.",
                  "notes": [
                    {
                      "path": "sets/a.yaml",
                      "start": {
                        "line": 2,
                        "column": 1
                      },
                      "end": {
                        "line": 2,
                        "column": 5
                      },
                      "label": "here"
                    }
                  ],
                  "fingerprint": "f1",
                  "since": "head",
                  "status": "shown",
                  "because": ""
                },
                {
                  "rule": "yaml-syntax",
                  "severity": "warning",
                  "path": "sets/a.yaml",
                  "start": {
                    "line": 1,
                    "column": 1
                  },
                  "end": {
                    "line": 1,
                    "column": 5
                  },
                  "object": null,
                  "message": "m",
                  "help": "",
                  "notes": [],
                  "fingerprint": "f2",
                  "since": "head",
                  "status": "suppressed",
                  "because": "tested by hand"
                }
              ],
              "notEvaluated": [
                {
                  "path": "b.yaml",
                  "start": {
                    "line": 3,
                    "column": 1
                  },
                  "reason": "is encrypted",
                  "blocking": false
                }
              ],
              "read": {
                "files": 1,
                "documents": 2,
                "objects": 3,
                "applicationSets": 4,
                "excluded": 5
              },
              "counts": {
                "error": 1,
                "warning": 0,
                "notice": 0,
                "suppressed": 1,
                "waived": 0,
                "baseline": 0
              }
            }
            """);
  }

  @Test
  void textsAreExact() throws Exception {
    var source = new Source("a\u200B\n\"b\".yaml", "\uD83D\uDE80");
    String json = JsonReport.render(Reports.of(error(source.span(), "m\u001B[31m\u2028\\")));
    var finding = new ObjectMapper().readTree(json).path("findings").path(0);
    assertThat(finding.path("path").asText()).isEqualTo("a\u200B\n\"b\".yaml");
    assertThat(finding.path("message").asText()).isEqualTo("m\u001B[31m\u2028\\");
    assertThat(finding.path("end").path("column").asInt()).isEqualTo(3);
  }

  @Test
  void anIncompleteRunWithoutFindingsHasItsOwnVerdict() throws Exception {
    var report =
        Reports.of(
            List.of(),
            List.of(new NotEvaluated("b.yaml", new Position(1, 1), "is encrypted", true)));
    assertThat(new ObjectMapper().readTree(JsonReport.render(report)).path("verdict").asText())
        .isEqualTo("incomplete");
    assertThat(
            new ObjectMapper().readTree(JsonReport.render(Reports.of())).path("verdict").asText())
        .isEqualTo("clean");
  }
}
