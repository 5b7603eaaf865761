package dev.lynceus.yaml.lexer;

import static dev.lynceus.yaml.lexer.Cursor.isBlankOrEnd;
import static dev.lynceus.yaml.lexer.Cursor.isBreakOrEnd;
import static dev.lynceus.yaml.lexer.Cursor.isWord;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.tokens.DirectiveToken;
import org.snakeyaml.engine.v2.tokens.TagToken;
import org.snakeyaml.engine.v2.tokens.TagTuple;
import org.snakeyaml.engine.v2.tokens.Token;

/// Reads tags (`!!str`, `!local`, `!<uri>`) and directives (`%YAML`, `%TAG`), which manifests
/// hardly ever have.
final class TagLexer {
  private final Cursor at;

  TagLexer(Cursor at) {
    this.at = at;
  }

  private static Optional<Mark> mark(int offset) {
    return Optional.of(new Mark("", offset, 0, 0, new int[0], 0));
  }

  Token tag() {
    int start = at.pos;
    String handle;
    String suffix;
    if (at.peek(1) == '<') {
      at.pos += 2;
      handle = "";
      suffix = uri("");
      if (at.peek() != '>') {
        throw new LexicalError("this tag is not closed with >", "", start);
      }
      at.pos++;
    } else {
      handle = handle(false);
      if (handle.length() > 1 && handle.endsWith("!")) {
        suffix = uri("");
      } else {
        suffix = uri(handle.substring(1));
        handle = "!";
        if (suffix.isEmpty()) {
          handle = "";
          suffix = "!";
        }
      }
    }
    if (!isBlankOrEnd(at.peek())) {
      throw new LexicalError("a tag ends with a blank", "", start);
    }
    return new TagToken(
        new TagTuple(handle.isEmpty() ? Optional.empty() : Optional.of(handle), suffix),
        mark(start),
        mark(at.pos));
  }

  private String handle(boolean directive) {
    int start = at.pos;
    if (at.peek() != '!') {
      throw new LexicalError("a tag starts with !", "", start);
    }
    at.pos++;
    while (isWord(at.peek())) {
      at.pos++;
    }
    if (at.peek() == '!') {
      at.pos++;
    } else if (directive && at.pos > start + 1) {
      throw new LexicalError("a tag handle ends with !", "", start);
    }
    return new String(at.chars, start, at.pos - start);
  }

  /// Reads a tag's URI; `head` was read before and belongs to it.
  private String uri(String head) {
    int start = at.pos;
    var bytes = new java.io.ByteArrayOutputStream();
    bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    while (isWord(at.peek()) || ";/?:@&=+$.,!~*'()[]%".indexOf(at.peek()) >= 0) {
      if (at.peek() == '%') {
        int high = Character.digit(at.peek(1), 16);
        int low = Character.digit(at.peek(2), 16);
        if (high < 0 || low < 0) {
          throw new LexicalError("% in a tag is followed by two hexadecimal digits", "", at.pos);
        }
        bytes.write(high * 16 + low);
        at.pos += 3;
      } else {
        bytes.write(at.peek());
        at.pos++;
      }
    }
    if (bytes.size() == 0 && !(at.chars[start - 1] == '!' && isBlankOrEnd(at.peek()))) {
      throw new LexicalError("a tag needs a name", "", start);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  Token directive(Runnable comment) {
    int start = at.pos++;
    int from = at.pos;
    while (isWord(at.peek())) {
      at.pos++;
    }
    String name = new String(at.chars, from, at.pos - from);
    if (name.isEmpty() || !isBlankOrEnd(at.peek())) {
      throw new LexicalError(
          "a line that starts with % is a directive, and this one has no name", "", start);
    }
    Token token =
        switch (name) {
          case "YAML" -> version(start);
          case "TAG" -> tagDirective(start);
          default ->
              throw new LexicalError(
                  "a line that starts with % is a directive, and only %YAML and %TAG exist",
                  "Indent or quote the text.", start);
        };
    at.skipBlanks();
    if (at.peek() == '#') {
      comment.run();
    }
    if (!isBreakOrEnd(at.peek())) {
      throw new LexicalError("nothing but a comment may follow a directive", "", at.pos);
    }
    return token;
  }

  private Token version(int start) {
    at.skipBlanks();
    int from = at.pos;
    while (at.peek() >= '0' && at.peek() <= '9' || at.peek() == '.') {
      at.pos++;
    }
    if (!new String(at.chars, from, at.pos - from).equals("1.1")) {
      throw new LexicalError(
          "Kubernetes reads YAML 1.1 and refuses every other %YAML version",
          "Remove the directive.", start);
    }
    return new DirectiveToken<>("YAML", Optional.of(List.of(1, 1)), mark(start), mark(at.pos));
  }

  private Token tagDirective(int start) {
    at.skipBlanks();
    String handle = handle(true);
    at.skipBlanks();
    String prefix = uri("");
    return new DirectiveToken<>(
        "TAG", Optional.of(List.of(handle, prefix)), mark(start), mark(at.pos));
  }
}
