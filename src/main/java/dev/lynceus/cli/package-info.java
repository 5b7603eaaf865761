/// The door to a terminal: arguments come in, text and an exit code go out.
///
/// In: arguments, streams, the environment, a current folder, all in one
/// [dev.lynceus.cli.Terminal], so that a test runs a whole command in its own process. Out: the
/// report on standard output, everything else on standard error, and an [dev.lynceus.cli.ExitCode].
///
/// Each command is one class that describes its flags and runs. Two things end a command early:
/// what its user got wrong ([dev.lynceus.cli.WrongUsage], exit 2) and what we got wrong (anything
/// else that is thrown, exit 4); both are caught in [dev.lynceus.cli.Main] and nowhere else.
///
/// A reader may ask why nothing here is buffered or logged: a report is rendered whole, turned into
/// UTF-8 once and written at once, which is also what keeps a start short.
@NullMarked
package dev.lynceus.cli;

import org.jspecify.annotations.NullMarked;
