package dev.lynceus.review;

import dev.lynceus.text.Source;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import dev.lynceus.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;

/// The pieces of a file that aliases repeat elsewhere in it: whoever changes one of them changes
/// more than one place.
///
/// @param spans of the anchored nodes
record SharedText(List<Span> spans) {
  SharedText {
    spans = List.copyOf(spans);
  }

  static SharedText of(Source source) {
    var spans = new ArrayList<Span>();
    YamlReader.read(source).documents().forEach(d -> collect(d.root(), spans));
    return new SharedText(spans);
  }

  private static void collect(Yaml node, List<Span> spans) {
    if (node.isAlias()) {
      spans.add(node.origin());
      return;
    }
    switch (node) {
      case Yaml.Mapping mapping ->
          mapping
              .entries()
              .forEach(e -> {
                collect(e.key(), spans);
                collect(e.value(), spans);
              });
      case Yaml.Sequence sequence -> sequence.items().forEach(i -> collect(i, spans));
      case Yaml.Scalar _ -> {}
    }
  }

  /// Whether any character of the span, or its place when it is empty, belongs to one of them.
  boolean holds(Span span) {
    for (Span shared : spans) {
      if (span.start() <= shared.end() && shared.start() <= span.end()) {
        return true;
      }
    }
    return false;
  }
}
