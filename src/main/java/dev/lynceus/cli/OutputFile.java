package dev.lynceus.cli;

import dev.lynceus.review.Report;
import dev.lynceus.rule.Rule;
import dev.lynceus.text.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A file that a report is to be written to.
///
/// @param written as the user wrote it
record OutputFile(Format format, Path file, String written) {
  static final String FLAG = "--output";

  /// Reads values of the form `FORMAT=FILE` and makes sure that each file has a folder to stand in.
  static List<OutputFile> read(List<String> values, Invocation invocation) {
    var files = new ArrayList<OutputFile>();
    for (String value : values) {
      OutputFile next = read(value, invocation);
      if (files.stream().anyMatch(f -> f.file().equals(next.file()))) {
        throw new WrongUsage(FLAG + ": " + Printable.of(next.written()) + " is named twice");
      }
      files.add(next);
    }
    return files;
  }

  private static OutputFile read(String value, Invocation invocation) {
    int equal = value.indexOf('=');
    if (equal < 0 || equal == value.length() - 1) {
      throw new WrongUsage(FLAG + ": " + Printable.of(value) + " is not FORMAT=FILE");
    }
    Format format = Format.of(FLAG, value.substring(0, equal));
    String written = value.substring(equal + 1);
    Path file = invocation.path(FLAG, written).normalize();
    Path folder = file.getParent();
    if (folder == null || Files.isDirectory(file)) {
      throw new WrongUsage(FLAG + ": " + Printable.of(written) + " is a folder");
    }
    if (!Files.isDirectory(folder)) {
      throw new WrongUsage(
          FLAG
              + ": "
              + Printable.of(written)
              + " cannot be written, because its folder does not exist");
    }
    return new OutputFile(format, file, written);
  }

  /// @param rules those that were judged
  void write(Report report, List<Rule> rules, Invocation invocation) {
    String text = format.forFile(report, rules, invocation);
    try {
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new WrongUsage(
          FLAG
              + ": "
              + Printable.of(written)
              + " cannot be written: "
              + Printable.of(String.valueOf(e.getMessage())));
    }
  }
}
