package dev.lynceus.check.safeguard;

import dev.lynceus.argo.Application;
import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.ArgoVersion;
import dev.lynceus.argo.Finalizers;
import dev.lynceus.argo.Words;
import dev.lynceus.edit.Insertion;
import dev.lynceus.edit.Removal;
import dev.lynceus.finding.Edit;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Note;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.schema.Names;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// Judges the finalizers that Applications, ApplicationSets and templates list.
///
/// Settings: `policies`, of which the first that speaks of an object decides; an object of which
/// none speaks may list what Argo CD knows. What a template fills in while generating is not
/// judged, and neither is the finalizer that Argo CD adds where none is listed, except that it
/// satisfies a policy that requires one.
public final class FinalizerPolicy implements Check {
  @Override
  public String name() {
    return "finalizer-policy";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.AnApplicationSet.class, Subject.AnApplication.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    var found = new ArrayList<Finding>();
    if (subject instanceof Subject.AnApplication(Application application)) {
      judge(ListedFinalizers.of(application), settings, found);
    } else if (subject instanceof Subject.AnApplicationSet(ApplicationSet set)) {
      ListedFinalizers.of(set).forEach(l -> judge(l, settings, found));
      ListedFinalizers.ofPatch(set).ifPresent(l -> each(l, settings, found));
    }
    return found;
  }

  private static void judge(ListedFinalizers listed, Settings settings, List<Finding> found) {
    Judging judging = each(listed, settings, found);
    if (judging.demand().cascade() == FinalizerDemand.Cascade.REQUIRED
        && !judging.cascades()
        && listed.finalizers().items().stream().noneMatch(f -> Words.isTemplated(f.text()))) {
      judging.missing();
    }
  }

  /// Judges what is listed, one by one.
  private static Judging each(ListedFinalizers listed, Settings settings, List<Finding> found) {
    var judging = new Judging(listed, FinalizerDemand.of(listed, settings), settings, found);
    var seen = new LinkedHashMap<String, Span>();
    for (Yaml.Scalar item : listed.finalizers().items()) {
      Span first = seen.putIfAbsent(item.text(), item.span());
      if (first != null) {
        judging.repeated(item, first);
      } else if (!Words.isTemplated(item.text())) {
        judging.single(item);
      }
    }
    return judging;
  }

