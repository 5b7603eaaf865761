/// Argo CD's objects, decoded with their places: ApplicationSets and their generators,
/// Applications, AppProjects.
///
/// In: [dev.lynceus.kube.Manifest]s. Out: typed, positioned records that say what was written, not
/// what comes of it; evaluation is another room's. Semantics are those of Argo CD 3.5.7; what
/// depends on the version asks [dev.lynceus.argo.ArgoVersion].
@NullMarked
package dev.lynceus.argo;

import org.jspecify.annotations.NullMarked;
