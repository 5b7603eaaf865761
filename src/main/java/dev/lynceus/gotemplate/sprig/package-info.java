/// What the libraries behind sprig do: words and cases, versions, URLs, times, regular expressions,
/// merging, JSON, YAML.
///
/// In and out: text, and values of [dev.lynceus.gotemplate.value]. Each class names the library,
/// its version and its file.
///
/// A reader may ask why these are written anew and not taken from Java libraries: each of them has
/// habits that show in the result, and the result names clusters and namespaces.
@NullMarked
package dev.lynceus.gotemplate.sprig;

import org.jspecify.annotations.NullMarked;
