package dev.lynceus.check.safeguard;

import dev.lynceus.argo.Finalizers;
import dev.lynceus.edit.Layout;
import dev.lynceus.edit.Removal;
import dev.lynceus.finding.Edit;
import dev.lynceus.kube.Nodes;
import dev.lynceus.yaml.Yaml;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Takes finalizers out of a list, and the list with its last one.
final class FinalizerEdits {
  private FinalizerEdits() {}

  /// What removes them; nothing where that is not certain.
  ///
  /// @param owner the mapping that holds `metadata`
  static List<Edit> remove(Yaml owner, Finalizers finalizers, Predicate<String> unwanted) {
    List<Yaml.Scalar> gone =
        finalizers.items().stream().filter(i -> unwanted.test(i.text())).toList();
    Yaml list = finalizers.field().map(Yaml.Entry::value).orElse(null);
    if (!(list instanceof Yaml.Sequence sequence) || gone.isEmpty()) {
      return List.of();
    }
    if (gone.size() < sequence.items().size()) {
      return Removal.items(sequence, gone).orElse(List.of());
    }
    return Nodes.mapping(owner, "metadata")
        .flatMap(m -> finalizers.field().flatMap(f -> Removal.entry(m, f)))
        .or(() -> emptied(sequence))
        .stream()
        .toList();
  }

  /// Where the list is all that its mapping holds, which would be nothing without it.
  private static Optional<Edit> emptied(Yaml.Sequence list) {
    return Layout.isFlow(list) && !list.isAlias() && list.span().text().indexOf('#') < 0
        ? Optional.of(new Edit(list.span(), "[]"))
        : Optional.empty();
  }
}
