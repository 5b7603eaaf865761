/// What stands between an outage and the clusters: the fields of Argo CD that keep Applications and
/// what they deployed alive.
///
/// In: ApplicationSets and Applications as written, and for two rules the whole repository. Out:
/// findings that say what Argo CD will delete, in the names of the user's own objects, and the edit
/// that prevents it where that is certain. The deletion logic is that of Argo CD 3.5.7; what an
/// ApplicationSet generates is not computed here, so a templated value is never judged.
///
/// A reader may ask why edits are computed from the text and not by writing the tree anew: a
/// finding mends one line, and everything else of the file, comments and indentation included, has
/// to stay byte for byte.
@NullMarked
package dev.lynceus.check.safeguard;

import org.jspecify.annotations.NullMarked;
