package dev.lynceus.check.template;

import dev.lynceus.argo.Words;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Location;
import dev.lynceus.gotemplate.Functions;
import dev.lynceus.gotemplate.Node;
import dev.lynceus.gotemplate.Operand;
import dev.lynceus.gotemplate.Parsed;
import dev.lynceus.gotemplate.Pipeline;
import dev.lynceus.gotemplate.TemplateParser;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.text.Source;
import dev.lynceus.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds ApplicationSets in charts whose parameters Helm fills in before Argo CD sees them.
///
/// At the top of a template Helm knows a few names with a capital letter and nothing else
/// (`pkg/engine/engine.go` of Helm 3.21).
public final class ChartTemplate implements Check {
  private static final Pattern KIND =
      Pattern.compile(
          "(?m)^[ \\t]*(?:- +)?[\"']?kind[\"']?:[ \\t]*[\"']?ApplicationSet[\"']?,?[ \\t]*(?:#.*)?$");

  /// What only a set's generators offer; a chart's own field would start with a capital letter.
  private static final Set<String> PARAMETERS =
      Set.of(
          "name",
          "nameNormalized",
          "server",
          "metadata",
          "values",
          "path",
          "project",
          "cluster",
          "organization",
          "repository",
          "url",
          "branch",
          "branch_slug",
          "number",
          "head_sha",
          "head_short_sha",
          "sha",
          "short_sha",
          "short_sha_7",
          "head_short_sha_7",
          "branchNormalized",
          "target_branch",
          "repository_id",
          "title",
          "author",
          "labels",
          "clusters");

  /// What has something ready where a field is missing.
  private static final Set<String> LENIENT = Set.of("default", "coalesce", "or", "dig", "get");

  @Override
  public String name() {
    return "chart-template";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.AChartTemplate.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    if (!(subject instanceof Subject.AChartTemplate(Source source))
        || !KIND.matcher(source.text()).find()) {
      return List.of();
    }
    var judging = new Judging(source, sets(source), settings, new ArrayList<>());
    switch (TemplateParser.parse(source.path(), source.text(), Functions.HELM)) {
      case Parsed.Refused refused -> judging.refused(refused);
      case Parsed.Template template -> judging.nodes(template.nodes(), true);
    }
    return judging.found();
  }

  /// The documents that are ApplicationSets, or lists with one.
  private static List<Span> sets(Source source) {
    String text = source.text();
    var sets = new ArrayList<Span>();
    int from = 0;
    while (from < text.length()) {
      int next = text.indexOf("\n---", from);
      int end = next < 0 ? text.length() : next + 1;
      if (KIND.matcher(text).region(from, end).find()) {
        sets.add(new Span(source, from, end));
      }
      from = end;
    }
    return sets;
  }

  private record Judging(Source source, List<Span> sets, Settings settings, List<Finding> found) {
    void refused(Parsed.Refused refused) {
      int open = Math.max(0, source.text().lastIndexOf("{{", refused.start()));
      int close = source.text().indexOf("}}", open);
      Tag.of(source.text().substring(open, close < 0 ? open : close + 2)).stream()
          .findFirst()
          .filter(t -> t.isName() && PARAMETERS.contains(first(t.words())))
          .ifPresent(t ->
              add(
                  open,
                  open + t.end(),
                  "has no function "
                      + Words.brief(first(t.words()))
                      + ": the chart cannot be rendered"));
    }

    /// @param root whether the dot is what Helm gives to a template
    void nodes(List<Node> nodes, boolean root) {
      for (Node node : nodes) {
        switch (node) {
          case Node.Action(int _, Pipeline pipeline) -> {
            uncalled(pipeline);
            pipeline(pipeline, root);
          }
          case Node.If branch -> {
            pipeline(branch.condition(), root);
            nodes(branch.body(), root);
            nodes(branch.otherwise(), root);
          }
          // The dot is something else inside.
          case Node.With branch -> {
            pipeline(branch.value(), root);
            nodes(branch.body(), false);
            nodes(branch.otherwise(), root);
          }
          case Node.Range loop -> {
            pipeline(loop.values(), root);
            nodes(loop.body(), false);
            nodes(loop.otherwise(), root);
          }
          case Node.Invoke invoke -> invoke.argument().ifPresent(p -> pipeline(p, root));
          case Node.Text _, Node.Break _, Node.Continue _ -> {}
        }
      }
    }

    /// `{{values.x}}` and `{{title}}` are calls without arguments.
    private void uncalled(Pipeline pipeline) {
      Operand first = pipeline.commands().getFirst().operands().getFirst();
      Operand of = first instanceof Operand.Chain c ? c.of() : first;
      if (pipeline.commands().size() == 1
          && pipeline.commands().getFirst().operands().size() == 1
          && of instanceof Operand.Function(int start, String name)
          && PARAMETERS.contains(name)) {
        add(
            start,
            start + name.length(),
            "calls the function " + name + " with nothing: the chart cannot be rendered");
      }
    }

    private void pipeline(Pipeline pipeline, boolean root) {
      if (pipeline.commands().stream().noneMatch(c -> LENIENT.contains(Meaning.function(c)))) {
        for (Pipeline.Command command : pipeline.commands()) {
          command.operands().forEach(o -> operand(o, root));
        }
      }
    }

    private void operand(Operand operand, boolean root) {
      switch (operand) {
        case Operand.Field f -> {
          if (root) {
            field(f.start(), "", f.names());
          }
        }
        case Operand.Variable v -> {
          if (v.name().equals("$") && !v.fields().isEmpty()) {
            field(v.start(), "$", v.fields());
          }
        }
        case Operand.Nested n -> pipeline(n.pipeline(), root);
        case Operand.Chain c -> operand(c.of(), root);
        case Operand.Dot _,
            Operand.Function _,
            Operand.Text _,
            Operand.Numeral _,
            Operand.Bool _,
            Operand.Nil _ -> {}
      }
    }

    private void field(int start, String dollar, List<String> names) {
      if (PARAMETERS.contains(names.getFirst())) {
        String written = dollar + "." + String.join(".", names);
        String missing = Words.brief(dollar + "." + names.getFirst());
        add(
            start,
            start + written.length(),
            names.size() == 1
                ? "finds nothing at " + missing + ": it is gone before Argo CD sees it"
                : "finds nothing at " + missing + ": the chart cannot be rendered");
      }
    }

    private void add(int start, int end, String what) {
      if (found.size() < TemplatedText.MOST
          && sets.stream().anyMatch(s -> s.start() <= start && start < s.end())) {
        found.add(finding(source, start, end, what, settings));
      }
    }
  }

  private static Finding finding(
      Source source, int start, int end, String what, Settings settings) {
    return settings
        .finding(
            Location.of(new Span(source, start, end)),
            Words.brief(source.text().substring(start, end))
                + " of the ApplicationSet is read by Helm first, which "
                + what)
        .withHelp("Hide it from Helm, as in {{`{{ .name }}`}}.");
  }

  private static String first(String name) {
    int end = 0;
    while (end < name.length() && ".[".indexOf(name.charAt(end)) < 0) {
      end++;
    }
    return name.substring(0, end);
  }
}
