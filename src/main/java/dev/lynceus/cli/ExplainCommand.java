package dev.lynceus.cli;

import dev.lynceus.report.RulePage;
import dev.lynceus.review.Policy;
import dev.lynceus.rule.Rule;
import dev.lynceus.text.Printable;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// Prints the page of one rule.
final class ExplainCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("explain");
    spec.usageMessage()
        .description("Print what a rule finds, why it matters, and how to mend it.")
        .footer("", "Example:", "  lynceus explain resources-not-preserved");
    return spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("1")
            .required(true)
            .paramLabel("RULE")
            .type(String.class)
            .description("The id of a rule.")
            .build());
  }

  @Override
  public ExitCode run(ParseResult arguments, Invocation invocation) {
    String id = arguments.matchedPositionalValue(0, "");
    Rule rule = named(id, PolicyReading.builtIn()).orElseGet(() -> own(id, invocation));
    invocation.terminal().print(RulePage.render(rule, invocation.palette(), invocation.width()));
    return ExitCode.CLEAN;
  }

  /// A rule of the current repository, whose policy need not be sound to explain what Lynceus
  /// brings along.
  private static Rule own(String id, Invocation invocation) {
    var place = PolicyReading.place(invocation, List.of());
    Policy policy = PolicyReading.at(place, Optional.empty(), Optional.empty(), invocation.width());
    List<String> ids = policy.rules().stream().map(Rule::id).toList();
    return named(id, policy)
        .orElseThrow(() ->
            new WrongUsage(
                "no rule is called "
                    + Printable.of(id)
                    + Flags.meant(id, ids)
                    + "\nList the rules with `lynceus rules`."));
  }

  private static Optional<Rule> named(String id, Policy policy) {
    return policy.rules().stream().filter(r -> r.id().equals(id)).findFirst();
  }
}
