package dev.lynceus.check.template;

import dev.lynceus.argo.Generator;
import dev.lynceus.finding.Location;
import dev.lynceus.kube.Manifest;
import dev.lynceus.text.Source;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.List;
import java.util.OptionalInt;

/// One text that Argo CD renders with the parameters of a set, a key or a value.
///
/// @param manifest the set
/// @param path the way to it from its part's root, such as `metadata.name` or
///   `spec.sources[0].helm.values`
/// @param leaves the generators that may have supplied its parameters
record TemplatedText(
    Manifest manifest, Part part, Yaml.Scalar scalar, String path, List<Generator> leaves) {
  /// What a text is part of.
  enum Part {
    /// `spec.template`, or the template of a top-level generator.
    TEMPLATE,
    /// `spec.templatePatch`.
    PATCH,
    /// The `values` of a generator.
    VALUES,
    /// The second child of a matrix, which the first one's parameters fill in.
    CHILD
  }

  /// Texts that end up with somebody who may have braces of his own: below these names.
  private static final List<String> FREE =
      List.of(
          ".helm.values",
          ".helm.parameters",
          ".helm.valuesObject",
          ".kustomize.",
          ".plugin.",
          ".directory.jsonnet",
          "metadata.annotations",
          "spec.info",
          "spec.ignoreDifferences");

  /// So many findings of one rule in one text say enough.
  static final int MOST = 20;

  private static final String VALUE_FILES = ".helm.valueFiles";

  TemplatedText {
    leaves = List.copyOf(leaves);
  }

  String text() {
    return scalar.text();
  }

  /// Whether Argo CD itself makes nothing of it: a text for Helm, a plugin, a notification.
  boolean isFree() {
    return FREE.stream().anyMatch(path::contains) && !path.contains(VALUE_FILES);
  }

  boolean isName() {
    return part == Part.TEMPLATE && path.equals("metadata.name");
  }

  Location at(int from, int to) {
    return manifest.at(place(from, to));
  }

  /// The place in the file of a range of the text: exact in plain and quoted scalars on one line
  /// and in literal blocks; in others the word is searched; else the scalar.
  Span place(int from, int to) {
    Span written = scalar.origin();
    OptionalInt start = offset(from);
    OptionalInt end = to > from ? offset(to - 1) : start;
    if (start.isPresent() && end.isPresent()) {
      int last = Math.min(end.getAsInt() + (to > from ? 1 : 0), written.source().text().length());
      return new Span(written.source(), Math.min(start.getAsInt(), last), last);
    }
    String word = text().substring(from, to);
    int found = written.text().indexOf(word);
    boolean only = found >= 0 && written.text().indexOf(word, found + 1) < 0;
    return only && !word.isEmpty()
        ? new Span(
            written.source(), written.start() + found, written.start() + found + word.length())
        : written;
  }

  /// Whether the range stands in the file exactly as in the text, so that it may be replaced.
  boolean isVerbatim(int from, int to) {
    return !scalar.isAlias() && place(from, to).text().equals(text().substring(from, to));
  }

  /// Where a character of the text stands in the file.
  private OptionalInt offset(int at) {
    return switch (scalar.style()) {
      case PLAIN -> unescaped(at, 0);
      case SINGLE_QUOTED, DOUBLE_QUOTED -> quoted(at);
      case LITERAL -> literal(at);
      case FOLDED -> OptionalInt.empty();
    };
  }

  private OptionalInt unescaped(int at, int quotes) {
    Span written = scalar.origin();
    boolean same =
        written.end() - written.start() == text().length() + 2 * quotes
            && written.source().text().startsWith(text(), written.start() + quotes);
    return same ? OptionalInt.of(written.start() + quotes + at) : OptionalInt.empty();
  }

  /// Follows escapes of two characters that stand for one; gives up on all others and on folding.
  private OptionalInt quoted(int at) {
    OptionalInt simple = unescaped(at, 1);
    String raw = scalar.origin().text();
    char quote = scalar.style() == Yaml.Style.SINGLE_QUOTED ? '\'' : '"';
    if (simple.isPresent() || raw.indexOf('\n') >= 0 || raw.charAt(0) != quote) {
      return simple;
    }
    int written = 1;
    for (int i = 0; i < at; i++) {
      if (quote == '"' && raw.charAt(written) == '\\') {
        if ("xuU".indexOf(raw.charAt(written + 1)) >= 0) {
          return OptionalInt.empty();
        }
        written++;
      } else if (quote == '\'' && raw.charAt(written) == '\'') {
        written++;
      }
      written++;
    }
    return OptionalInt.of(scalar.origin().start() + written);
  }

  /// A line of the text is the end of the line of the file that is as far below the header.
  private OptionalInt literal(int at) {
    Source source = scalar.origin().source();
    int line = scalar.origin().line() + 1;
    int start = 0;
    for (int end = text().indexOf('\n');
        end >= 0 && end < at;
        end = text().indexOf('\n', end + 1)) {
      start = end + 1;
      line++;
    }
    int end = text().indexOf('\n', start);
    String here = text().substring(start, end < 0 ? text().length() : end);
    if (line > source.lineCount() || !source.lineText(line).endsWith(here)) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(source.lineEnd(line) - here.length() + at - start);
  }
}
