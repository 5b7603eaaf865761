/// Checks of generators: what they select, what they leave out without a word, how often they ask.
///
/// In: ApplicationSets. Out: findings on a generator, or on one of its settings.
@NullMarked
package dev.lynceus.check.generator;

import org.jspecify.annotations.NullMarked;
