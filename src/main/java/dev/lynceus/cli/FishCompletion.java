package dev.lynceus.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The completion script for fish, which picocli does not write: one `complete` for each command
/// and flag.
final class FishCompletion {
  private FishCompletion() {}

  static String script(CommandSpec root) {
    String name = root.name();
    var out = new StringBuilder("# Completion of " + name + " for fish.\n");
    // Files are offered only where a command takes some.
    out.append("complete -c ").append(name).append(" -f\n");
    root.options().forEach(option -> option(out, name, "__fish_use_subcommand", option));
    root.subcommands()
        .forEach((word, line) -> {
          CommandSpec command = line.getCommandSpec();
          line(out, name, "__fish_use_subcommand", "-a " + word, summary(command));
          String within = "__fish_seen_subcommand_from " + word;
          command.positionalParameters().forEach(p -> positional(out, name, within, p));
          command.options().forEach(option -> option(out, name, within, option));
        });
    return out.toString();
  }

  private static void positional(
      StringBuilder out, String name, String condition, PositionalParamSpec parameter) {
    List<String> words = words(parameter.completionCandidates());
    if (!words.isEmpty()) {
      line(out, name, condition, "-a " + quoted(String.join(" ", words)), "");
    } else if (parameter.paramLabel().equals("PATH")) {
      line(out, name, condition, "-F", "");
    }
  }

  private static void option(StringBuilder out, String name, String condition, OptionSpec option) {
    var flags = new ArrayList<String>();
    for (String flag : option.names()) {
      flags.add(flag.startsWith("--") ? "-l " + flag.substring(2) : "-s " + flag.substring(1));
    }
    List<String> words = words(option.completionCandidates());
    if (!words.isEmpty()) {
      flags.add("-x -a " + quoted(String.join(" ", words)));
    } else if (option.arity().max() > 0) {
      flags.add("-r -F");
    }
    line(out, name, condition, String.join(" ", flags), String.join(" ", option.description()));
  }

  private static void line(
      StringBuilder out, String name, String condition, String what, String description) {
    out.append("complete -c ").append(name).append(" -n ").append(quoted(condition));
    out.append(' ').append(what);
    if (!description.isEmpty()) {
      out.append(" -d ").append(quoted(description));
    }
    out.append('\n');
  }

  private static String summary(CommandSpec command) {
    return String.join(" ", command.usageMessage().description());
  }

  private static List<String> words(@Nullable Iterable<String> candidates) {
    var words = new ArrayList<String>();
    if (candidates != null) {
      candidates.forEach(words::add);
    }
    return words;
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
