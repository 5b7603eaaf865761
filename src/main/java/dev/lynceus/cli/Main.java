package dev.lynceus.cli;

import dev.lynceus.report.GithubCommands;
import dev.lynceus.report.TextReport;
import dev.lynceus.review.CheckFailure;
import dev.lynceus.text.Printable;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command `lynceus`.
public final class Main {
  private static final String NAME = "lynceus";

  private Main() {}

  /// Runs one command in this process and ends it.
  public static void main(String[] arguments) {
    System.exit(run(arguments, Terminal.ofProcess()).number());
  }

  /// Runs one command. Whatever ends it early is caught here.
  public static ExitCode run(String[] arguments, Terminal terminal) {
    try {
      return dispatch(arguments, terminal);
    } catch (WrongUsage e) {
      terminal.complain(safe(NAME + ": " + e.words() + "\n", terminal));
      return ExitCode.USAGE;
    } catch (RuntimeException | Error e) {
      terminal.complain(bug(e));
      return ExitCode.DEFECT;
    }
  }

  private static ExitCode dispatch(String[] arguments, Terminal terminal) {
    List<Command> commands =
        List.of(
            new CheckCommand(),
            new FixCommand(),
            new ExplainCommand(),
            new RulesCommand(),
            new InitCommand(),
            new CompletionCommand(),
            new ManCommand(),
            new VersionCommand());
    CommandLine line = commandLine(commands);
    ParseResult parsed = parse(line, arguments);
    ParseResult chosen = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    // The flags that every command has may stand before its name as well.
    List<ParseResult> levels = parsed.hasSubcommand() ? List.of(parsed, chosen) : List.of(parsed);
    List<String> folders =
        levels.stream().flatMap(l -> Flags.values(l, Flags.FOLDER).stream()).toList();
    String colour =
        levels.stream()
            .flatMap(l -> Flags.value(l, Flags.COLOUR).stream())
            .reduce("auto", (_, last) -> last);
    Flags.oneOf(Flags.COLOURS, Flags.COLOUR, colour);
    if (levels.stream().anyMatch(ParseResult::isUsageHelpRequested)) {
      terminal.print(help(chosen));
      return ExitCode.CLEAN;
    }
    if (parsed.isVersionHelpRequested()) {
      terminal.print(VersionCommand.LINE);
      return ExitCode.CLEAN;
    }
    Invocation invocation = Invocation.of(terminal, folders, colour);
    if (!parsed.hasSubcommand()) {
      throw new WrongUsage("which command?\n\n" + help(parsed).stripTrailing());
    }
    int index = List.copyOf(line.getSubcommands().keySet()).indexOf(chosen.commandSpec().name());
    return commands.get(index).run(chosen, invocation);
  }

  private static CommandLine commandLine(List<Command> commands) {
    CommandSpec root = Flags.withCommon(CommandSpec.create().name(NAME));
    root.addOption(
        OptionSpec.builder("--version")
            .arity("0")
            .type(boolean.class)
            .versionHelp(true)
            .description("Print the version.")
            .build());
    root.usageMessage()
        .description("Say what Argo CD will make of a change before it is merged.")
        .synopsisSubcommandLabel("COMMAND")
        .commandListHeading("%nCommands:%n")
        .footer("", "Example:", "  lynceus check deploy/");
    for (Command command : commands) {
      CommandSpec spec = Flags.withCommon(command.spec());
      root.addSubcommand(spec.name(), spec);
    }
    CommandLine line = new CommandLine(root);
    line.setExpandAtFiles(false).setInterpolateVariables(false).setOverwrittenOptionsAllowed(true);
    line.setUsageHelpAutoWidth(false);
    return line;
  }

  private static ParseResult parse(CommandLine line, String[] arguments) {
    try {
      return line.parseArgs(arguments);
    } catch (ParameterException e) {
      throw new WrongUsage(
          wrong(e) + "\nSee `" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help`.");
    }
  }

  private static String wrong(ParameterException e) {
    if (!(e instanceof UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().isEmpty()) {
      return Printable.of(String.valueOf(e.getMessage()));
    }
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    String word = unmatched.getUnmatched().getFirst();
    if (word.startsWith("-")) {
      String name = word.replaceFirst("=.*", "");
      List<String> flags = spec.options().stream().flatMap(o -> Stream.of(o.names())).toList();
      return "unknown flag " + Printable.of(name) + Flags.meant(name, flags);
    }
    List<String> commands = List.copyOf(spec.subcommands().keySet());
    String what = commands.isEmpty() ? "one argument too many: " : "unknown command ";
    return what + Printable.of(word) + Flags.meant(word, commands);
  }

  private static String help(ParseResult parsed) {
    CommandSpec spec = parsed.commandSpec();
    // Nothing is parsed any more; this only keeps `=` out of the page.
    spec.parser().separator(" ");
    spec.usageMessage()
        .sortOptions(false)
        .sortSynopsis(false)
        .width(TextReport.WIDTH)
        .parameterListHeading("%n")
        .optionListHeading("%n");
    return spec.commandLine().getUsageMessage(Ansi.OFF);
  }

  private static String bug(Throwable thrown) {
    String where = "";
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof CheckFailure) {
        where = ": " + Printable.of(String.valueOf(t.getMessage()));
      }
    }
    var trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    // A message in the trace may quote a manifest.
    return GithubCommands.neutralise(
        NAME
            + ": this is a bug in Lynceus"
            + where
            + "\n"
            + trace.toString().replace("\t", "    ").replace("\r\n", "\n"));
  }

  /// Diagnostics land in the log of a workflow too, which is read for commands.
  private static String safe(String text, Terminal terminal) {
    return terminal.isWorkflow() ? GithubCommands.neutralise(text) : text;
  }
}
