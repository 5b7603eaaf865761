/// From generators to Applications: so far, which generator a parameter comes from.
///
/// In: [dev.lynceus.argo.Generator]s as written. Out: answers about their parameters that hold
/// whatever the sources answer. A generator whose parameters are not named in the manifest (files
/// in git, plugins, placement decisions) may offer every name.
@NullMarked
package dev.lynceus.expand;

import org.jspecify.annotations.NullMarked;
