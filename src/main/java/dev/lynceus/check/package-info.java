/// The mechanisms: one class per way of looking, in rooms that do not see each other.
///
/// In: a [dev.lynceus.rule.Subject] and the settings of a rule. Out: findings.
/// [dev.lynceus.check.Checks] lists them all, explicitly.
@NullMarked
package dev.lynceus.check;

import org.jspecify.annotations.NullMarked;
