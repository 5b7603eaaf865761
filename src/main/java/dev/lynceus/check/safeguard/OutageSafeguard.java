package dev.lynceus.check.safeguard;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Generator;
import dev.lynceus.argo.GeneratorWords;
import dev.lynceus.argo.SyncMode;
import dev.lynceus.argo.Words;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Note;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds ApplicationSets that an empty answer of a generator's source makes Argo CD delete,
/// resources included.
///
/// Settings: `sources`, the kinds of generator that count, or `all` for every ApplicationSet
/// without the flag, whatever it generates from and whatever its policy; `unless`, kinds whose
/// presence leaves a set to another rule.
public final class OutageSafeguard implements Check {
  private static final int MOST_NOTES = 5;
  private static final String ALL = "all";

  @Override
  public String name() {
    return "outage-safeguard";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.AnApplicationSet.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    if (!(subject instanceof Subject.AnApplicationSet(ApplicationSet set))
        || set.preservesResources()) {
      return List.of();
    }
    List<String> sources = settings.texts("sources");
    boolean deletes = settings.controller().effective(set.applicationsSync()).deletes();
    List<Exposure> exposures =
        deletes ? Exposure.of(set).stream().filter(Exposure::cascades).toList() : List.of();
    if (sources.contains(ALL)) {
      return List.of(
          worst(exposures)
              .map(e -> exposed(e, exposures, settings))
              .findFirst()
              .orElseGet(() -> lacking(set, settings)));
    }
    List<String> unless = settings.texts("unless");
    if (exposures.stream().anyMatch(e -> unless.contains(e.leaf().key()))) {
      return List.of();
    }
    var counted = exposures.stream().filter(e -> sources.contains(e.leaf().key())).toList();
    return counted.isEmpty() ? List.of() : List.of(exposed(counted.getFirst(), counted, settings));
  }

  /// Those that can fall silent by themselves, the sources from outside first; a list changes only
  /// when somebody edits it.
  private static Stream<Exposure> worst(List<Exposure> exposures) {
    return Stream.concat(
        exposures.stream().filter(e -> e.leaf().isOutside()),
        exposures.stream()
            .filter(e -> !e.leaf().isOutside() && !(e.leaf() instanceof Generator.ListGenerator)));
  }

  private static Finding exposed(Exposure first, List<Exposure> all, Settings settings) {
    ApplicationSet set = first.set();
    var flag = new PreserveFlag(set);
    var notes = new ArrayList<Note>();
    all.stream()
        .filter(e ->
            !e.leaf().keySpan().equals(first.leaf().keySpan())
                && !(e.leaf() instanceof Generator.ListGenerator))
        .limit(MOST_NOTES)
        .forEach(e ->
            notes.add(new Note(e.leaf().keySpan(), "so does " + GeneratorWords.silence(e.leaf()))));
    notes.addAll(flag.notes());
    ignoredPolicy(set, settings).ifPresent(notes::add);
    return settings
        .finding(set.manifest().at(first.leaf().keySpan()), first.message())
        .withHelp(flag.help())
        .withNotes(notes)
        .withEdits(flag.edits());
  }

  /// A note on an `applicationsSync` that would have helped if the controller heeded it.
  private static Optional<Note> ignoredPolicy(ApplicationSet set, Settings settings) {
    boolean wanted =
        !set.applicationsSync().isEmpty() && !SyncMode.of(set.applicationsSync()).deletes();
    return !wanted
        ? Optional.empty()
        : set.entry("spec", "syncPolicy", "applicationsSync")
            .map(e ->
                new Note(
                    e.key().span(),
                    "the controller's own policy overrides this: "
                        + settings.controller().effective(set.applicationsSync()).word()));
  }

  /// The finding on a set that no source can empty by falling silent, or whose policy keeps its
  /// Applications.
  private static Finding lacking(ApplicationSet set, Settings settings) {
    var flag = new PreserveFlag(set);
    return settings
        .finding(
            set.manifest().at(flag.place()),
            Words.brief(set.name())
                + " does not set "
                + PreserveFlag.NAME
                + ": "
                + consequence(set, settings))
        .withHelp(flag.help())
        .withNotes(flag.notes().stream().filter(n -> !n.span().equals(flag.place())).toList())
        .withEdits(flag.edits());
  }

  private static String consequence(ApplicationSet set, Settings settings) {
    SyncMode mode = settings.controller().effective(set.applicationsSync());
    if (!set.cascades()) {
      return set.template().finalizers().items().stream()
          .map(Yaml.Scalar::text)
          .findFirst()
          .map(f ->
              "what its Applications deployed stays only because they carry the finalizer "
                  + ListedFinalizers.words(f))
          .orElse("nothing says that what its Applications deployed is to stay");
    }
    String where = GeneratorWords.whereto(set);
    if (mode.deletes()) {
      boolean list = set.leaves().allMatch(Generator.ListGenerator.class::isInstance);
      return (list ? "an element that leaves its list" : "whatever it no longer generates")
          + " takes the Application and what that deployed"
          + where
          + " with it";
    }
    return "the policy "
        + mode.word()
        + " keeps its Applications only while it exists; deleting or renaming it deletes what they deployed"
        + where;
  }
}
