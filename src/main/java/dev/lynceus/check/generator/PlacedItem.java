package dev.lynceus.check.generator;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Generator;
import dev.lynceus.argo.GeneratorItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One item of a list of generators, with its place in the tree of matrix and merge.
///
/// @param level 1 for an item of `spec.generators`
/// @param holder the matrix or merge that it is a child of
/// @param index its place among the children, from 0
/// @param around the item that holds the holder
record PlacedItem(
    ApplicationSet set,
    GeneratorItem item,
    int level,
    Optional<Generator> holder,
    int index,
    Optional<PlacedItem> around) {
  /// Every item of a set, at any depth, in the order of the file.
  static List<PlacedItem> of(ApplicationSet set) {
    var found = new ArrayList<PlacedItem>();
    for (int i = 0; i < set.items().size(); i++) {
      collect(
          new PlacedItem(set, set.items().get(i), 1, Optional.empty(), i, Optional.empty()), found);
    }
    return found;
  }

  private static void collect(PlacedItem at, List<PlacedItem> found) {
    found.add(at);
    for (Generator generator : at.item.generators()) {
      List<GeneratorItem> children = generator.children();
      for (int i = 0; i < children.size(); i++) {
        collect(
            new PlacedItem(
                at.set, children.get(i), at.level + 1, Optional.of(generator), i, Optional.of(at)),
            found);
      }
    }
  }

  /// Whether it is the second child of a matrix, which Argo CD evaluates once for every set of
  /// parameters of the first.
  boolean isSecond() {
    return index == 1 && holder.filter(Generator.Matrix.class::isInstance).isPresent();
  }

  /// Whether it only adds to what the first child of a merge yields.
  boolean isAddition() {
    return index > 0 && holder.filter(Generator.Merge.class::isInstance).isPresent();
  }

  /// The nearest item that is the second child of a matrix: this one, or one around it.
  Optional<PlacedItem> second() {
    return isSecond() ? Optional.of(this) : around.flatMap(PlacedItem::second);
  }

  /// This item and those around it, the innermost first.
  List<PlacedItem> outwards() {
    var found = new ArrayList<PlacedItem>();
    Optional<PlacedItem> at = Optional.of(this);
    while (at.isPresent()) {
      found.add(at.get());
      at = at.get().around;
    }
    return found;
  }

  /// The generators in it that ask a source themselves.
  List<Generator> sources() {
    return item.generators().stream().filter(PlacedItem::isLeaf).toList();
  }

  private static boolean isLeaf(Generator generator) {
    return !(generator instanceof Generator.Matrix) && !(generator instanceof Generator.Merge);
  }
}
