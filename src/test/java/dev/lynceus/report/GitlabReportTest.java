package dev.lynceus.report;

import static dev.lynceus.report.Reports.at;
import static dev.lynceus.report.Reports.error;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lynceus.finding.NotEvaluated;
import dev.lynceus.finding.Severity;
import dev.lynceus.review.Report;
import dev.lynceus.text.Position;
import dev.lynceus.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class GitlabReportTest {
  private static final Source FILE =
      new Source("sets/a.yaml", "kind: ApplicationSet\nspec:\n  a: []\n");

  private static JsonNode read(Report report) throws Exception {
    return new ObjectMapper().readTree(GitlabReport.render(report));
  }

  @Test
  void anEntryHasWhatGitlabReads() throws Exception {
    JsonNode all =
        read(
            Reports.of(
                error(at(FILE, "a:"), "payments is lost").withHelp("Mend it."),
                Reports.of(Severity.WARNING, "r", at(FILE, "a:"), "m"),
                Reports.of(Severity.NOTICE, "r", at(FILE, "a:"), "n")));
    JsonNode entry = all.path(0);
    assertThat(entry.path("description").asText()).isEqualTo("payments is lost. Mend it.");
    assertThat(entry.path("check_name").asText()).isEqualTo("resources-not-preserved");
    assertThat(entry.path("location").path("path").asText()).isEqualTo("sets/a.yaml");
    assertThat(entry.path("location").path("lines").path("begin").asInt()).isEqualTo(3);
    assertThat(all.findValuesAsText("severity")).containsExactly("critical", "major", "info");
    assertThat(all.findValuesAsText("fingerprint")).doesNotHaveDuplicates();
  }

  @Test
  void theSameInTwoFilesIsTwo() throws Exception {
    var other = new Source("sets/b.yaml", FILE.text());
    var judged =
        List.of(
            new Report.Judged(error(at(FILE, "a"), "m"), Report.Status.SHOWN, "", "f:1"),
            new Report.Judged(error(at(other, "a"), "m"), Report.Status.SHOWN, "", "f:1"),
            new Report.Judged(error(at(other, "a"), "m"), Report.Status.BASELINE, "", "f:2"));
    JsonNode all =
        read(new Report(judged, List.of(), new Report.Read(1, 1, 1, 1, 0), Report.FailOn.ERROR));
    assertThat(all).as("what is silenced is not told").hasSize(2);
    assertThat(all.findValuesAsText("fingerprint")).doesNotHaveDuplicates();
  }

  @Test
  void whatLeavesTheVerdictOpenIsAnEntry() throws Exception {
    var twice = new NotEvaluated("b.yaml", new Position(3, 1), "encrypted", true);
    var again = new NotEvaluated("b.yaml", new Position(9, 1), "encrypted", true);
    var other = new NotEvaluated("c.yaml", new Position(1, 1), "a patch", false);
    JsonNode all = read(Reports.of(List.of(), List.of(twice, again, other)));
    assertThat(all.findValuesAsText("check_name"))
        .containsExactly("not-evaluated", "not-evaluated");
    assertThat(all.findValuesAsText("fingerprint")).doesNotHaveDuplicates();
    assertThat(all.path(0).path("description").asText())
        .isEqualTo("encrypted, so it could not be judged.");
  }

  @Test
  void aCleanRunIsAnEmptyList() {
    assertThat(GitlabReport.render(Reports.of())).isEqualTo("[]\n");
  }
}
