package dev.lynceus.review;

import dev.lynceus.edit.Edits;
import dev.lynceus.finding.Edit;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Trouble;
import dev.lynceus.inventory.Amended;
import dev.lynceus.inventory.Tree;
import dev.lynceus.text.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// The work of one [Mending]: judge, make the edits that do not meet, and judge again.
final class MendingRounds {
  /// More than findings of one object ever needed; a hostile file must not make it endless.
  private static final int MOST = 64;

  private final Tree tree;
  private final Policy policy;
  private final List<Trouble> troubles;
  private final Report.FailOn failOn;
  private final Function<String, Optional<String>> obstacle;
  private final Set<String> paths;
  private final Map<String, String> before = new HashMap<>();
  private final Map<String, String> after = new HashMap<>();
  private final Map<String, Optional<String>> obstacles = new TreeMap<>();
  private final Map<Said, Integer> left = new HashMap<>();
  private final Set<String> givenUp = new HashSet<>();
  private final List<Finding> mended = new ArrayList<>();

  /// A finding whatever line it stands on: when its edits do not silence it, they are not made over
  /// and over.
  private record Said(String rule, String path, String message, String object) {
    static Said by(Finding finding) {
      return new Said(
          finding.rule(),
          finding.location().path(),
          finding.message(),
          finding.location().object().toString());
    }
  }

  /// What one round changes.
  private record Choice(List<Finding> findings, Map<String, List<Edit>> edits) {}

  MendingRounds(
      Tree tree,
      Policy policy,
      List<Trouble> troubles,
      Report.FailOn failOn,
      Function<String, Optional<String>> obstacle) {
    this.tree = tree;
    this.policy = policy;
    this.troubles = troubles;
    this.failOn = failOn;
    this.obstacle = obstacle;
    this.paths = new HashSet<>(tree.paths());
  }

  Mending run() {
    Report report = review();
    for (int round = 0; round < MOST && makeEdits(report.shown()); round++) {
      report = review();
    }
    var changes = new HashMap<String, Mending.Change>();
    after.forEach((path, text) -> {
      if (!text.equals(before.get(path))) {
        changes.put(path, new Mending.Change(before.getOrDefault(path, ""), text));
      }
    });
    var refused = new HashMap<String, String>();
    obstacles.forEach((path, reason) -> reason.ifPresent(r -> refused.put(path, r)));
    return new Mending(changes, mended, refused, report);
  }

  private Report review() {
    return Review.review(new Amended(tree, after), policy, troubles, failOn);
  }

  /// Makes the edits of as many findings as do not meet; whether there were any.
  private boolean makeEdits(List<Finding> shown) {
    List<Finding> open = shown.stream().filter(f -> !f.edits().isEmpty()).toList();
    var said = new HashMap<Said, Integer>();
    open.forEach(f -> said.merge(Said.by(f), 1, Integer::sum));
    said.forEach(left::putIfAbsent);
    var texts = new HashMap<String, String>();
    Choice choice = choose(open);
    while (!choice.findings().isEmpty() && !applied(choice, texts)) {
      texts.clear();
      choice = choose(open);
    }
    if (choice.findings().isEmpty()) {
      return false;
    }
    choice.edits().forEach((path, edits) -> before.putIfAbsent(path, source(edits).text()));
    after.putAll(texts);
    choice.findings().forEach(f -> left.merge(Said.by(f), -1, Integer::sum));
    mended.addAll(choice.findings());
    return true;
  }

  private static Source source(List<Edit> edits) {
    return edits.getFirst().span().source();
  }

  private Choice choose(List<Finding> open) {
    var chosen = new ArrayList<Finding>();
    var edits = new TreeMap<String, List<Edit>>();
    var shared = new HashMap<String, SharedText>();
    for (Finding finding : open) {
      boolean possible =
          left.getOrDefault(Said.by(finding), 0) > 0
              && finding.edits().stream().allMatch(e -> mayChange(e.span().source()))
              && finding.edits().stream()
                  .noneMatch(e ->
                      shared
                          .computeIfAbsent(
                              e.span().source().path(), _ -> SharedText.of(e.span().source()))
                          .holds(e.span()))
              && isConsistent(finding.edits())
              && finding.edits().stream().allMatch(e -> fits(e, edits));
      if (possible) {
        chosen.add(finding);
        finding
            .edits()
            .forEach(e ->
                edits.computeIfAbsent(e.span().source().path(), _ -> new ArrayList<>()).add(e));
      }
    }
    return new Choice(chosen, edits);
  }

  private boolean mayChange(Source source) {
    return paths.contains(source.path())
        && !givenUp.contains(source.path())
        && obstacles.computeIfAbsent(source.path(), obstacle).isEmpty();
  }

  /// Whether no two of a finding's own edits overlap.
  private static boolean isConsistent(List<Edit> edits) {
    for (int i = 0; i < edits.size(); i++) {
      for (int j = 0; j < i; j++) {
        Edit a = edits.get(i);
        Edit b = edits.get(j);
        boolean overlap = a.span().start() < b.span().end() && b.span().start() < a.span().end();
        if (overlap && a.span().source().equals(b.span().source())) {
          return false;
        }
      }
    }
    return true;
  }

  /// Whether an edit does not even touch one that is chosen: of two that insert at one place, the
  /// second may be superfluous with the first.
  private static boolean fits(Edit edit, Map<String, List<Edit>> chosen) {
    List<Edit> others = chosen.getOrDefault(edit.span().source().path(), List.of());
    for (Edit other : others) {
      if (edit.span().start() <= other.span().end() && other.span().start() <= edit.span().end()) {
        return false;
      }
    }
    return others.isEmpty() || source(others).equals(edit.span().source());
  }

  /// Puts the texts together; false when one of them could no longer be read as before, which no
  /// certain edit does, so that its file is left alone from now on.
  private boolean applied(Choice choice, Map<String, String> texts) {
    boolean sound = true;
    for (var entry : choice.edits().entrySet()) {
      String text = source(entry.getValue()).text();
      String changed = Edits.applied(text, entry.getValue());
      if (Legibility.stays(entry.getKey(), text, changed)) {
        texts.put(entry.getKey(), changed);
      } else {
        givenUp.add(entry.getKey());
        sound = false;
      }
    }
    return sound;
  }
}
