package dev.lynceus.edit;

import dev.lynceus.finding.Edit;
import java.util.Comparator;
import java.util.List;

/// Carries out edits of one text.
public final class Edits {
  private Edits() {}

  /// The text with all of the edits made.
  ///
  /// @param edits of this text, in any order, none overlapping another; insertions at one place
  ///   come in the order given
  /// @throws IllegalArgumentException when two of them overlap
  public static String applied(String text, List<Edit> edits) {
    List<Edit> ordered =
        edits.stream().sorted(Comparator.comparingInt((Edit e) -> e.span().start())).toList();
    var edited = new StringBuilder();
    int behind = 0;
    for (Edit edit : ordered) {
      if (edit.span().start() < behind) {
        throw new IllegalArgumentException("two edits change the same text at " + edit.span());
      }
      edited.append(text, behind, edit.span().start()).append(edit.replacement());
      behind = edit.span().end();
    }
    return edited.append(text, behind, text.length()).toString();
  }
}
