package dev.lynceus.argo;

import dev.lynceus.kube.LabelSelector;
import dev.lynceus.kube.Nodes;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One generator of an ApplicationSet, of one of Argo CD's kinds.
public sealed interface Generator {
  /// Where it stands.
  Place place();

  /// Where a generator stands: the entry `git: {...}` and the way to it.
  ///
  /// @param trail such as `generators[0].matrix.generators[1].git`
  record Place(String trail, Yaml.Entry entry) {
    public Yaml body() {
      return entry.value();
    }
  }

  record ListGenerator(Place place) implements Generator {}

  record Clusters(Place place) implements Generator {
    public LabelSelector selector() {
      return Nodes.at(place.body(), "selector")
          .map(LabelSelector::decode)
          .orElse(new LabelSelector(List.of()));
    }
  }

  record Git(Place place) implements Generator {}

  record ScmProvider(Place place) implements Generator {}

  record PullRequests(Place place) implements Generator {}

  record ClusterDecisionResource(Place place) implements Generator {}

  record Plugin(Place place) implements Generator {}

  record Matrix(Place place, List<GeneratorItem> children) implements Generator {
    public Matrix {
      children = List.copyOf(children);
    }
  }

  record Merge(Place place, List<GeneratorItem> children) implements Generator {
    public Merge {
      children = List.copyOf(children);
    }
  }

  /// The key as written: `scmProvider`, `clusters`, ...
  default String key() {
    return place().entry().name();
  }

  default Span keySpan() {
    return place().entry().key().span();
  }

  /// The generator's own `template`, which overrides the set's; Argo CD heeds it on entries of
  /// `spec.generators` only.
  default Optional<ApplicationSpec> template() {
    return Nodes.mapping(place().body(), "template").map(ApplicationSpec::new);
  }

  /// Whether it asks somebody other than git and the clusters that Argo CD itself keeps, whose
  /// outage may look like an empty answer.
  default boolean isOutside() {
    return switch (this) {
      case ScmProvider _, PullRequests _, ClusterDecisionResource _, Plugin _ -> true;
      case ListGenerator _, Clusters _, Git _, Matrix _, Merge _ -> false;
    };
  }

  /// What a matrix or merge combines; nothing for a generator that asks a source itself.
  default List<GeneratorItem> children() {
    return List.of();
  }

  /// This generator, or the ones that it combines, at any depth.
  default Stream<Generator> leaves() {
    return switch (this) {
      case Matrix m -> m.children().stream().flatMap(GeneratorItem::leaves);
      case Merge m -> m.children().stream().flatMap(GeneratorItem::leaves);
      case ListGenerator _,
          Clusters _,
          Git _,
          ScmProvider _,
          PullRequests _,
          ClusterDecisionResource _,
          Plugin _ ->
          Stream.of(this);
    };
  }
}
