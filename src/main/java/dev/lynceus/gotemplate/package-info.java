/// Go's `text/template` with the functions of sprig that Argo CD leaves in; knows nothing of Argo
/// CD.
///
/// In: the text of a template and the names of the functions it may call. Out: a
/// [dev.lynceus.gotemplate.Parsed], which is the tree of the template or the error that Go would
/// report, at its place. Trees follow `text/template/parse` of Go 1.25 node by node, so that what
/// Go refuses is refused here, with Go's words.
@NullMarked
package dev.lynceus.gotemplate;

import org.jspecify.annotations.NullMarked;
