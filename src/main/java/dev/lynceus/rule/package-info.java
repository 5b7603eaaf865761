/// What a rule is: the policy in one Markdown file, the mechanism it names, and what a mechanism
/// may look at.
///
/// In: the text of `rules/<id>.md` and of a configuration. Out: [dev.lynceus.rule.Rule]s with
/// [dev.lynceus.rule.Settings], and the interface [dev.lynceus.rule.Check] that a mechanism
/// implements over one of the sealed [dev.lynceus.rule.Subject]s.
@NullMarked
package dev.lynceus.rule;

import org.jspecify.annotations.NullMarked;
