package dev.lynceus.yaml;

import dev.lynceus.finding.Trouble;
import dev.lynceus.text.Span;
import java.util.List;

/// One document of a stream.
///
/// @param span from its first node to its last, or the place of the error that ended it
/// @param root its tree; a null scalar when it is empty or broken
/// @param broken whether an error ended it, so that `root` says nothing
/// @param troubles what is wrong with it; not only with broken ones
public record YamlDocument(Span span, Yaml root, boolean broken, List<Trouble> troubles) {
  public YamlDocument {
    troubles = List.copyOf(troubles);
  }
}