  private record Judging(
      ListedFinalizers listed, FinalizerDemand demand, Settings settings, List<Finding> found) {
    boolean cascades() {
      return listed.kind() == ListedFinalizers.Kind.APPLICATION_SET
          ? listed.finalizers().items().stream()
              .anyMatch(f -> f.text().equals(Finalizers.RESOURCES))
          : listed.cascades();
    }

    void single(Yaml.Scalar item) {
      ArgoVersion version = settings.controller().version();
      if (!listed.isKnown(item.text(), version)) {
        if (!demand.allows(item.text())) {
          unknown(item, version);
        }
      } else if (Finalizers.CASCADE.contains(item.text())) {
        cascading(item);
      }
    }

    private void cascading(Yaml.Scalar item) {
      String effect =
          listed.kind() == ListedFinalizers.Kind.APPLICATION_SET
              ? "the policy forbids this finalizer on " + listed.who()
              : "deleting " + listed.who() + " deletes everything it deployed" + listed.where();
      if (demand.cascade() == FinalizerDemand.Cascade.FORBIDDEN) {
        String because =
            listed.kind() == ListedFinalizers.Kind.APPLICATION_SET
                ? ""
                : ": the policy forbids this finalizer here";
        add(
            item.span(),
            effect + because,
            "Remove the finalizer.",
            FinalizerEdits.remove(listed.owner(), listed.finalizers(), item.text()::equals));
      } else if (!demand.allowsVariant(item.text())) {
        String wanted = demand.preferred();
        add(
            item.span(),
            effect + ": the policy demands another way of doing it",
            "Write `" + wanted + "`.",
            replacement(item, wanted));
      }
    }

    private void unknown(Yaml.Scalar item, ArgoVersion version) {
      String text = ListedFinalizers.words(item.text());
      String stuck = listed.who() + " would stay in deletion until somebody else takes it away";
      Names.Nearest nearest = Names.of(item.text(), listed.known(version));
      List<String> candidates =
          nearest.names().isEmpty() ? suspected(item.text(), version) : nearest.names();
      if (!candidates.isEmpty()) {
        String help = "Write `" + String.join("` or `", candidates) + "`.";
        add(
            item.span(),
            "Argo CD knows no finalizer " + text + " here: " + stuck,
            help,
            nearest.certain() ? replacement(item, candidates.getFirst()) : List.of());
      } else if (item.text().indexOf('/') < 0) {
        add(
            item.span(),
            "the finalizer "
                + text
                + " names no domain that owns it, and Argo CD does not know it: "
                + stuck,
            item.text().isBlank()
                ? "Remove it."
                : "Remove it, or qualify it as `example.com/" + text + "`.",
            List.of());
      } else {
        add(
            item.span(),
            "the finalizer " + text + " is not Argo CD's: " + stuck,
            "Remove it, or allow it in the rule's setting `others`.",
            List.of());
      }
    }

    /// Names of Argo CD's own domain are meant to be Argo CD's, however far off they are.
    private List<String> suspected(String text, ArgoVersion version) {
      boolean own = text.contains("argoproj.io") || text.contains("resources-finalizer");
      return own ? listed.known(version).stream().limit(1).toList() : List.of();
    }

    void repeated(Yaml.Scalar item, Span first) {
      List<Edit> edits =
          listed
              .finalizers()
              .field()
              .map(Yaml.Entry::value)
              .filter(Yaml.Sequence.class::isInstance)
              .map(Yaml.Sequence.class::cast)
              .flatMap(s -> Removal.items(s, List.of(item)))
              .orElse(List.of());
      found.add(
          settings
              .finding(
                  listed.manifest().at(item.span()),
                  "the finalizer "
                      + ListedFinalizers.words(item.text())
                      + " is listed twice: a server-side apply of "
                      + owner()
                      + " is refused")
              .withHelp("Remove the second one.")
              .withNotes(List.of(new Note(first, "the first one")))
              .withEdits(edits));
    }

    private String owner() {
      return listed.kind() == ListedFinalizers.Kind.TEMPLATE
          ? "ApplicationSet " + listed.name()
          : listed.who();
    }

    void missing() {
      String wanted =
          listed.kind() == ListedFinalizers.Kind.APPLICATION_SET
              ? Finalizers.RESOURCES
              : demand.preferred();
      Span place =
          listed
              .finalizers()
              .field()
              .or(() -> Nodes.entry(listed.owner(), "metadata"))
              .map(e -> e.key().span())
              .orElseGet(() -> listed.manifest().place().span());
      String effect =
          listed.kind() == ListedFinalizers.Kind.APPLICATION_SET
              ? listed.who() + " is gone before its controller could let go of its Applications"
              : "deleting "
                  + listed.who()
                  + " leaves what it deployed"
                  + listed.where()
                  + " behind";
      List<Edit> edits =
          listed.owner() instanceof Yaml.Mapping owner
                  && (listed.finalizers().isEmpty()
                      || listed.kind() == ListedFinalizers.Kind.APPLICATION_SET)
              ? Insertion.item(owner, wanted, "metadata", "finalizers").stream().toList()
              : List.of();
      add(
          place,
          effect + ": the policy requires a cascading finalizer here",
          "Add `" + wanted + "` to `metadata.finalizers`.",
          edits);
    }

    private List<Edit> replacement(Yaml.Scalar item, String wanted) {
      boolean taken = listed.finalizers().items().stream().anyMatch(i -> i.text().equals(wanted));
      boolean plain = item.span().text().equals(item.text());
      boolean quoted =
          item.span().text().length() == item.text().length() + 2
              && item.style() != Yaml.Style.PLAIN;
      if (taken || item.isAlias() || !plain && !quoted) {
        return List.of();
      }
      Span span = item.span();
      return List.of(
          new Edit(
              plain ? span : new Span(span.source(), span.start() + 1, span.end() - 1), wanted));
    }

    private void add(Span span, String message, String help, List<Edit> edits) {
      found.add(
          settings.finding(listed.manifest().at(span), message).withHelp(help).withEdits(edits));
    }
  }
}
