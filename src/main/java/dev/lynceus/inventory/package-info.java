/// Facts about the world, recorded or at hand, never fetched while reasoning.
///
/// In: what a door (a folder, a Git object store) has to offer. Out: [dev.lynceus.inventory.Tree],
/// names known and text read on demand: the one port that the workspace implements.
@NullMarked
package dev.lynceus.inventory;

import org.jspecify.annotations.NullMarked;
