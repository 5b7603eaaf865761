package dev.lynceus.check.template;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.expand.UsedParameters;
import dev.lynceus.gotemplate.Functions;
import dev.lynceus.gotemplate.Operand;
import dev.lynceus.gotemplate.Parsed;
import dev.lynceus.gotemplate.Pipeline;
import dev.lynceus.gotemplate.TemplateParser;
import dev.lynceus.kube.Nodes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What of a set's templates ends up in the names of its Applications: the name itself, the actions
/// that print the name of a patch with the variables they use, and the `values` that those ask for.
final class NameParts {
  private final Set<String> parameters = new HashSet<>();
  private final Set<Integer> actions = new HashSet<>();

  NameParts(ApplicationSet set, List<TemplatedText> texts) {
    texts.stream()
        .filter(TemplatedText::isName)
        .forEach(t -> parameters.addAll(UsedParameters.of(t.text(), true)));
    if (set.patch().text().isPresent()) {
      patch(set);
    }
  }

  /// Whether what stands at an offset of a text is part of a name.
  boolean holds(TemplatedText text, int at) {
    return switch (text.part()) {
      case TEMPLATE -> text.isName();
      case PATCH -> actions.contains(text.text().lastIndexOf("{{", at));
      case VALUES -> parameters.contains(text.path());
      case CHILD -> false;
    };
  }

  private void patch(ApplicationSet set) {
    String text = Nodes.text(set.manifest().root(), "spec", "templatePatch");
    for (PatchOutcomes.Outcome outcome : PatchOutcomes.of(set)) {
      Nodes.at(outcome.root(), "metadata", "name")
          .ifPresent(
              n -> outcome.actions(n).forEach(at -> actions.add(text.lastIndexOf("{{", at))));
    }
    if (actions.isEmpty()
        || !(TemplateParser.parse(text, Functions.ARGO_CD) instanceof Parsed.Template template)) {
      return;
    }
    List<Pipeline> pipelines = Calls.of(template).pipelines();
    var variables = new HashSet<String>();
    // From the last to the first: a variable is set before it is used.
    for (Pipeline pipeline : pipelines.reversed()) {
      int open = text.lastIndexOf("{{", pipeline.start());
      if (pipeline.variables().stream().anyMatch(variables::contains)) {
        actions.add(open);
      }
      if (actions.contains(open)) {
        for (Pipeline.Command command : pipeline.commands()) {
          command.operands().forEach(o -> used(o, variables));
        }
      }
    }
  }

  private void used(Operand operand, Set<String> variables) {
    switch (operand) {
      case Operand.Variable v -> variables.add(v.name());
      case Operand.Field f -> parameters.add(String.join(".", f.names()));
      case Operand.Chain c -> used(c.of(), variables);
      case Operand.Nested _,
          Operand.Dot _,
          Operand.Function _,
          Operand.Text _,
          Operand.Numeral _,
          Operand.Bool _,
          Operand.Nil _ -> {}
    }
  }
}
