package dev.lynceus.check.file;

import dev.lynceus.argo.Words;
import dev.lynceus.finding.Edit;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Location;
import dev.lynceus.rule.Settings;
import dev.lynceus.text.Span;
import dev.lynceus.value.Value;
import dev.lynceus.yaml.Yaml;
import java.util.List;
import java.util.Locale;

/// Goes through a tree of values and says which of them come out as something else.
///
/// @param reader who gets the values
/// @param assumption what is taken for granted about that, as the end of a sentence
record ScalarWalk(
    Use use,
    String reader,
    String assumption,
    Places places,
    Settings settings,
    List<Finding> found) {
  /// What the values are for.
  enum Use {
    /// They are filled into templates.
    PARAMETER,
    /// The same, where only text may be.
    TEXT_ONLY,
    /// They go to a chart, which knows numbers from text.
    CHART_VALUE
  }

  /// Where a span lies.
  interface Places {
    Location at(Span span);
  }

  /// @param key the name that leads to the node; empty at the top
  void node(String key, Yaml node) {
    if (node.isAlias()) {
      return;
    }
    switch (node) {
      case Yaml.Scalar scalar -> scalar(key, scalar);
      case Yaml.Sequence sequence -> sequence.items().forEach(i -> node(key, i));
      case Yaml.Mapping mapping -> {
        for (Yaml.Entry entry : mapping.entries()) {
          key(entry);
          node(entry.key() instanceof Yaml.Scalar k ? k.text() : entry.name(), entry.value());
        }
      }
    }
  }

  private void key(Yaml.Entry entry) {
    if (!(entry.key() instanceof Yaml.Scalar key) || entry.merges()) {
      return;
    }
    boolean word = Reading.of(key).filter(r -> r.kind() == Reading.Kind.WORD).isPresent();
    if (word || key.isNull()) {
      found.add(
          settings
              .finding(
                  places.at(key.span()),
                  (key.text().isEmpty() ? "an empty key" : "the key " + key.text())
                      + " is read as "
                      + entry.name()
                      + ": nobody finds it under its own name"
                      + assumption)
              .withHelp("Quote it.")
              .withEdits(quoted(key)));
    }
  }

  private void scalar(String key, Yaml.Scalar scalar) {
    String written = Words.brief(key.isEmpty() ? scalar.text() : key + ": " + scalar.text());
    if (use == Use.TEXT_ONLY) {
      if (!(scalar.value() instanceof Value.Text)) {
        found.add(
            settings
                .finding(
                    places.at(scalar.span()),
                    (scalar.text().isEmpty() ? Words.brief(key) + ", which is empty," : written)
                        + " is no text, the only thing that an element may hold without goTemplate: "
                        + reader
                        + " stops at an error and generates nothing new")
                .withHelp("Quote it.")
                .withEdits(quoted(scalar)));
      }
      return;
    }
    Reading reading = Reading.of(scalar).filter(r -> matters(key, r)).orElse(null);
    if (reading != null) {
      boolean word = reading.kind() == Reading.Kind.WORD;
      found.add(
          settings
              .finding(
                  places.at(scalar.span()),
                  written
                      + " is read as "
                      + reading.value()
                      + ", and that is what "
                      + reader
                      + (use == Use.PARAMETER ? " fills in" : " gets")
                      + assumption)
              .withHelp(word ? "Write " + reading.value() + ", or quote the word." : "Quote it.")
              .withEdits(isVersion(key) && !word ? quoted(scalar) : List.of()));
    }
  }

  /// A chart does with numbers what its author meant, unless they stand for a version.
  private boolean matters(String key, Reading reading) {
    return use == Use.PARAMETER
        || reading.kind() == Reading.Kind.WORD
        || isVersion(key)
            && (reading.kind() == Reading.Kind.FRACTION || reading.kind() == Reading.Kind.SPELLING);
  }

  private static boolean isVersion(String key) {
    String name = key.toLowerCase(Locale.ROOT);
    return name.endsWith("version") || name.endsWith("tag") || name.endsWith("revision");
  }

  /// The scalar in quotes, where it is plain: then it is a word or a number, and holds none.
  private static List<Edit> quoted(Yaml.Scalar scalar) {
    boolean plain = scalar.style() == Yaml.Style.PLAIN && scalar.tag().isEmpty();
    return !plain || scalar.text().isEmpty()
        ? List.of()
        : List.of(new Edit(scalar.span(), '"' + scalar.text() + '"'));
  }
}
