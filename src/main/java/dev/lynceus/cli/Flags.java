package dev.lynceus.cli;

import dev.lynceus.schema.Names;
import dev.lynceus.text.Printable;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// Flags: how they are described, and how their values are read.
final class Flags {
  static final String FOLDER = "-C";
  static final String COLOUR = "--color";
  static final String HELP = "--help";
  static final List<String> COLOURS = List.of("auto", "always", "never");

  private Flags() {}

  /// A flag with a value; where it may come several times, each counts.
  static OptionSpec valued(String name, String label, boolean several, String description) {
    OptionSpec.Builder option =
        OptionSpec.builder(name).paramLabel(label).arity("1").description(description);
    return (several
            ? option.type(List.class).auxiliaryTypes(String.class)
            : option.type(String.class))
        .build();
  }

  /// A flag whose value is one of a few words, which a shell may offer.
  static OptionSpec chosen(String name, String label, List<String> words, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .arity("1")
        .description(description)
        .type(String.class)
        .completionCandidates(words)
        .build();
  }

  /// Adds what every command has.
  static CommandSpec withCommon(CommandSpec spec) {
    spec.addOption(valued(FOLDER, "DIR", true, "Run as if started in DIR."));
    spec.addOption(
        chosen(
            COLOUR, "WHEN", COLOURS, "Colour the output: auto, always or never (default: auto)."));
    spec.addOption(
        OptionSpec.builder(HELP, "-h")
            .arity("0")
            .type(boolean.class)
            .usageHelp(true)
            .description("Show this help.")
            .build());
    return spec;
  }

  /// The value of a flag, if it is given.
  static Optional<String> value(ParseResult arguments, String name) {
    return Optional.ofNullable(arguments.matchedOptionValue(name, null));
  }

  /// All values of a flag, in their order.
  static List<String> values(ParseResult arguments, String name) {
    return arguments.matchedOptionValue(name, List.of());
  }

  /// A value that must be one of a few words.
  static String oneOf(List<String> words, String flag, String value) {
    if (!words.contains(value)) {
      throw new WrongUsage(
          flag
              + ": "
              + Printable.of(value)
              + " is none of "
              + String.join(", ", words)
              + meant(value, words));
    }
    return value;
  }

  /// What to add to a message about an unknown word: the known one that was probably meant.
  static String meant(String word, List<String> known) {
    List<String> near = Names.of(word, known).names();
    return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
  }
}
