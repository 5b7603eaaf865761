/// How Go writes values: as text for people, as Go source, as JSON and as YAML.
///
/// In: values of [dev.lynceus.gotemplate.value]. Out: text, to the character what fmt, strconv,
/// encoding/json and sigs.k8s.io/yaml write.
///
/// A reader may ask why Java's formatting is not used: Go's verbs, its `%!d(string=x)` and its
/// choice between `1e+06` and `1000000` reach the names of Applications.
@NullMarked
package dev.lynceus.gotemplate.print;

import org.jspecify.annotations.NullMarked;
