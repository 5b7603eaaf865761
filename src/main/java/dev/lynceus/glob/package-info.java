/// The dialects in which people name files: our own of `exclude:` and `paths:`, and Git's of ignore
/// files.
///
/// In: patterns and paths, both as text with `/`. Out: whether a pattern speaks of a path. Nothing
/// here looks at a disk.
///
/// A pattern is taken apart once, into segments; a path is then matched segment by segment, going
/// back only to the last star. That is enough for globs, because an earlier star never has to give
/// back what a later one can take, and it keeps the cost of any pattern on any path below the
/// product of their lengths.
///
/// A reader may ask why Git's ignore rules are read here although a Git library is at hand: that
/// library's start costs more than everything else that a small run does. The tests hold the two
/// against each other.
@NullMarked
package dev.lynceus.glob;

import org.jspecify.annotations.NullMarked;
