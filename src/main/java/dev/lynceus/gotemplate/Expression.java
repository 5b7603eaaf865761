package dev.lynceus.gotemplate;

import dev.lynceus.gotemplate.value.Go;

/// Something that has a value in an execution.
@FunctionalInterface
interface Expression {
  Go value(Run run);
}
