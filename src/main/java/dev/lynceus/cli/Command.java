package dev.lynceus.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// One command of the command line.
interface Command {
  /// Its name, flags and help, without the flags that every command has.
  CommandSpec spec();

  /// Does it.
  ///
  /// @param arguments its flags and positional parameters as given
  ExitCode run(ParseResult arguments, Invocation invocation);
}
