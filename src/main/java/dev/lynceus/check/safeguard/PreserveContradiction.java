package dev.lynceus.check.safeguard;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.ApplicationSpec;
import dev.lynceus.argo.Finalizers;
import dev.lynceus.argo.Generator;
import dev.lynceus.argo.GeneratorWords;
import dev.lynceus.argo.Words;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Note;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds ApplicationSets that say they preserve resources and give their Applications a finalizer
/// that deletes them.
///
/// The flag only keeps Argo CD from adding the finalizer; one that a template or a patch lists
/// stays (`RenderTemplateParams`, Argo CD 3.5.7).
public final class PreserveContradiction implements Check {
  @Override
  public String name() {
    return "preserve-contradiction";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.AnApplicationSet.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    if (!(subject instanceof Subject.AnApplicationSet(ApplicationSet set))
        || !set.preservesResources()) {
      return List.of();
    }
    var found = new ArrayList<Finding>();
    List<Generator> tops = set.tops().toList();
    boolean setsOwnIsUsed =
        tops.isEmpty()
            || tops.stream()
                .anyMatch(t -> t.template().map(o -> o.finalizers().isEmpty()).orElse(true));
    if (setsOwnIsUsed) {
      String where = GeneratorWords.whereto(set);
      template(set, set.template(), "Application of " + Words.brief(set.name()), where, settings)
          .ifPresent(found::add);
    }
    for (Generator top : tops) {
      String who =
          "Application that "
              + Words.brief(set.name())
              + " generates from "
              + GeneratorWords.source(top);
      top.template()
          .flatMap(t -> template(set, t, who, GeneratorWords.whereto(set, top), settings))
          .ifPresent(found::add);
    }
    patch(set, settings).ifPresent(found::add);
    return found;
  }

  private static Optional<Finding> template(
      ApplicationSet set, ApplicationSpec template, String who, String where, Settings settings) {
    Finalizers finalizers = template.finalizers();
    return finalizers
        .cascade()
        .filter(_ ->
            finalizers.items().stream()
                .map(Yaml.Scalar::text)
                .anyMatch(f -> Finalizers.CASCADE.contains(f) && set.patch().keeps(f)))
        .map(first ->
            finding(
                    set,
                    first.span(),
                    "deleting an "
                        + who
                        + " deletes what it deployed"
                        + where
                        + ", since its template lists this finalizer",
                    settings)
                .withHelp("Remove the finalizer from the template.")
                .withEdits(
                    FinalizerEdits.remove(
                        template.owner(), finalizers, Finalizers.CASCADE::contains)));
  }

  private static Optional<Finding> patch(ApplicationSet set, Settings settings) {
    return set.patch().cascading().stream()
        .findFirst()
        .map(p ->
            finding(
                    set,
                    p,
                    "deleting an Application of "
                        + Words.brief(set.name())
                        + " deletes what it deployed wherever the patch adds this finalizer",
                    settings)
                .withHelp("Remove the finalizer from the templatePatch."));
  }

  private static Finding finding(
      ApplicationSet set, Span place, String consequence, Settings settings) {
    var flag =
        new Note(
            new PreserveFlag(set).place(), "only keeps Argo CD from adding the finalizer itself");
    return settings
        .finding(set.manifest().at(place), PreserveFlag.NAME + " is set in vain: " + consequence)
        .withNotes(List.of(flag));
  }
}
