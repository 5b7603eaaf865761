package dev.lynceus.argo;

import dev.lynceus.kube.Manifest;
import dev.lynceus.kube.Nodes;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An ApplicationSet as written.
///
/// @param items `spec.generators`, one by one
/// @param template `spec.template`
/// @param patch `spec.templatePatch`
public record ApplicationSet(
    Manifest manifest, List<GeneratorItem> items, ApplicationSpec template, TemplatePatch patch) {
  public ApplicationSet {
    items = List.copyOf(items);
  }

  public static boolean isOne(Manifest manifest) {
    return manifest.type().is("argoproj.io", "ApplicationSet");
  }

  public static ApplicationSet decode(Manifest manifest) {
    var items = GeneratorItem.decode(Nodes.items(manifest.root(), "spec", "generators"), "", 1);
    Yaml template =
        Nodes.at(manifest.root(), "spec", "template")
            .orElse(new Yaml.Sequence(manifest.root().span(), manifest.root().span(), List.of()));
    return new ApplicationSet(
        manifest, items, new ApplicationSpec(template), TemplatePatch.decode(manifest.root()));
  }

  public String name() {
    return manifest.name();
  }

  /// Every generator that asks a source, at any depth of matrix and merge.
  public Stream<Generator> leaves() {
    return items.stream().flatMap(GeneratorItem::leaves);
  }

  /// Every generator that stands in `spec.generators` itself, a matrix as one.
  public Stream<Generator> tops() {
    return items.stream().flatMap(i -> i.generators().stream());
  }

  /// The entry at a path below the manifest's root, such as `spec`, `syncPolicy`.
  public Optional<Yaml.Entry> entry(String... names) {
    return Nodes.entry(manifest.root(), names);
  }

  /// Whether `spec.syncPolicy.preserveResourcesOnDeletion` is true.
  public boolean preservesResources() {
    return Nodes.isTrue(manifest.root(), "spec", "syncPolicy", "preserveResourcesOnDeletion");
  }

  /// `spec.syncPolicy.applicationsSync`; empty when absent.
  public String applicationsSync() {
    return Nodes.text(manifest.root(), "spec", "syncPolicy", "applicationsSync");
  }

  /// The set's own finalizers.
  public Finalizers finalizers() {
    return Finalizers.of(manifest.root());
  }

  /// The templates that count: `spec.template`, and those of top-level generators that override
  /// parts of it.
  public Stream<ApplicationSpec> templates() {
    return Stream.concat(tops().flatMap(g -> g.template().stream()), Stream.of(template));
  }

  /// The finalizers that Applications of this top-level generator are rendered with: its own
  /// template's when it lists any, else the set's (`mergeGeneratorTemplate`, Argo CD 3.5.7: lists
  /// are kept whole, never joined).
  public Finalizers finalizersFor(Generator top) {
    return top.template()
        .map(ApplicationSpec::finalizers)
        .filter(f -> !f.isEmpty())
        .orElse(template.finalizers());
  }

  /// Whether deleting an Application of this top-level generator deletes what it deployed: a
  /// cascade finalizer in the template, or the one that Argo CD injects when there is none and the
  /// flag is not set (`RenderTemplateParams`, reference 3.4, table 4.8), as far as the patch keeps
  /// it; or one that the patch adds.
  public boolean cascades(Generator top) {
    if (!patch.cascading().isEmpty()) {
      return true;
    }
    Finalizers finalizers = finalizersFor(top);
    return finalizers.isEmpty()
        ? !preservesResources() && patch.keeps(Finalizers.RESOURCES)
        : finalizers.items().stream()
            .map(Yaml.Scalar::text)
            .anyMatch(f -> Finalizers.CASCADE.contains(f) && patch.keeps(f));
  }

  /// Whether any of its Applications cascades.
  public boolean cascades() {
    return tops().anyMatch(this::cascades);
  }

  /// Where to point when the set as a whole is meant.
  public Span nameSpan() {
    return manifest.place().span();
  }
}
