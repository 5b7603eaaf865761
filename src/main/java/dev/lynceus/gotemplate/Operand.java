package dev.lynceus.gotemplate;

import java.util.List;

/// A word of a command.
public sealed interface Operand {
  /// The offset of its first character in the template, in UTF-16 code units.
  int start();

  /// `.`
  record Dot(int start) implements Operand {}

  /// `.metadata.labels`: fields of the dot.
  record Field(int start, List<String> names) implements Operand {
    public Field {
      names = List.copyOf(names);
    }
  }

  /// `$cluster.name`; `$` alone is what the template was given.
  ///
  /// @param name with the dollar sign
  record Variable(int start, String name, List<String> fields) implements Operand {
    public Variable {
      fields = List.copyOf(fields);
    }
  }

  /// The name of a function.
  record Function(int start, String name) implements Operand {}

  /// `(pipeline)`
  record Nested(int start, Pipeline pipeline) implements Operand {}

  /// `(pipeline).name`: fields of something in parentheses, or of a literal.
  record Chain(int start, Operand of, List<String> fields) implements Operand {
    public Chain {
      fields = List.copyOf(fields);
    }
  }

  /// A string, its escapes resolved.
  record Text(int start, String text) implements Operand {}

  /// A number or a character constant, as written.
  record Numeral(int start, String text) implements Operand {}

  record Bool(int start, boolean value) implements Operand {}

  record Nil(int start) implements Operand {}
}
