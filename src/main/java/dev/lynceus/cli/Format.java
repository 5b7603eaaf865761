package dev.lynceus.cli;

import dev.lynceus.report.GithubCommands;
import dev.lynceus.report.JsonReport;
import dev.lynceus.report.Palette;
import dev.lynceus.report.TextReport;
import dev.lynceus.review.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The shapes in which a report can be had.
enum Format {
  TEXT,
  JSON,
  GITHUB;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> words() {
    return Stream.of(values()).map(Format::word).toList();
  }

  static Format of(String flag, String word) {
    return valueOf(Flags.oneOf(words(), flag, word).toUpperCase(Locale.ROOT));
  }

  /// The report for standard output. In a GitHub workflow a text is made safe for its log, and
  /// annotations follow it.
  String forOutput(Report report, Invocation invocation) {
    if (this == TEXT && invocation.terminal().isWorkflow()) {
      String text = TextReport.render(report, Palette.PLAIN, invocation.width());
      return GithubCommands.neutralise(text)
          + GITHUB.render(report, invocation, Palette.PLAIN, invocation.width());
    }
    return render(report, invocation, invocation.palette(), invocation.width());
  }

  /// The report for a file, the same whatever terminal there is.
  String forFile(Report report, Invocation invocation) {
    return render(report, invocation, Palette.PLAIN, TextReport.WIDTH);
  }

  private String render(Report report, Invocation invocation, Palette palette, int width) {
    return switch (this) {
      case TEXT -> TextReport.render(report, palette, width);
      case JSON -> JsonReport.render(report);
      case GITHUB -> GithubCommands.render(report, folderInWorkspace(invocation));
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
