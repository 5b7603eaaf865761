package dev.lynceus.cli;

import dev.lynceus.report.GithubCommands;
import dev.lynceus.report.GitlabReport;
import dev.lynceus.report.JsonReport;
import dev.lynceus.report.JunitReport;
import dev.lynceus.report.MarkdownReport;
import dev.lynceus.report.Palette;
import dev.lynceus.report.SarifReport;
import dev.lynceus.report.TextReport;
import dev.lynceus.review.Report;
import dev.lynceus.rule.Rule;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The shapes in which a report can be had.
enum Format {
  TEXT,
  JSON,
  GITHUB,
  SARIF,
  JUNIT,
  GITLAB,
  MARKDOWN;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> words() {
    return Stream.of(values()).map(Format::word).toList();
  }

  static Format of(String flag, String word) {
    return valueOf(Flags.oneOf(words(), flag, word).toUpperCase(Locale.ROOT));
  }

  /// The report for standard output. In a GitHub workflow what is meant for people is made safe for
  /// its log, and annotations follow a text.
  ///
  /// @param rules those that were judged
  String forOutput(Report report, List<Rule> rules, Invocation invocation) {
    boolean workflow = invocation.terminal().isWorkflow();
    if (workflow && (this == TEXT || this == MARKDOWN)) {
      String text = render(report, rules, invocation, Palette.PLAIN, invocation.width());
      return GithubCommands.neutralise(text)
          + (this == TEXT
              ? GITHUB.render(report, rules, invocation, Palette.PLAIN, invocation.width())
              : "");
    }
    return render(report, rules, invocation, invocation.palette(), invocation.width());
  }

  /// The report for a file, the same whatever terminal there is.
  String forFile(Report report, List<Rule> rules, Invocation invocation) {
    return render(report, rules, invocation, Palette.PLAIN, TextReport.WIDTH);
  }

  private String render(
      Report report, List<Rule> rules, Invocation invocation, Palette palette, int width) {
    return switch (this) {
      case TEXT -> TextReport.render(report, palette, width);
      case JSON -> JsonReport.render(report);
      case GITHUB -> GithubCommands.render(report, folderInWorkspace(invocation));
      case SARIF ->
          SarifReport.render(
              report, rules, VersionCommand.VERSION, ExitCode.of(report.verdict()).number());
      case JUNIT -> JunitReport.render(report);
      case GITLAB -> GitlabReport.render(report);
      case MARKDOWN -> MarkdownReport.render(report);
    };
  }

  /// The current folder as GitHub sees it.
  private static String folderInWorkspace(Invocation invocation) {
    String workspace = invocation.terminal().variable("GITHUB_WORKSPACE");
    if (workspace.isEmpty()) {
      return "";
    }
    Path top = invocation.path("GITHUB_WORKSPACE", workspace).normalize();
    return invocation.folder().startsWith(top)
        ? top.relativize(invocation.folder()).toString().replace('\\', '/')
        : "";
  }
}
