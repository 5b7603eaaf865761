/// Kubernetes' own notions: objects, kinds, selectors, and the files of Kustomize and Helm that are
/// not objects yet.
///
/// In: trees of [dev.lynceus.yaml.Yaml]. Out: [dev.lynceus.kube.Manifest]s, positioned. A list
/// object is opened here, so nobody later has to.
@NullMarked
package dev.lynceus.kube;

import org.jspecify.annotations.NullMarked;
