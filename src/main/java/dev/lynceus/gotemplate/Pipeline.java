package dev.lynceus.gotemplate;

import java.util.List;

/// `$a, $b := command | command`: each command's value is the last argument of the next.
///
/// @param variables what is declared or assigned, with the dollar sign; mostly none
/// @param assigns whether with `=`, to variables declared before
public record Pipeline(int start, List<String> variables, boolean assigns, List<Command> commands) {
  public Pipeline {
    variables = List.copyOf(variables);
    commands = List.copyOf(commands);
  }

  /// One command: an operand alone, or a function, method or field with arguments.
  public record Command(int start, List<Operand> operands) {
    public Command {
      operands = List.copyOf(operands);
    }
  }
}
