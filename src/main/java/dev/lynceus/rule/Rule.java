package dev.lynceus.rule;

import dev.lynceus.finding.Severity;
import dev.lynceus.text.Source;
import dev.lynceus.value.Value;
import java.util.List;

/// A policy: one defect, how much it weighs, which check finds it and with which settings; its
/// prose and examples stand in its file.
///
/// @param id names the defect; the file's name
/// @param title one line
/// @param check the name of a [Check]
/// @param with the settings the file gives; a configuration may override single ones
/// @param hazards the ways of losing something that it guards against, by their numbers in the
///   catalogue of hazards, such as `H01`
/// @param since the version that brought it
/// @param source the whole file
public record Rule(
    String id,
    String title,
    Severity severity,
    String check,
    Value.Fields with,
    List<String> hazards,
    String since,
    Source source) {
  public Rule {
    hazards = List.copyOf(hazards);
  }

  /// The prose in order: Why, Fix, Bad, Good, When to ignore.
  public List<Section> sections() {
    return RuleText.sections(source);
  }

  /// The examples of the Bad and Good sections, in order.
  public List<Example> examples() {
    return RuleText.examples(source);
  }

  /// One `##` heading and the Markdown below it.
  ///
  /// @param line of the heading, from 1
  public record Section(String heading, int line, String markdown) {}

  /// One example: files that, judged together, must yield exactly the findings that they announce.
  ///
  /// @param good whether it stands under `## Good`
  /// @param line of the rule file, from 1, at which its first fence starts
  /// @param output the terminal output it must yield; empty when the file quotes none
  /// @param mend differences, line by line, that make it silent; empty when the findings carry
  ///   edits that do
  public record Example(
      boolean good, int line, List<ExampleFile> files, String output, String mend) {
    public Example {
      files = List.copyOf(files);
    }
  }

  /// A file of an example: the path it pretends to have and its text as fenced, `# finding:`
  /// comments included.
  ///
  /// @param line of the rule file, from 1, at which the text starts
  public record ExampleFile(String path, int line, String text) {}
}
