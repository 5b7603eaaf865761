package dev.lynceus.gotemplate.print;

import dev.lynceus.gotemplate.value.Go;

/// `yaml.Marshal` of sigs.k8s.io/yaml v1.6.0: what JSON makes of the value, written by go-yaml
/// v2.4.
public final class YamlWriter {
  private YamlWriter() {}

  /// The document, with its last line break.
  ///
  /// @throws dev.lynceus.gotemplate.value.GoError for what JSON cannot say
  public static String marshal(Go value) {
    return new YamlEmitter().document(value);
  }
}
