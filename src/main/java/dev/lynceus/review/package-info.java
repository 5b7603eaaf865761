/// The pipeline: a tree and a policy in, a report out; pure.
///
/// Reading and judging happen file by file on all cores and keep only what later steps need;
/// suppression, baseline and severity are decided in one place. The decision a reader would
/// question: findings know no status of their own, the report gives them one, so a check can never
/// hide anything.
@NullMarked
package dev.lynceus.review;

import org.jspecify.annotations.NullMarked;
