/// What Lynceus has to say: findings, where they point, and what could not be evaluated.
///
/// In: nothing but text. Out: values that checks return and reports print. A
/// [dev.lynceus.finding.Finding] is complete by itself (rule, severity, place, words, second
/// places, edits), so a report needs no other source.
///
/// A reader may ask why unknown answers live here: an [dev.lynceus.finding.Answer] that is unknown
/// is something to tell, never a default.
@NullMarked
package dev.lynceus.finding;

import org.jspecify.annotations.NullMarked;
