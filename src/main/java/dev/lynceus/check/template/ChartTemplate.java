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
      Pattern.compile("(?m)^[ \\t]*kind:[ \\t]*[\"']?ApplicationSet[\"']?[ \\t]*(?:#.*)?$");

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
          "sha");

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
    return switch (TemplateParser.parse(source.path(), source.text(), Functions.HELM)) {
      case Parsed.Refused refused -> refused(source, refused, settings);
      case Parsed.Template template -> {
        var found = new ArrayList<Finding>();
        rootFields(template.nodes(), source, found, settings);
        yield found;
      }
    };
  }

  private static List<Finding> refused(Source source, Parsed.Refused refused, Settings settings) {
    int open = Math.max(0, source.text().lastIndexOf("{{", refused.start()));
    return Tag.of(source.text().substring(open)).stream()
        .findFirst()
        .filter(t -> t.isName() && PARAMETERS.contains(first(t.words())) && isInSet(source, open))
        .map(t ->
            finding(
                source,
                open,
                open + t.end(),
                "has no function "
                    + Words.brief(first(t.words()))
                    + ": the chart cannot be rendered",
                settings))
        .stream()
        .toList();
  }

  private static void rootFields(
      List<Node> nodes, Source source, List<Finding> found, Settings settings) {
    for (Node node : nodes) {
      switch (node) {
        case Node.Action(int _, Pipeline pipeline) -> {
          Operand first = pipeline.commands().getFirst().operands().getFirst();
          if (first instanceof Operand.Field(int start, List<String> names)
              && PARAMETERS.contains(names.getFirst())
              && isInSet(source, start)) {
            int end = start + 1 + String.join(".", names).length();
            found.add(
                finding(
                    source,
                    start,
                    end,
                    "finds nothing at ."
                        + Words.brief(String.join(".", names))
                        + ": it is gone before Argo CD sees it",
                    settings));
          }
        }
        case Node.If branch -> {
          rootFields(branch.body(), source, found, settings);
          rootFields(branch.otherwise(), source, found, settings);
        }
        // The dot is something else inside.
        case Node.With branch -> rootFields(branch.otherwise(), source, found, settings);
        case Node.Range loop -> rootFields(loop.otherwise(), source, found, settings);
        case Node.Text _, Node.Break _, Node.Continue _, Node.Invoke _ -> {}
      }
    }
  }

  /// Whether the document around an offset is an ApplicationSet.
  private static boolean isInSet(Source source, int at) {
    String text = source.text();
    int from = Math.max(0, text.lastIndexOf("\n---", at));
    int next = text.indexOf("\n---", at);
    return KIND.matcher(text).region(from, next < 0 ? text.length() : next).find();
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
