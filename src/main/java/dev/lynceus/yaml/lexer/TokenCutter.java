package dev.lynceus.yaml.lexer;

import static dev.lynceus.yaml.lexer.Cursor.isBlank;
import static dev.lynceus.yaml.lexer.Cursor.isBlankOrEnd;
import static dev.lynceus.yaml.lexer.Cursor.isBreak;

import java.util.ArrayList;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.tokens.AliasToken;
import org.snakeyaml.engine.v2.tokens.AnchorToken;
import org.snakeyaml.engine.v2.tokens.BlockEndToken;
import org.snakeyaml.engine.v2.tokens.BlockEntryToken;
import org.snakeyaml.engine.v2.tokens.BlockMappingStartToken;
import org.snakeyaml.engine.v2.tokens.BlockSequenceStartToken;
import org.snakeyaml.engine.v2.tokens.DocumentEndToken;
import org.snakeyaml.engine.v2.tokens.DocumentStartToken;
import org.snakeyaml.engine.v2.tokens.FlowEntryToken;
import org.snakeyaml.engine.v2.tokens.FlowMappingEndToken;
import org.snakeyaml.engine.v2.tokens.FlowMappingStartToken;
import org.snakeyaml.engine.v2.tokens.FlowSequenceEndToken;
import org.snakeyaml.engine.v2.tokens.FlowSequenceStartToken;
import org.snakeyaml.engine.v2.tokens.KeyToken;
import org.snakeyaml.engine.v2.tokens.ScalarToken;
import org.snakeyaml.engine.v2.tokens.StreamEndToken;
import org.snakeyaml.engine.v2.tokens.StreamStartToken;
import org.snakeyaml.engine.v2.tokens.ValueToken;

/// Cuts a source into the tokens of YAML 1.1, exactly where go-yaml v2 does.
///
/// After scannerc.go of go-yaml v2.4. A mark's index is an offset into the source; its other parts
/// are not used.
final class TokenCutter {
  private static final int[] NO_BUFFER = {};

  private final Cursor at;
  private final ScalarLexer scalars;
  private final TagLexer tags;
  private final int depthLimit;
  private final Tokens.CommentPlace comments;

  private final TokenQueue tokens = new TokenQueue();
  private boolean ended;

  private int indent = -1;
  private final ArrayList<Integer> indents = new ArrayList<>();
  private boolean keyAllowed = true;
  private final SimpleKeys keys;
  private int flowLevel;

  TokenCutter(Cursor at, boolean json, int depthLimit, Tokens.CommentPlace comments) {
    this.at = at;
    this.scalars = new ScalarLexer(at, json);
    this.tags = new TagLexer(at);
    this.depthLimit = depthLimit;
    this.comments = comments;
    this.keys = new SimpleKeys(at);
    tokens.add(new StreamStartToken(mark(at.pos), mark(at.pos)));
  }

  /// The tokens that were cut and not taken.
  TokenQueue tokens() {
    return tokens;
  }

  /// Cuts on until it is settled what the first token is, or the source ends.
  void settle() {
    while (!ended && (tokens.isEmpty() || keys.mayBegin(tokens.first()))) {
      token();
    }
  }

  /// The offset of the innermost bracket or brace that is open; -1 if none is.
  int openFlow() {
    return keys.innermostBracket();
  }

  // Tokens

  private static Optional<Mark> mark(int offset) {
    return Optional.of(new Mark("", offset, 0, 0, NO_BUFFER, 0));
  }

  private Optional<Mark> here() {
    return mark(at.pos);
  }

  private Optional<Mark> pass(int characters) {
    at.pos += characters;
    return here();
  }

  private void token() {
    toNextToken();
    unrollIndent(at.column());
    if (at.atEnd()) {
      end();
      return;
    }
    char c = at.peek();
    char next = at.peek(1);
    boolean blankNext = isBlankOrEnd(next);
    if (at.column() == 0 && (c == '%' || at.atDocumentIndicator())) {
      documentLevel(c);
    } else if (c == '-' && blankNext) {
      blockEntry();
    } else if (c == '?' && (flowLevel > 0 || blankNext)) {
      key();
    } else if (c == ':' && (flowLevel > 0 || blankNext)) {
      value();
    } else if (!flow(c) && !property(c) && !scalar(c, next)) {
      throw new LexicalError(
          "no value can start with " + (c == '\t' ? "a tab" : c),
          c == '\t' ? "Indent with spaces." : "Put quotes around the value.",
          at.pos);
    }
  }

