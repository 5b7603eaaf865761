/// The values that Go templates reckon with.
///
/// In: parameters as [dev.lynceus.value.Value]. Out: [dev.lynceus.gotemplate.value.Go], which keeps
/// every difference that a template can see: `int` and `int64`, a map of anything and a map of
/// texts, a nil list and an empty one.
///
/// A reader may ask why maps and lists can change here although data never does elsewhere: `set`
/// and `merge` change the parameters that later fields of the same Application see, and `sortAlpha`
/// sorts a list of texts in place. Each expansion hands in its own copy.
@NullMarked
package dev.lynceus.gotemplate.value;

import org.jspecify.annotations.NullMarked;
