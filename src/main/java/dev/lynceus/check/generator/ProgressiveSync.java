package dev.lynceus.check.generator;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Words;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds strategies of ApplicationSets that do less than they say.
///
/// Both `type` and `deletionOrder` are free text to the API server. The type counts when it is
/// exactly `RollingSync` and there are steps, the order in any case of letters:
/// `isRollingSyncStrategy` and `isProgressiveSyncDeletionOrderReversed` in
/// applicationset_controller.go, Argo CD 3.5.7.
public final class ProgressiveSync implements Check {
  private static final String ROLLING = "RollingSync";
  private static final String AT_ONCE = "AllAtOnce";
  private static final String ORDER = "deletionOrder";

  @Override
  public String name() {
    return "progressive-sync";
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
    set.entry("spec", "strategy", "type")
        .ifPresentOrElse(
            type -> type(set, type, settings).ifPresent(found::add),
            () ->
                set.entry("spec", "strategy", "rollingSync")
                    .filter(_ -> hasSteps(set))
                    .map(rolling -> untyped(set, rolling, settings))
                    .ifPresent(found::add));
    set.entry("spec", "strategy", ORDER)
        .flatMap(order -> order(set, order, settings))
        .ifPresent(found::add);
    return found;
  }

  private static boolean hasSteps(ApplicationSet set) {
    return !Nodes.items(set.manifest().root(), "spec", "strategy", "rollingSync", "steps")
        .isEmpty();
  }

  private static boolean rolls(ApplicationSet set) {
    return Nodes.text(set.manifest().root(), "spec", "strategy", "type").equals(ROLLING)
        && hasSteps(set);
  }

  private static Optional<Finding> type(ApplicationSet set, Yaml.Entry entry, Settings settings) {
    String type = Nodes.text(entry.value());
    if (type.isEmpty() || type.equals(AT_ONCE) || rolls(set)) {
      return Optional.empty();
    }
    String all = ": all Applications of " + Words.brief(set.name()) + " sync at once";
    if (type.equals(ROLLING)) {
      return Optional.of(
          settings
              .finding(set.manifest().at(entry.key().span()), ROLLING + " has no steps" + all)
              .withHelp("List the steps in `spec.strategy.rollingSync.steps`."));
    }
    Names.Nearest nearest = Names.of(type, List.of(ROLLING, AT_ONCE));
    String meant =
        hasSteps(set) ? ROLLING : nearest.names().isEmpty() ? "" : nearest.names().getFirst();
    return Optional.of(
        settings
            .finding(
                set.manifest().at(entry.value().span()),
                "Argo CD knows no strategy " + Words.brief(type) + all)
            .withHelp(
                meant.isEmpty()
                    ? "Write `" + ROLLING + "` or `" + AT_ONCE + "`."
                    : "Write `" + meant + "`.")
            .withEdits(
                meant.isEmpty() || !hasSteps(set) && !nearest.certain()
                    ? List.of()
                    : written(entry.value(), type, meant)));
  }

  private static Finding untyped(ApplicationSet set, Yaml.Entry rolling, Settings settings) {
    return settings
        .finding(
            set.manifest().at(rolling.key().span()),
            "these steps are ignored, since the strategy has no type: all Applications of "
                + Words.brief(set.name())
                + " sync at once")
        .withHelp("Set `spec.strategy.type: " + ROLLING + "`.");
  }

  private static Optional<Finding> order(ApplicationSet set, Yaml.Entry entry, Settings settings) {
    String order = Nodes.text(entry.value());
    String lower = order.toLowerCase(Locale.ROOT);
    boolean reverse = lower.equals("reverse");
    if (order.isEmpty()
        || lower.equals("allatonce")
        || !settings.controller().version().atLeast(3, 2)) {
      return Optional.empty();
    }
    String who = Words.brief(set.name());
    if (!reverse) {
      Names.Nearest nearest = Names.of(order, List.of("Reverse", AT_ONCE));
      return Optional.of(
          settings
              .finding(
                  set.manifest().at(entry.value().span()),
                  "Argo CD knows no deletion order "
                      + Words.brief(order)
                      + ": deleting "
                      + who
                      + " deletes its Applications in no order")
              .withHelp("Write `Reverse` or `" + AT_ONCE + "`.")
              .withEdits(
                  nearest.certain()
                      ? written(entry.value(), order, nearest.names().getFirst())
                      : List.of()));
    }
    if (!rolls(set)) {
      return Optional.of(
          settings
              .finding(
                  set.manifest().at(entry.key().span()),
                  ORDER
                      + " is ignored without a "
                      + ROLLING
                      + " in steps: deleting "
                      + who
                      + " deletes its Applications in no order")
              .withHelp("Set `spec.strategy.type: " + ROLLING + "` and list the steps."));
    }
    boolean deletes = settings.controller().effective(set.applicationsSync()).deletes();
    return !deletes ? Optional.empty() : Optional.of(orderly(set, entry, settings));
  }

  private static Finding orderly(ApplicationSet set, Yaml.Entry entry, Settings settings) {
    var notes =
        set.entry("spec", "generators").stream()
            .map(g -> new Note(g.key().span(), "what these no longer yield goes in no order"))
            .toList();
    return settings
        .finding(
            set.manifest().at(entry.key().span()),
            ORDER
                + " orders only the deletion of "
                + Words.brief(set.name())
                + " itself: Applications that its generators drop go all at once")
        .withHelp(
            "Keep it for the deletion of the set, and do not count on it when a generator yields less.")
        .withNotes(notes);
  }

  /// The text replaced, inside its quotes if it has some.
  private static List<Edit> written(Yaml node, String text, String wanted) {
    Span span = node.span();
    int at = span.text().indexOf(text);
    boolean bare = at == 0 && span.text().length() == text.length();
    boolean quoted = at == 1 && span.text().length() == text.length() + 2;
    return node.isAlias() || !bare && !quoted
        ? List.of()
        : List.of(
            new Edit(
                new Span(span.source(), span.start() + at, span.start() + at + text.length()),
                wanted));
  }
}
