/// Cuts characters into the tokens of Kubernetes' YAML, exactly where go-yaml v2.4 does.
///
/// In: the characters of a source. Out: [dev.lynceus.yaml.lexer.Tokens], which SnakeYAML Engine's
/// parser takes one by one. The engine's own lexer speaks YAML 1.2 and differs from Kubernetes in
/// escapes, line breaks, anchors, tabs and directives, and cannot be told otherwise.
@NullMarked
package dev.lynceus.yaml.lexer;

import org.jspecify.annotations.NullMarked;
