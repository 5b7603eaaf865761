/// The door to folders and Git checkouts.
///
/// In: what the command line names. Out: the port [dev.lynceus.inventory.Tree] over real files, and
/// the texts of a policy, as they stand; nobody here decides what they mean.
///
/// Nothing is ever written, no process is started, no hook and no filter runs, and no symbolic link
/// of a tree is followed: a tree that is judged can only be read. What cannot be read is told,
/// never left out in silence.
///
/// A reader may ask why Git's index and ignore files are read by two small classes of ours although
/// a Git library is at hand: opening an index with it measures the file system by writing probes
/// into `.git`, and its start costs more than everything else that a small run does. The tests hold
/// our answers against the library's.
@NullMarked
package dev.lynceus.workspace;

import org.jspecify.annotations.NullMarked;
