package dev.lynceus.cli;

import dev.lynceus.report.RuleIndex;
import dev.lynceus.rule.Rule;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// Lists the rules, those of the current repository included.
final class RulesCommand implements Command {
  private static final String FORMAT = "--format";
  private static final List<String> FORMATS = List.of("text", "json");

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("rules");
    spec.usageMessage()
        .description("List the rules, those of the current repository included.")
        .footer("", "Example:", "  lynceus rules --format json");
    return spec.addOption(
        Flags.chosen(FORMAT, "FORMAT", FORMATS, "Print text or json (default: text)."));
  }

  @Override
  public ExitCode run(ParseResult arguments, Invocation invocation) {
    String format = Flags.oneOf(FORMATS, FORMAT, Flags.value(arguments, FORMAT).orElse("text"));
    var place = PolicyReading.place(invocation, List.of());
    List<Rule> rules =
        PolicyReading.at(place, Optional.empty(), Optional.empty(), invocation.width()).rules();
    invocation
        .terminal()
        .print(
            format.equals("json")
                ? RuleIndex.json(rules)
                : RuleIndex.text(rules, invocation.palette(), invocation.width()));
    return ExitCode.CLEAN;
  }
}
