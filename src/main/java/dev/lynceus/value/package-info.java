/// Values typed as Go would have them, without positions.
///
/// In: what YAML or JSON said. Out: [dev.lynceus.value.Value], its text as Go's encoding/json would
/// write it, and Go's way of printing numbers.
///
/// A reader may ask why not plain Java objects: because `1`, `1.0` and `"1"` are three things to
/// Argo CD, and a sealed type lets the compiler ask for each of them.
@NullMarked
package dev.lynceus.value;

import org.jspecify.annotations.NullMarked;
