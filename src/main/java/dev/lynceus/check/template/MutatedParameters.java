package dev.lynceus.check.template;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Words;
import dev.lynceus.finding.Finding;
import dev.lynceus.gotemplate.Functions;
import dev.lynceus.gotemplate.Parsed;
import dev.lynceus.gotemplate.TemplateParser;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds templates that change the parameters which other templates are filled in with.
///
/// All texts of an Application are rendered with the same mapping of parameters, and mappings in it
/// are shared with other Applications (`RenderTemplateParams`, Argo CD 3.5.7).
public final class MutatedParameters implements Check {
  @Override
  public String name() {
    return "parameter-mutation";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.AnApplicationSet.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    if (!(subject instanceof Subject.AnApplicationSet(ApplicationSet set))
        || !Nodes.isTrue(set.manifest().root(), "spec", "goTemplate")) {
      return List.of();
    }
    var found = new ArrayList<Finding>();
    for (TemplatedText text : TemplateTexts.of(set)) {
      if (TemplateParser.parse(text.text(), Functions.ARGO_CD)
          instanceof Parsed.Template template) {
        List<SharedParameters.Change> changes = SharedParameters.changes(template);
        for (SharedParameters.Change change :
            changes.subList(0, Math.min(TemplatedText.MOST, changes.size()))) {
          // The patch is rendered last: what it sets at the top is read by nobody else.
          boolean unseen =
              text.part() == TemplatedText.Part.PATCH
                  && change.whole()
                  && change.function().endsWith("set");
          if (!unseen) {
            found.add(finding(set, text, change, settings));
          }
        }
      }
    }
    return found;
  }

  private static Finding finding(
      ApplicationSet set, TemplatedText text, SharedParameters.Change change, Settings settings) {
    return settings
        .finding(
            text.at(change.start(), change.start() + change.function().length()),
            change.function()
                + " changes the parameters themselves: what other texts and other Applications of "
                + Words.brief(set.name())
                + " come out as depends on which is rendered first")
        .withHelp("Work on a copy: `deepCopy` the parameters, or start from an empty `dict`.");
  }
}
