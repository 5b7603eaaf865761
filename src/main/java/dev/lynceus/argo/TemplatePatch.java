package dev.lynceus.argo;

import dev.lynceus.kube.Nodes;
import dev.lynceus.text.Source;
import dev.lynceus.text.Span;
import dev.lynceus.value.Value;
import dev.lynceus.yaml.Yaml;
import dev.lynceus.yaml.YamlReader;
import dev.lynceus.yaml.YamlStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a set's `templatePatch` does to its Applications, as far as it can be told before it is
/// filled in.
///
/// It is a strategic merge patch that Argo CD applies after it has added its own finalizer:
/// `applyTemplatePatch` in applicationset/controllers/template/patch.go, Argo CD 3.5.7. One that
/// Argo CD cannot apply, such as braces that are not JSON, does nothing here.
///
/// @param text the text as written; empty when there is no patch
/// @param tree the patch itself, when there is nothing in it to fill in
public record TemplatePatch(Optional<PatchText> text, Optional<Yaml.Mapping> tree) {
  private static final String DIRECTIVE = "$patch";
  private static final String KEPT = "$retainKeys";
  private static final String TAKEN_AWAY = "$deleteFromPrimitiveList/finalizers";

  static TemplatePatch decode(Yaml root) {
    Optional<PatchText> text =
        Nodes.entry(root, "spec", "templatePatch")
            .flatMap(e ->
                e.value() instanceof Yaml.Scalar s && !s.isNull()
                    ? Optional.of(PatchText.of(e.key(), s))
                    : Optional.empty());
    return new TemplatePatch(text, text.flatMap(t -> tree(t.scalar().text())));
  }

  private static Optional<Yaml.Mapping> tree(String text) {
    if (Words.isTemplated(text)) {
      return Optional.empty();
    }
    YamlStream stream = YamlReader.read(new Source("templatePatch", text));
    if (stream.documents().isEmpty()
        || stream.documents().getFirst().broken()
        || !(stream.documents().getFirst().root() instanceof Yaml.Mapping root)) {
      return Optional.empty();
    }
    boolean fits =
        !text.stripLeading().startsWith("{") || stream.comments().isEmpty() && isJson(root);
    return fits ? Optional.of(root) : Optional.empty();
  }

  private static boolean isJson(Yaml node) {
    return switch (node) {
      case Yaml.Scalar s -> s.style() == Yaml.Style.DOUBLE_QUOTED || !isText(s);
      case Yaml.Sequence s -> s.items().stream().allMatch(TemplatePatch::isJson);
      case Yaml.Mapping m ->
          m.entries().stream()
              .allMatch(e ->
                  e.key() instanceof Yaml.Scalar k
                      && k.style() == Yaml.Style.DOUBLE_QUOTED
                      && isJson(e.value()));
    };
  }

  private static boolean isText(Yaml.Scalar scalar) {
    return scalar.value() instanceof Value.Text;
  }

  /// Where it adds a finalizer that cascades, in the order of the file.
  public List<Span> cascading() {
    if (tree.isPresent()) {
      Yaml.Mapping patch = tree.get();
      boolean gone =
          isDeletion(patch)
              || Nodes.at(patch, "metadata").filter(TemplatePatch::isDeletion).isPresent();
      return gone
          ? List.of()
          : Nodes.texts(patch, "metadata", "finalizers").stream()
              .filter(f -> Finalizers.CASCADE.contains(f.text()))
              .map(f -> place(f, f.text()))
              .toList();
    }
    return text.filter(t -> Words.isTemplated(t.scalar().text()))
        .map(t ->
            Finalizers.CASCADE.stream()
                .flatMap(f -> t.finalizer(f).stream())
                .sorted(Comparator.comparingInt(Span::start))
                .toList())
        .orElse(List.of());
  }

  /// Whether a finalizer that an Application has before the patch is there after it. What is not
  /// filled in yet takes nothing away.
  public boolean keeps(String finalizer) {
    return tree.isEmpty()
        || !directs(tree.get())
            && Nodes.at(tree.get(), "metadata").map(m -> keeps(m, finalizer)).orElse(true);
  }

  private static boolean keeps(Yaml metadata, String finalizer) {
    List<Yaml> kept = Nodes.items(metadata, KEPT);
    return !isNull(metadata)
        && !directs(metadata)
        && !Nodes.at(metadata, "finalizers").filter(TemplatePatch::isNull).isPresent()
        && (kept.isEmpty() || kept.stream().anyMatch(k -> Nodes.text(k).equals("finalizers")))
        && Nodes.texts(metadata, TAKEN_AWAY).stream().noneMatch(f -> f.text().equals(finalizer));
  }

  /// The first place of a field of this name in a text that is yet to be filled in.
  public Optional<Span> field(String name) {
    return text.filter(t -> Words.isTemplated(t.scalar().text())).flatMap(t -> t.field(name));
  }

  /// The place of a switch of automated syncs that a text that is yet to be filled in turns on, in
  /// some branch of it.
  public Optional<Span> automated(String name) {
    return text.filter(t -> Words.isTemplated(t.scalar().text())).flatMap(t -> t.automated(name));
  }

  /// The place in the file of words of the text; that of the field `templatePatch` when it cannot
  /// be told.
  ///
  /// @param offset at which they start, or the quote before them, in UTF-16 code units
  public Span at(int offset, String words) {
    PatchText whole = text.orElseThrow();
    String written = whole.scalar().text();
    int start = written.startsWith(words, offset + 1) ? offset + 1 : offset;
    return written.startsWith(words, start) && !words.isEmpty()
        ? whole.place(words, start)
        : whole.key().span();
  }

  /// The place in the file of a node of the tree.
  ///
  /// @param words what is written there
  public Span place(Yaml node, String words) {
    PatchText whole = text.orElseThrow();
    int at = whole.scalar().text().indexOf(words, node.origin().start());
    return at < 0 || at > node.origin().end() ? whole.key().span() : whole.place(words, at);
  }

  /// Whether a mapping says itself what becomes of the one that it is to be merged into.
  private static boolean directs(Yaml mapping) {
    return isDeletion(mapping) || Nodes.text(mapping, DIRECTIVE).equals("replace");
  }

  private static boolean isDeletion(Yaml mapping) {
    return Nodes.text(mapping, DIRECTIVE).equals("delete");
  }

  private static boolean isNull(Yaml node) {
    return node instanceof Yaml.Scalar s && s.isNull();
  }
}
