/// Mechanisms over files as such: whether they can be read, whether they say a thing twice, whether
/// objects have the shape of their kind, and what is asked of Lynceus itself in comments and
/// configuration.
///
/// In: files, objects, suppressions. Out: findings. Nothing here knows Argo CD.
@NullMarked
package dev.lynceus.check.file;

import org.jspecify.annotations.NullMarked;
