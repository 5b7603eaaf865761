/// The dialects in which people name things by patterns: our own of `exclude:` and `paths:`, Git's
/// of ignore files, and those of Argo CD: [dev.lynceus.glob.PathMatch] for folders of git
/// generators and kinds of projects, [dev.lynceus.glob.Pathspec] and
/// [dev.lynceus.glob.DoublestarGlob] for files of git generators, [dev.lynceus.glob.GobwasGlob] for
/// repositories, clusters and namespaces of projects.
///
/// In: patterns and paths, both as text with `/`. Out: whether a pattern speaks of a path, or that
/// the real reader refuses the pattern. Nothing here looks at a disk.
///
/// A pattern is taken apart once, into segments; a path is then matched segment by segment, going
/// back only to the last star. That is enough for globs, because an earlier star never has to give
/// back what a later one can take, and it keeps the cost of any pattern on any path below the
/// product of their lengths. Dialects with braces are walked in all alternatives at once, which
/// costs as little; writing the alternatives out would not.
///
/// A reader may ask why Git's ignore rules are read here although a Git library is at hand: that
/// library's start costs more than everything else that a small run does. The tests hold the two
/// against each other.
@NullMarked
package dev.lynceus.glob;

import org.jspecify.annotations.NullMarked;
