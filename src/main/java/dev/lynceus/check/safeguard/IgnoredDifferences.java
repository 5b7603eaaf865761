package dev.lynceus.check.safeguard;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Words;
import dev.lynceus.finding.Finding;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds ApplicationSets that ignore differences in what must reach live Applications.
///
/// Settings: `protects`, JSON pointers into an Application. A pointer to one of them or to
/// something above it is found; so is one to something inside a list, because Argo CD compares
/// lists whole. `unless`, pointers that another rule protects: what covers one of them is left to
/// it.
public final class IgnoredDifferences implements Check {
  private static final String FINALIZERS = "/metadata/finalizers";

  @Override
  public String name() {
    return "ignored-differences";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.AnApplicationSet.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    if (!(subject instanceof Subject.AnApplicationSet(ApplicationSet set))) {
      return List.of();
    }
    var found = new ArrayList<Finding>();
    for (Yaml item : Nodes.items(set.manifest().root(), "spec", "ignoreApplicationDifferences")) {
      String name = Nodes.text(item, "name");
      String who =
          name.isEmpty()
              ? "any live Application of " + Words.brief(set.name())
              : "the live Application " + Words.brief(name);
      Nodes.texts(item, "jsonPointers").forEach(p -> judge(set, p, p.text(), who, settings, found));
      Nodes.texts(item, "jqPathExpressions")
          .forEach(p -> judge(set, p, JqPath.pointer(p.text()), who, settings, found));
    }
    return found;
  }

  private static void judge(
      ApplicationSet set,
      Yaml.Scalar written,
      String pointer,
      String who,
      Settings settings,
      List<Finding> found) {
    if (settings.texts("unless").stream().anyMatch(p -> covers(pointer, p))) {
      return;
    }
    for (String precious : settings.texts("protects")) {
      if (covers(pointer, precious)) {
        String path = pointer.isEmpty() ? "the whole Application" : Words.brief(pointer);
        found.add(
            settings
                .finding(
                    set.manifest().at(written.span()),
                    "no later change of "
                        + words(precious)
                        + " reaches "
                        + who
                        + ": differences in "
                        + path
                        + " are ignored")
                .withHelp(
                    "Ignore only the fields that somebody else really owns, such as `/spec/source/targetRevision`."));
        return;
      }
    }
  }

  private static boolean covers(String pointer, String precious) {
    return precious.equals(pointer)
        || precious.startsWith(pointer + "/")
        || precious.equals(FINALIZERS) && pointer.startsWith(FINALIZERS + "/");
  }

  private static String words(String precious) {
    return precious.equals(FINALIZERS) ? "preserveResourcesOnDeletion or of finalizers" : precious;
  }
}
