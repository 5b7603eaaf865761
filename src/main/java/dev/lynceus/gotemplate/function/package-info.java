/// The functions that templates call: Go's own, sprig's and the five that Argo CD adds.
///
/// In: arguments whose types have been checked against a
/// [dev.lynceus.gotemplate.function.GoFunction]. Out: a value, or an exception that is Go's error,
/// something unknowable or a budget at its end.
///
/// A reader may ask why the functions are a table of lambdas: a template names them at run time,
/// and Go checks their arguments by the types of their parameters, with messages that name both.
@NullMarked
package dev.lynceus.gotemplate.function;

import org.jspecify.annotations.NullMarked;
