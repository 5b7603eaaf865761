/// Go's `text/template` with the functions of sprig that Argo CD leaves in, and the older language
/// of `{{name}}` alone; knows nothing of Argo CD's objects.
///
/// In: the text of a template, its options, and the parameters as
/// [dev.lynceus.gotemplate.value.GoMap]. Out: an [dev.lynceus.gotemplate.Outcome], which is the
/// text, Go's error at its place, or the function whose result only the running controller knows.
///
/// The lexer and the parser follow `text/template/parse` of Go 1.26 word by word, look-ahead
/// included, because the line of an error is the line of the word that Go happened to read last.
/// Their tree is turned once into steps and expressions, which an execution only runs: what the
/// number and the types of arguments decide is decided then, with Go's messages made ready. An
/// execution tracks which node it is at as Go does, since that node is what a message names.
///
/// The rooms inside, each seeing those before it: `value` (values typed as Go types them), `print`
/// (fmt, JSON, YAML), `sprig` (what stands behind its functions), `function` (the table of
/// functions).
///
/// Bounds that are ours and not Go's end with [dev.lynceus.gotemplate.Outcome.Kind#BUDGET]: steps,
/// the size of a text, the depth of templates and values. No I/O of any kind exists in here; time,
/// chance and keys are unknown, never invented.
@NullMarked
package dev.lynceus.gotemplate;

import org.jspecify.annotations.NullMarked;
