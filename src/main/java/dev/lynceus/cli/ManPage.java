package dev.lynceus.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The manual page in roff, with the macros of man(7), from what the commands say of themselves.
final class ManPage {
  private final StringBuilder out = new StringBuilder();
  private final CommandSpec root;

  private ManPage(CommandSpec root) {
    this.root = root;
  }

  /// The whole page of section 1; the same bytes every time, so it bears no date.
  static String of(CommandSpec root) {
    return new ManPage(root).page();
  }

  private String page() {
    String title = root.name().toUpperCase(Locale.ROOT);
    macro("TH", title, "1", "", root.name() + " " + VersionCommand.VERSION, "User Commands");
    section("NAME");
    text(root.name() + " - " + lowered(summary(root)));
    section("SYNOPSIS");
    synopsis(root, List.of("COMMAND"));
    section("DESCRIPTION");
    text(
        "Reads the manifests of a GitOps repository and reports what Argo CD would delete, move or"
            + " leave behind. It asks no cluster and no network.");
    section("OPTIONS");
    text("They may stand before or behind a command, --version only alone:");
    root.options().forEach(this::option);
    section("COMMANDS");
    root.subcommands().values().forEach(line -> command(line.getCommandSpec()));
    section("EXIT STATUS");
    for (ExitCode code : ExitCode.values()) {
      item(Integer.toString(code.number()), code.words());
    }
    section("FILES");
    item(".lynceus/lynceus.yaml", "The settings, at the root of the repository.");
    item(".lynceus/rules/*.md", "Rules of the repository's own.");
    item(".lynceus/baseline.json", "The findings that are known and not shown.");
    return out.toString();
  }

  private void command(CommandSpec command) {
    macro("SS", root.name() + " " + command.name());
    synopsis(command, List.of());
    macro("PP");
    text(summary(command));
    command.positionalParameters().forEach(this::positional);
    command.options().stream()
        .filter(option -> root.findOption(option.longestName()) == null)
        .forEach(this::option);
    for (String line : command.usageMessage().footer()) {
      if (line.strip().startsWith(root.name() + " ")) {
        macro("PP");
        text("Example:");
        macro("PP");
        macro("RS", "4");
        macro("EX");
        text(line.strip());
        macro("EE");
        macro("RE");
      }
    }
  }

  private void synopsis(CommandSpec command, List<String> more) {
    boolean outermost = command.parent() == null;
    String name = outermost ? root.name() : root.name() + " " + command.name();
    out.append("\\fB").append(escaped(name)).append("\\fR");
    for (OptionSpec option : command.options()) {
      boolean common = root.findOption(option.longestName()) != null;
      if (outermost || !common) {
        out.append(" [").append(flag(option, option.longestName())).append(']');
        out.append(option.isMultiValue() ? "..." : "");
      }
    }
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      String label = "\\fI" + escaped(parameter.paramLabel()) + "\\fR";
      out.append(parameter.required() ? " " + label : " [" + label + "]...");
    }
    more.forEach(label -> out.append(" \\fI").append(escaped(label)).append("\\fR"));
    out.append('\n');
  }

  private void option(OptionSpec option) {
    var names = new StringBuilder();
    for (String name : option.names()) {
      names.append(names.isEmpty() ? "" : ", ").append(flag(option, name));
    }
    macro("TP");
    out.append(names).append('\n');
    text(String.join(" ", option.description()));
  }

  private void positional(PositionalParamSpec parameter) {
    macro("TP");
    out.append("\\fI").append(escaped(parameter.paramLabel())).append("\\fR\n");
    text(String.join(" ", parameter.description()));
  }

  private void item(String term, String description) {
    macro("TP");
    out.append("\\fB").append(escaped(term)).append("\\fR\n");
    text(description);
  }

  private static String flag(OptionSpec option, String name) {
    String value = option.arity().max() > 0 ? " \\fI" + escaped(option.paramLabel()) + "\\fR" : "";
    return "\\fB" + escaped(name) + "\\fR" + value;
  }

  private void section(String heading) {
    macro("SH", heading);
  }

  private void macro(String name, String... arguments) {
    out.append('.').append(name);
    for (String argument : arguments) {
      boolean bare = !argument.isEmpty() && argument.indexOf(' ') < 0;
      out.append(' ').append(bare ? escaped(argument) : '"' + escaped(argument) + '"');
    }
    out.append('\n');
  }

  /// One line of text; a control character at its start would make it a request.
  private void text(String text) {
    out.append(text.startsWith(".") || text.startsWith("'") ? "\\&" : "");
    out.append(escaped(text)).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e")
        .replace("-", "\\-")
        .replace("\"", "\\(dq")
        .replace("`", "\\(ga");
  }

  private static String summary(CommandSpec command) {
    return String.join(" ", command.usageMessage().description());
  }

  /// A sentence as the few words behind a name.
  private static String lowered(String sentence) {
    String words = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }
}
