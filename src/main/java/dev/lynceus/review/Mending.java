package dev.lynceus.review;

import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Trouble;
import dev.lynceus.inventory.Tree;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// What becomes of a tree when the edits that shown findings carry are made.
///
/// @param changes the files that change, by path
/// @param mended the findings whose edits were made, in the order in which that happened; each
///   speaks of the text it was found in
/// @param refused files that edits would change and that must not change, each with the reason
/// @param remaining what is said about the tree afterwards
public record Mending(
    Map<String, Change> changes,
    List<Finding> mended,
    Map<String, String> refused,
    Report remaining) {
  public Mending {
    changes = Collections.unmodifiableMap(new TreeMap<>(changes));
    mended = List.copyOf(mended);
    refused = Collections.unmodifiableMap(new TreeMap<>(refused));
  }

  /// A file's text before the first edit and behind the last.
  public record Change(String before, String after) {}

  /// Makes edits until no shown finding has any that can be made.
  ///
  /// The edits of a finding are made all or not at all. Where those of two findings meet, the first
  /// in the order of findings wins, and the tree is judged anew before the other one is looked at
  /// again.
  ///
  /// @param configurationTroubles as [Review#review] takes them
  /// @param failOn the threshold of the remaining report
  /// @param obstacle why a file must not change; empty when it may
  /// @throws CheckFailure when a check throws: a defect of Lynceus
  public static Mending mend(
      Tree tree,
      Policy policy,
      List<Trouble> configurationTroubles,
      Report.FailOn failOn,
      Function<String, Optional<String>> obstacle) {
    return new MendingRounds(tree, policy, configurationTroubles, failOn, obstacle).run();
  }
}
