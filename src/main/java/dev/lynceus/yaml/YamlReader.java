package dev.lynceus.yaml;

import dev.lynceus.finding.Trouble;
import dev.lynceus.text.Source;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.lexer.LexicalError;
import dev.lynceus.yaml.lexer.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;

/// Reads a source into documents. Never throws on content: what is wrong becomes a trouble at its
/// place, and reading goes on behind it.
public final class YamlReader {
  private static final LoadSettings SETTINGS = LoadSettings.builder().build();

  private final Source source;
  private final Limits limits;
  private final char[] chars;
  private final int length;
  private final int firstBad;
  private final List<YamlDocument> documents = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();

  private YamlReader(Source source, Limits limits) {
    this.source = source;
    this.limits = limits;
    this.length = source.text().length();
    this.chars = new char[length + 4];
    source.text().getChars(0, length, chars, 0);
    this.firstBad = replaceControls();
  }

  /// Reads every document within the standard limits.
  public static YamlStream read(Source source) {
    return read(source, Limits.STANDARD);
  }

  public static YamlStream read(Source source, Limits limits) {
    if (source.text().length() > limits.characters()) {
      Span start = new Span(source, 0, 0);
      var trouble =
          new Trouble(
              start,
              "the file is longer than " + limits.characters() + " characters and is not read",
              "Split the file.");
      return new YamlStream(
          source,
          List.of(new YamlDocument(start, nothing(start), true, List.of(trouble))),
          List.of());
    }
    var reader = new YamlReader(source, limits);
    int from = !source.text().isEmpty() && source.text().charAt(0) == '\uFEFF' ? 1 : 0;
    while (from >= 0) {
      from = reader.readFrom(from);
    }
    return new YamlStream(source, reader.documents, reader.comments);
  }

  private static Yaml nothing(Span at) {
    return new Yaml.Scalar(at, at, "", Yaml.Style.PLAIN, "");
  }

  /// Reads up to the end or an error; answers where to go on, -1 at the end.
  private int readFrom(int from) {
    var tokens =
        new Tokens(
            source.text(),
            chars,
            length,
            from,
            source.path().endsWith(".json"),
            limits.depth(),
            (start, end) -> comments.add(new Comment(new Span(source, start, end))));
    var parser = new ParserImpl(SETTINGS, tokens.scanner());
    int begun = from;
    try {
      while (parser.hasNext() && parser.peekEvent().getEventId() != Event.ID.StreamEnd) {
        if (parser.peekEvent().getEventId() != Event.ID.DocumentStart) {
          parser.next();
          continue;
        }
        begun = offset(parser.next());
        if (documents.size() >= limits.documents()) {
          broken(
              begun,
              "the file has more than " + limits.documents() + " documents; the rest is not read",
              "Split the file.");
          return -1;
        }
        document(new Composer(source, limits, parser).compose(), begun);
      }
      return -1;
    } catch (LexicalError e) {
      broken(e.offset, String.valueOf(e.getMessage()), e.help);
    } catch (MarkedYamlEngineException e) {
      int at = e.getProblemMark().map(m -> m.getIndex()).orElse(tokens.position());
      broken(Math.min(at, length), message(e, tokens), "");
      return nextDocument(Math.min(tokens.position(), Math.max(at, begun)), begun);
    }
    return nextDocument(tokens.position(), begun);
  }

  private String message(MarkedYamlEngineException e, Tokens tokens) {
    int open = tokens.openFlow();
    if (open < 0) {
      return SyntaxMessages.of(e);
    }
    return "the "
        + (chars[open] == '[' ? "bracket" : "brace")
        + " that opens at "
        + source.position(open)
        + " is not closed before this";
  }

  private static int offset(Event event) {
    return event.getEndMark().map(m -> m.getIndex()).orElse(0);
  }

  private void document(YamlDocument document, int begun) {
    int end = document.span().end();
    if (firstBad >= begun && firstBad >= 0) {
      var troubles = new ArrayList<>(document.troubles());
      for (int i = firstBad; i < end; i++) {
        if (i >= begun && isControl(source.text().charAt(i))) {
          troubles.add(control(i));
          break;
        }
      }
      documents.add(
          new YamlDocument(document.span(), document.root(), document.broken(), troubles));
    } else {
      documents.add(document);
    }
  }

  private void broken(int at, String message, String help) {
    int end = at;
    while (end < length && !Tokens.endsWord(chars[end])) {
      end++;
    }
    if (end > at && Character.isLowSurrogate(chars[at]) && at > 0) {
      at--;
    }
    Span span = new Span(source, at, end);
    documents.add(
        new YamlDocument(span, nothing(span), true, List.of(new Trouble(span, message, help))));
  }

  /// The start of the next `---` line at or behind an offset and behind the start of the document
  /// that broke; -1 if there is none.
  private int nextDocument(int at, int begun) {
    String text = source.text();
    int line = source.lineStart(source.line(Math.min(at, length)));
    while (line >= 0 && line < length) {
      if (line > begun && text.startsWith("---", line) && Tokens.endsWord(chars[line + 3])) {
        return line;
      }
      int next = text.indexOf('\n', line);
      line = next < 0 ? -1 : next + 1;
    }
    return -1;
  }

  private Trouble control(int at) {
    char c = source.text().charAt(at);
    String what = c == '\uFFFE' ? "this is not UTF-8" : "control characters are not allowed";
    return new Trouble(
        new Span(source, at, at + 1),
        what + ", so Kubernetes refuses the whole document",
        "Remove the character, or write it as an escape in double quotes.");
  }

  /// Replaces what go-yaml's reader refuses, so that no NUL looks like the end; answers the first
  /// such place, -1 if there is none.
  private int replaceControls() {
    int first = -1;
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      if ((c < 0x20 || c >= 0x7F) && isControl(c)) {
        chars[i] = '\uFFFD';
        first = first < 0 ? i : first;
      }
    }
    return first;
  }

  /// `yaml_parser_update_buffer` in readerc.go.
  private static boolean isControl(char c) {
    return c < 0x20 && c != '\t' && c != '\n' && c != '\r'
        || c >= 0x7F && c < 0xA0 && c != 0x85
        || c == '\uFFFE'
        || c == '\uFFFF';
  }
}
