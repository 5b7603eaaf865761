package dev.lynceus.rule;

import dev.lynceus.finding.Severity;
import dev.lynceus.kube.Nodes;
import dev.lynceus.text.Source;
import dev.lynceus.value.Value;
import dev.lynceus.yaml.Yaml;
import dev.lynceus.yaml.YamlReader;
import dev.lynceus.yaml.YamlValues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The front matter of a rule file that Lynceus ships: one plain `name: value` on each line, and
/// settings, which alone are read as YAML.
///
/// Every start reads all of these files. As YAML they took longer than a small repository; a test
/// holds the two readings against each other.
///
/// @param with the node of the settings, in a source of their own
record OwnFrontMatter(Map<String, String> fields, Optional<Yaml> with) {
  OwnFrontMatter {
    fields = Map.copyOf(fields);
  }

  static OwnFrontMatter read(Source source) {
    int end = RuleText.frontMatterEnd(source).orElseThrow();
    var fields = new HashMap<String, String>();
    var settings = new StringBuilder();
    for (int line = 2; source.lineStart(line) < end; line++) {
      String text = source.lineText(line);
      int colon = text.indexOf(": ");
      if (!settings.isEmpty() && text.startsWith(" ") || text.startsWith("with:")) {
        settings.append(text).append('\n');
      } else if (colon > 0) {
        fields.put(text.substring(0, colon), text.substring(colon + 2));
      }
    }
    return new OwnFrontMatter(fields, settings(source.path(), settings.toString()));
  }

  private static Optional<Yaml> settings(String path, String text) {
    return text.isEmpty()
        ? Optional.empty()
        : Nodes.at(YamlReader.read(new Source(path, text)).documents().getFirst().root(), "with");
  }

  /// @param source the whole file
  Rule rule(Source source) {
    Value settings = with.map(YamlValues::of).orElse(Value.NULL);
    return new Rule(
        field("id"),
        field("title"),
        Severity.of(field("severity")).orElseThrow(),
        field("check"),
        settings instanceof Value.Fields known ? known : new Value.Fields(Map.of()),
        hazards(),
        field("since"),
        source);
  }

  private String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /// From `[H01, H24]`.
  private List<String> hazards() {
    String list = field("hazards");
    return list.length() <= "[]".length()
        ? List.of()
        : List.of(list.substring(1, list.length() - 1).split(", ", -1));
  }
}
