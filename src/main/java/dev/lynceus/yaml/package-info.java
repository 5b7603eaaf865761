/// YAML as Kubernetes reads it, with every node knowing its place.
///
/// In: a [dev.lynceus.text.Source]. Out: a [dev.lynceus.yaml.YamlStream] of documents, each a tree
/// of [dev.lynceus.yaml.Yaml] nodes, with the comments beside them and, for what is broken, a
/// [dev.lynceus.finding.Trouble] at its place. Reading goes on behind an error with the next `---`.
///
/// The dialect is that of sigs.k8s.io/yaml over go-yaml v2 (YAML 1.1), which is what kubectl and
/// Argo CD use. The decision a reader would question: SnakeYAML Engine speaks YAML 1.2 and its
/// lexer cannot be told otherwise (escapes, line breaks, anchor names, tabs, directives differ), so
/// the lexer here is our own, after the one of go-yaml v2.4, and feeds the engine's parser, whose
/// grammar is the same. This is the only room that knows the engine.
@NullMarked
package dev.lynceus.yaml;

import org.jspecify.annotations.NullMarked;
