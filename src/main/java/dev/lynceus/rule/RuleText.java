package dev.lynceus.rule;

import dev.lynceus.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the Markdown of a rule file: its front matter's end, its sections, and the fences that are
/// its examples.
///
/// Fences with a title that follow each other belong to one example; a fence without a title is an
/// example by itself; a `text` fence behind an example is the output it must yield, a `diff` fence
/// what mends it.
final class RuleText {
  private static final String TITLE = "title=";

  private RuleText() {}

  /// The offset behind the front matter's last line; empty when the file does not begin with front
  /// matter.
  static Optional<Integer> frontMatterEnd(Source source) {
    if (!source.lineText(1).equals("---")) {
      return Optional.empty();
    }
    for (int line = 2; line <= source.lineCount(); line++) {
      if (source.lineText(line).equals("---")) {
        return Optional.of(source.lineStart(line));
      }
    }
    return Optional.empty();
  }

  static List<Rule.Section> sections(Source source) {
    var sections = new ArrayList<Rule.Section>();
    String heading = "";
    int start = 0;
    String fence = "";
    var text = new StringBuilder();
    for (int line = bodyLine(source); line <= source.lineCount(); line++) {
      String content = source.lineText(line);
      fence = fence.isEmpty() ? fence(content) : content.strip().equals(fence) ? "" : fence;
      if (fence.isEmpty() && content.startsWith("## ")) {
        add(sections, heading, start, text);
        heading = content.substring(3).strip();
        start = line;
      } else {
        text.append(content).append('\n');
      }
    }
    add(sections, heading, start, text);
    return sections;
  }

  private static void add(
      List<Rule.Section> sections, String heading, int line, StringBuilder text) {
    if (!heading.isEmpty()) {
      sections.add(new Rule.Section(heading, line, text.toString().strip()));
    }
    text.setLength(0);
  }

  private static int bodyLine(Source source) {
    return frontMatterEnd(source).map(end -> source.line(end) + 1).orElse(1);
  }

  private static String fence(String line) {
    int ticks = 0;
    while (ticks < line.length() && line.charAt(ticks) == '`') {
      ticks++;
    }
    return ticks >= 3 ? line.substring(0, ticks) : "";
  }

  static List<Rule.Example> examples(Source source) {
    return new ExampleReader(source).read();
  }

  /// Collects fences into examples.
  private static final class ExampleReader {
    private final Source source;
    private final List<Rule.Example> examples = new ArrayList<>();
    private final List<Rule.ExampleFile> files = new ArrayList<>();
    private boolean titled;
    private boolean good;
    private int start;
    private String output = "";
    private String mend = "";

    ExampleReader(Source source) {
      this.source = source;
    }

    List<Rule.Example> read() {
      String heading = "";
      for (int line = bodyLine(source); line <= source.lineCount(); line++) {
        String content = source.lineText(line);
        String fence = fence(content);
        if (content.startsWith("## ")) {
          flush();
          heading = content.substring(3).strip();
          good = heading.equals("Good");
        } else if (!fence.isEmpty()) {
          int end = line + 1;
          var text = new StringBuilder();
          while (end <= source.lineCount() && !source.lineText(end).strip().equals(fence)) {
            text.append(source.lineText(end)).append('\n');
            end++;
          }
          if (heading.equals("Bad") || heading.equals("Good")) {
            block(content.substring(fence.length()).strip(), line, text.toString());
          }
          line = end;
        } else if (!content.isBlank()) {
          flush();
        }
      }
      flush();
      return examples;
    }

    private void block(String about, int line, String text) {
      if (about.equals("text")) {
        output = text;
        return;
      }
      if (about.equals("diff")) {
        mend = text;
        return;
      }
      int title = about.indexOf(TITLE);
      boolean hasTitle = title >= 0;
      boolean behind = !output.isEmpty() || !mend.isEmpty();
      if (!files.isEmpty() && (behind || !(titled && hasTitle))) {
        flush();
      }
      start = files.isEmpty() ? line : start;
      titled = hasTitle;
      files.add(
          new Rule.ExampleFile(
              hasTitle ? about.substring(title + TITLE.length()).strip() : "manifest.yaml",
              line + 1,
              text));
    }

    private void flush() {
      if (!files.isEmpty()) {
        examples.add(new Rule.Example(good, start, files, output, mend));
        files.clear();
      }
      output = "";
      mend = "";
    }
  }
}
