/// Text as it came in, and places in it.
///
/// In: the text of a file. Out: [dev.lynceus.text.Source], the half-open [dev.lynceus.text.Span]s
/// that every later value points back with, and [dev.lynceus.text.Printable], the one gate through
/// which text of a stranger reaches a terminal, a log or a report.
///
/// A reader may ask why a span holds its source: so that a finding is complete by itself, and no
/// table of files has to travel beside it.
@NullMarked
package dev.lynceus.text;

import org.jspecify.annotations.NullMarked;
