package dev.lynceus.report;

import dev.lynceus.finding.Finding;
import dev.lynceus.finding.NotEvaluated;
import dev.lynceus.finding.Note;
import dev.lynceus.finding.Severity;
import dev.lynceus.review.Report;
import dev.lynceus.text.Position;
import dev.lynceus.text.Printable;
import dev.lynceus.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// A report as annotations of a GitHub run: workflow commands on standard output, read by the
/// runner (actions/runner, `ActionCommand.cs`, `ExecutionContext.cs`, `ActionCommandManager.cs`).
///
/// The runner keeps ten annotations of a level in a step. Where there are more, nine are real and
/// the tenth counts the rest.
public final class GithubCommands {
  private static final int PER_LEVEL = 10;

  private GithubCommands() {}

  /// One annotation to be.
  ///
  /// @param end the exclusive end; the start when only a point is known
  private record Annotation(
      Severity level, String title, String path, Position start, Position end, String message) {
    /// What the runner and its readers would take for the same annotation.
    record Same(String title, String path, int line) {}

    Same same() {
      return new Same(title, path, start.line());
    }
  }

  private static final Comparator<Annotation> ORDER =
      Comparator.comparing(Annotation::path).thenComparingInt(a -> a.start().line());

  /// The commands of a report whose paths are relative to the workspace: one a line, the gravest
  /// first, then by path and line.
  public static String render(Report report) {
    return render(report, "");
  }

  /// The commands of a report.
  ///
  /// @param folder the folder that the report's relative paths start from, itself relative to the
  ///   workspace, with `/`; empty for the workspace
  public static String render(Report report, String folder) {
    var out = new StringBuilder();
    for (Severity level : Severity.values()) {
      var annotations = new ArrayList<>(findings(report, level));
      annotations.sort(ORDER);
      if (level == Severity.ERROR) {
        annotations.addAll(undecided(report));
      }
      var seen = new HashSet<Annotation.Same>();
      annotations.removeIf(a -> !seen.add(a.same()));
      int real = annotations.size() > PER_LEVEL ? PER_LEVEL - 1 : annotations.size();
      for (Annotation annotation : annotations.subList(0, real)) {
        out.append(command(annotation, folder)).append('\n');
      }
      if (real < annotations.size()) {
        String rest = Summary.count(annotations.size() - real, "more " + level.word());
        out.append(
                new WorkflowCommand(level.word(), rest + ", see the log")
                    .with("title", "lynceus")
                    .line())
            .append('\n');
      }
    }
    return out.toString();
  }

  /// Plain text for the same log, in which no line is a command to the runner, whatever a manifest
  /// or a file name put into it.
  ///
  /// Meant for text without colours: all but line feeds and printable characters becomes a visible
  /// escape. A line that would begin with `::` begins with `| ` instead, and a blank separates `##`
  /// from the bracket behind it.
  public static String neutralise(String text) {
    return WorkflowCommand.neutralise(text);
  }

  private static List<Annotation> findings(Report report, Severity level) {
    var annotations = new ArrayList<Annotation>();
    for (Finding finding : report.shown()) {
      if (finding.severity() == level) {
        Region region = Region.of(finding.location().span());
        annotations.add(
            new Annotation(
                level,
                finding.rule(),
                finding.location().path(),
                region.start(),
                region.end(),
                message(finding)));
      }
    }
    return annotations;
  }

  private static List<Annotation> undecided(Report report) {
    var annotations = new ArrayList<Annotation>();
    for (NotEvaluated entry : report.notEvaluated()) {
      if (entry.blocking()) {
        String message = Printable.of(entry.reason()) + ", so it could not be judged";
        annotations.add(
            new Annotation(
                Severity.ERROR,
                "not evaluated",
                entry.path(),
                entry.start(),
                entry.start(),
                message));
      }
    }
    return annotations;
  }

  /// What happens, the way out and the second places, with the way out early enough for the places
  /// where GitHub shows only a beginning.
  private static String message(Finding finding) {
    String message = Printable.of(finding.message(), TextReport.MESSAGE_LIMIT);
    String help = Printable.of(finding.help(), TextReport.MESSAGE_LIMIT);
    var out = new StringBuilder();
    if (help.isEmpty()) {
      out.append(message);
    } else if (message.length() + help.length() < 300 || help.length() > 300) {
      out.append(message).append('\n').append(help);
    } else {
      out.append(help).append('\n').append(message);
    }
    for (Note note : finding.notes()) {
      Span span = note.span();
      String label =
          note.label().isEmpty() ? "" : ": " + Printable.of(note.label(), TextReport.MESSAGE_LIMIT);
      out.append('\n')
          .append(Printable.of(span.source().path()))
          .append(':')
          .append(span.line())
          .append(label);
    }
    return out.toString();
  }

  private static String command(Annotation annotation, String folder) {
    Position start = annotation.start();
    Position end = annotation.end();
    var command =
        new WorkflowCommand(annotation.level().word(), annotation.message())
            .with("file", path(annotation.path(), folder))
            .with("line", Integer.toString(start.line()))
            .with("endLine", Integer.toString(end.line()));
    if (start.line() == end.line()) {
      // The runner drops columns of an annotation over several lines.
      command =
          command
              .with("col", Integer.toString(start.column()))
              .with("endColumn", Integer.toString(end.column()));
    }
    return command.with("title", annotation.title()).line();
  }

  private static String path(String path, String folder) {
    boolean absolute = path.startsWith("/") || path.length() > 1 && path.charAt(1) == ':';
    return absolute || folder.isEmpty() ? path : folder + "/" + path;
  }
}