  private boolean flow(char c) {
    switch (c) {
      case '[', '{' -> startFlow(c);
      case ']', '}' -> endFlow(c);
      case ',' -> {
        keys.remove();
        keyAllowed = true;
        var mark = here();
        at.pos++;
        tokens.add(new FlowEntryToken(mark, mark));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean property(char c) {
    if (c != '*' && c != '&' && c != '!') {
      return false;
    }
    saveKey();
    keyAllowed = false;
    if (c == '!') {
      tokens.add(tags.tag());
      return true;
    }
    int start = at.pos++;
    int from = at.pos;
    while (Cursor.isWord(at.peek())) {
      at.pos++;
    }
    if (at.pos == from || !(isBlankOrEnd(at.peek()) || "?:,]}%@`".indexOf(at.peek()) >= 0)) {
      throw new LexicalError(
          (c == '&' ? "an anchor" : "an alias") + " is made of letters, digits, - and _",
          c == '*' ? "Put quotes around the value if it is not an alias." : "",
          start);
    }
    var name = new Anchor(new String(at.chars, from, at.pos - from));
    tokens.add(
        c == '&'
            ? new AnchorToken(name, mark(start), here())
            : new AliasToken(name, mark(start), here()));
    return true;
  }

  private boolean scalar(char c, char next) {
    int start = at.pos;
    if ((c == '|' || c == '>') && flowLevel == 0) {
      keys.remove();
      keyAllowed = true;
      String text = scalars.block(c == '|', indent, this::comment);
      tokens.add(
          new ScalarToken(
              text,
              false,
              c == '|' ? ScalarStyle.LITERAL : ScalarStyle.FOLDED,
              mark(start),
              mark(scalars.end)));
      return true;
    }
    if (c == '\'' || c == '"') {
      saveKey();
      keyAllowed = false;
      String text = scalars.quoted(c);
      var style = c == '"' ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.SINGLE_QUOTED;
      tokens.add(new ScalarToken(text, false, style, mark(start), mark(scalars.end)));
      return true;
    }
    boolean plain =
        !isBlankOrEnd(c) && "-?:,[]{}#&*!|>'\"%@`".indexOf(c) < 0
            || c == '-' && !isBlank(next)
            || flowLevel == 0 && (c == '?' || c == ':') && !isBlankOrEnd(next);
    if (plain) {
      saveKey();
      keyAllowed = false;
      String text = scalars.plain(indent, flowLevel > 0);
      keyAllowed = scalars.brokeLine;
      tokens.add(new ScalarToken(text, true, ScalarStyle.PLAIN, mark(start), mark(scalars.end)));
    }
    return plain;
  }

  private void toNextToken() {
    while (true) {
      while (at.peek() == ' ' || at.peek() == '\t' && (flowLevel > 0 || !keyAllowed)) {
        at.pos++;
      }
      if (at.peek() == '#') {
        comment();
      }
      if (!isBreak(at.peek())) {
        return;
      }
      at.skipLine();
      if (flowLevel == 0) {
        keyAllowed = true;
      }
    }
  }

  private void comment() {
    int start = at.pos;
    at.skipToLineEnd();
    comments.at(start, at.pos);
  }

  private void end() {
    if (at.column() != 0) {
      at.line++;
      at.lineStart = at.pos;
    }
    unrollIndent(-1);
    keys.remove();
    keyAllowed = false;
    tokens.add(new StreamEndToken(here(), here()));
    ended = true;
  }

  private void documentLevel(char c) {
    unrollIndent(-1);
    keys.remove();
    keyAllowed = false;
    if (c == '%') {
      tokens.add(tags.directive(this::comment));
      return;
    }
    var start = here();
    tokens.add(
        c == '-' ? new DocumentStartToken(start, pass(3)) : new DocumentEndToken(start, pass(3)));
  }

  private void startFlow(char c) {
    saveKey();
    keys.open(tokens.next());
    if (++flowLevel > depthLimit) {
      throw new LexicalError("nested deeper than " + depthLimit + " levels", "", at.pos);
    }
    keyAllowed = true;
    var start = here();
    tokens.add(
        c == '['
            ? new FlowSequenceStartToken(start, pass(1))
            : new FlowMappingStartToken(start, pass(1)));
  }

  private void endFlow(char c) {
    keys.remove();
    if (flowLevel > 0) {
      flowLevel--;
      keys.close();
    }
    keyAllowed = false;
    var start = here();
    tokens.add(
        c == ']'
            ? new FlowSequenceEndToken(start, pass(1))
            : new FlowMappingEndToken(start, pass(1)));
  }

  private void blockEntry() {
    if (flowLevel == 0) {
      if (!keyAllowed) {
        throw new LexicalError(
            "a list cannot start on the line of its key",
            "Start the list on the next line.",
            at.pos);
      }
      rollIndent(at.column(), -1, false, at.pos);
    }
    keys.remove();
    keyAllowed = true;
    var start = here();
    tokens.add(new BlockEntryToken(start, pass(1)));
  }

  private void key() {
    if (flowLevel == 0) {
      if (!keyAllowed) {
        throw new LexicalError("a key cannot stand here", "", at.pos);
      }
      rollIndent(at.column(), -1, true, at.pos);
    }
    keys.remove();
    keyAllowed = flowLevel == 0;
    var mark = pass(1);
    tokens.add(new KeyToken(mark, mark));
  }

  private void value() {
    var key = keys.possible();
    if (key != null) {
      var mark = mark(key.pos);
      tokens.insert(key.token, new KeyToken(mark, mark));
      rollIndent(key.column, key.token, true, key.pos);
      key.take();
      keyAllowed = false;
    } else {
      if (flowLevel == 0) {
        if (!keyAllowed) {
          throw new LexicalError(
              "a second colon on this line: a mapping cannot start here",
              "Put quotes around the value, or start the mapping on the next line.",
              at.pos);
        }
        rollIndent(at.column(), -1, true, at.pos);
      }
      keyAllowed = flowLevel == 0;
    }
    var mark = pass(1);
    tokens.add(new ValueToken(mark, mark));
  }

  // Keys and indentation

  private void saveKey() {
    if (keyAllowed) {
      keys.save(tokens.next(), flowLevel == 0 && indent == at.column());
    }
  }

  private void rollIndent(int column, int number, boolean mapping, int offset) {
    if (flowLevel > 0 || indent >= column) {
      return;
    }
    indents.add(indent);
    indent = column;
    if (indents.size() > depthLimit) {
      throw new LexicalError("nested deeper than " + depthLimit + " levels", "", offset);
    }
    var here = mark(offset);
    tokens.insert(
        number,
        mapping ? new BlockMappingStartToken(here, here) : new BlockSequenceStartToken(here, here));
  }

  private void unrollIndent(int column) {
    if (flowLevel > 0) {
      return;
    }
    while (indent > column) {
      var mark = here();
      tokens.add(new BlockEndToken(mark, mark));
      indent = indents.removeLast();
    }
  }
}
