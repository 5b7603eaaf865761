/// Checks of what ApplicationSets say in templates: the language they are written in, what they
/// call, and what their patches do.
///
/// In: ApplicationSets, and charts that hold some. Out: findings on the text of a template, at the
/// word that is meant where it can be told through quotes and block scalars.
@NullMarked
package dev.lynceus.check.template;

import org.jspecify.annotations.NullMarked;
