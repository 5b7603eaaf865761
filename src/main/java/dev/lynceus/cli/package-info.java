/// The door to a terminal: arguments come in, text and an exit code go out.
@NullMarked
package dev.lynceus.cli;

import org.jspecify.annotations.NullMarked;
