package dev.lynceus.check.safeguard;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Generator;
import dev.lynceus.argo.GeneratorItem;
import dev.lynceus.argo.GeneratorWords;
import dev.lynceus.argo.Words;
import dev.lynceus.kube.Nodes;
import java.util.ArrayList;
import java.util.List;

/// A generator whose silence takes Applications away.
///
/// @param top the top-level generator that it is or is part of
/// @param leaf the one that asks a source
/// @param additional whether it only adds to what the first generator of a merge yields
record Exposure(ApplicationSet set, Generator top, Generator leaf, boolean additional) {
  /// Every generator of a set that may fall silent, in order. One of clusters with `flatList`
  /// always yields one set of parameters; a later one of a merge takes nothing away when the names
  /// do not depend on it.
  static List<Exposure> of(ApplicationSet set) {
    var found = new ArrayList<Exposure>();
    for (GeneratorItem item : set.items()) {
      for (Generator top : item.generators()) {
        collect(set, top, top, false, found);
      }
    }
    return found;
  }

  private static void collect(
      ApplicationSet set, Generator top, Generator at, boolean additional, List<Exposure> found) {
    switch (at) {
      case Generator.Matrix matrix ->
          matrix.children().forEach(c -> collect(set, top, c, additional, found));
      case Generator.Merge merge -> {
        for (int i = 0; i < merge.children().size(); i++) {
          GeneratorItem child = merge.children().get(i);
          if (i == 0
              || !merge.keySpan().equals(top.keySpan())
              || !MergedName.of(set, merge).survives(child)) {
            collect(set, top, child, additional || i > 0, found);
          }
        }
      }
      case Generator.Clusters clusters when Nodes.isTrue(clusters.place().body(), "flatList") -> {}
      case Generator.ListGenerator _,
          Generator.Clusters _,
          Generator.Git _,
          Generator.ScmProvider _,
          Generator.PullRequests _,
          Generator.ClusterDecisionResource _,
          Generator.Plugin _ ->
          found.add(new Exposure(set, top, at, additional));
    }
  }

  private static void collect(
      ApplicationSet set,
      Generator top,
      GeneratorItem item,
      boolean additional,
      List<Exposure> found) {
    item.generators().forEach(g -> collect(set, top, g, additional, found));
  }

  /// Whether what the Applications deployed goes with them.
  boolean cascades() {
    return set.cascades(top);
  }

  /// What happens: `an empty answer from GitHub organization acme deletes every Application of
  /// payments and what they deployed in ...`.
  String message() {
    return message(GeneratorWords.silence(leaf));
  }

  /// The same for another way of falling silent.
  String message(String silence) {
    boolean whole = set.items().stream().mapToInt(i -> i.generators().size()).sum() == 1;
    String who =
        "every Application "
            + (whole
                ? "of " + Words.brief(set.name())
                : "that " + Words.brief(set.name()) + " generates from it");
    if (additional) {
      String with = cascades() ? ", with what it deployed" + where() : "";
      return silence
          + " takes its parameters away from "
          + who
          + ": one whose name they make up is deleted"
          + with;
    }
    return silence + " deletes " + who + (cascades() ? " and what they deployed" + where() : "");
  }

  private String where() {
    return leaf instanceof Generator.Clusters ? " there" : GeneratorWords.whereto(set, top);
  }
}
