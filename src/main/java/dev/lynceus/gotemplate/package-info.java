/// Go's `text/template` with the functions of sprig that Argo CD leaves in; knows nothing of Argo
/// CD.
///
/// In: the text of a template and the names of the functions it may call. Out: a
/// [dev.lynceus.gotemplate.Parsed], which is the tree of the template or the error that Go would
/// report, at its place. The lexer and the parser follow `text/template/parse` of Go 1.26 word by
/// word, look-ahead included, because the line of an error is the line of the word that Go happened
/// to read last. One bound is ours: nesting beyond what anybody writes is refused, so that a
/// hostile template cannot exhaust the stack.
@NullMarked
package dev.lynceus.gotemplate;

import org.jspecify.annotations.NullMarked;
