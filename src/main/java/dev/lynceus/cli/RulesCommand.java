package dev.lynceus.cli;

import dev.lynceus.finding.Answer;
import dev.lynceus.report.Palette;
import dev.lynceus.report.RuleIndex;
import dev.lynceus.report.RuleTestReport;
import dev.lynceus.report.TextReport;
import dev.lynceus.report.TroubleReport;
import dev.lynceus.review.Examples;
import dev.lynceus.review.Policy;
import dev.lynceus.rule.Rule;
import dev.lynceus.text.Printable;
import dev.lynceus.text.Source;
import dev.lynceus.workspace.BuiltInRules;
import dev.lynceus.workspace.PolicyFiles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// Lists the rules, those of the current repository included, or runs the examples of its own.
final class RulesCommand implements Command {
  private static final String FORMAT = "--format";
  private static final String TEST = "--test";
  private static final List<String> FORMATS = List.of("text", "json");

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("rules");
    spec.usageMessage()
        .description(
            "List the rules, those of the current repository included, or run the examples of your"
                + " own ones.")
        .footer("", "Example:", "  lynceus rules --format json");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("0..1")
            .paramLabel("DIR")
            .type(String.class)
            .description("The folder of rules for --test (default: .lynceus/rules).")
            .build());
    spec.addOption(
        OptionSpec.builder(TEST)
            .arity("0")
            .type(boolean.class)
            .description(
                "Run the examples of the rules in DIR, and exit 1 when one of them does not keep"
                    + " its word.")
            .build());
    return spec.addOption(
        Flags.chosen(FORMAT, "FORMAT", FORMATS, "Print text or json (default: text)."));
  }

  @Override
  public ExitCode run(ParseResult arguments, Invocation invocation) {
    String folder = arguments.matchedPositionalValue(0, "");
    if (arguments.hasMatchedOption(TEST)) {
      return test(folder, invocation);
    }
    if (!folder.isEmpty()) {
      throw new WrongUsage(Printable.of(folder) + " is an argument of " + TEST);
    }
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

  private static ExitCode test(String argument, Invocation invocation) {
    var place = PolicyReading.place(invocation, List.of());
    Path folder =
        argument.isEmpty()
            ? PolicyFiles.ownRules(place)
            : invocation.path(TEST, argument).normalize();
    List<Source> own =
        switch (PolicyFiles.rules(place, folder)) {
          case Answer.Known<List<Source>>(List<Source> known) -> known;
          case Answer.Unknown<List<Source>>(String reason) ->
              throw new WrongUsage(Printable.of(reason));
        };
    List<Source> shipped = BuiltInRules.read();
    Policy.Reading reading = Policy.read(shipped, Optional.empty(), own, Optional.empty());
    if (!reading.troubles().isEmpty()) {
      throw new WrongUsage(
          "rules cannot be read, so none was tested\n"
              + TroubleReport.render(reading.troubles(), Palette.PLAIN, invocation.width())
                  .stripTrailing());
    }
    var examples =
        new Examples(shipped, own, r -> TextReport.render(r, Palette.PLAIN, TextReport.WIDTH));
    Map<Rule, List<Examples.Deviation>> results = new LinkedHashMap<>();
    reading.policy().rules().stream()
        .filter(rule -> own.contains(rule.source()))
        .forEach(rule -> results.put(rule, examples.deviations(rule)));
    invocation.terminal().print(RuleTestReport.render(results, invocation.palette()));
    return results.values().stream().allMatch(List::isEmpty) ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }
}
