package dev.lynceus.gotemplate;

import dev.lynceus.gotemplate.print.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads one template or one definition in it (`text/template/parse/parse.go` of Go 1.26).
final class TreeParser {
  /// What is read between two actions, or by one.
  private sealed interface Piece {
    record Whole(Node node) implements Piece {}

    /// `{{end}}` or `{{else}}`, which ends a list.
    record Stop(boolean isElse, int start) implements Piece {
      private String written() {
        return isElse ? "{{else}}" : "{{end}}";
      }
    }
  }

  private record Body(List<Node> nodes, Piece.Stop stop) {}

  private record Branches(Pipeline pipeline, List<Node> body, List<Node> otherwise) {}

  private final Tokens tokens;
  private final Set<String> functions;
  private final Map<String, List<Node>> defined;
  private final Nesting nesting;
  private final PipelineParser pipelines;
  private int ranges;

  TreeParser(
      Tokens tokens, Set<String> functions, Map<String, List<Node>> defined, Nesting nesting) {
    this.tokens = tokens;
    this.functions = functions;
    this.defined = defined;
    this.nesting = nesting;
    this.pipelines = new PipelineParser(tokens, functions, nesting);
  }

  /// Reads to the end; the nodes outside of definitions, added under the name too.
  void template(String name) {
    var nodes = new ArrayList<Node>();
    while (!tokens.peek().is(Item.Kind.EOF)) {
      if (tokens.peek().is(Item.Kind.LEFT_DELIM)) {
        Item delimiter = tokens.next();
        if (tokens.nextNonSpace().is(Item.Kind.DEFINE)) {
          inner().definition();
          continue;
        }
        tokens.backup(delimiter);
      }
      switch (textOrAction()) {
        case Piece.Whole(Node node) -> nodes.add(node);
        case Piece.Stop stop -> throw tokens.refusal("unexpected " + stop.written(), stop.start());
      }
    }
    add(name, nodes, 0);
  }

  private TreeParser inner() {
    return new TreeParser(tokens.inner(), functions, defined, nesting);
  }

  private void definition() {
    String where = "define clause";
    Item name = tokens.nextNonSpace();
    String text = name(name, where);
    tokens.expect(Item.Kind.RIGHT_DELIM, where);
    add(text, body(tokens, where), name.start());
  }

  /// A body that must be closed by `{{end}}`; when it is not, `outer` tells the line.
  private List<Node> body(Tokens outer, String where) {
    Body body = items();
    if (body.stop().isElse()) {
      throw outer.refusal(
          "unexpected " + body.stop().written() + " in " + where, body.stop().start());
    }
    return body.nodes();
  }

  private void add(String name, List<Node> nodes, int start) {
    if (isEmpty(defined.getOrDefault(name, List.of()))) {
      defined.put(name, nodes);
    } else if (!isEmpty(nodes)) {
      throw tokens.refusal("template: multiple definition of template " + Quote.of(name), start);
    }
  }

  private static boolean isEmpty(List<Node> nodes) {
    return nodes.stream()
        .allMatch(n -> n instanceof Node.Text(int _, String text) && isBlank(text));
  }

  private static boolean isBlank(String text) {
    return text.chars()
        .allMatch(c -> Character.isSpaceChar(c) || c >= '\t' && c <= '\r' || c == 0x85);
  }

  private Body items() {
    nesting.enter(tokens, tokens.peekNonSpace().start());
    var nodes = new ArrayList<Node>();
    while (!tokens.peekNonSpace().is(Item.Kind.EOF)) {
      switch (textOrAction()) {
        case Piece.Whole(Node node) -> nodes.add(node);
        case Piece.Stop stop -> {
          nesting.leave();
          return new Body(nodes, stop);
        }
      }
    }
    throw tokens.refusal("unexpected EOF", tokens.peek().start());
  }

  private Piece textOrAction() {
    Item item = tokens.nextNonSpace();
    return switch (item.kind()) {
      case TEXT -> new Piece.Whole(new Node.Text(item.start(), item.text()));
      case LEFT_DELIM -> {
        tokens.inActionSince(item.line());
        Piece piece = action(item.start());
        tokens.inActionSince(0);
        yield piece;
      }
      default -> throw tokens.unexpected(item, "input");
    };
  }

  private Piece action(int start) {
    Item item = tokens.nextNonSpace();
    return switch (item.kind()) {
      case ELSE -> otherwise(start);
      case END -> {
        tokens.expect(Item.Kind.RIGHT_DELIM, "end");
        yield new Piece.Stop(false, start);
      }
      case BLOCK -> new Piece.Whole(block(start));
      case BREAK -> new Piece.Whole(leaveRange("{{break}}", new Node.Break(start)));
      case CONTINUE -> new Piece.Whole(leaveRange("{{continue}}", new Node.Continue(start)));
      case IF -> new Piece.Whole(condition(start));
      case RANGE -> new Piece.Whole(range(start));
      case TEMPLATE -> new Piece.Whole(invoke(start));
      case WITH -> new Piece.Whole(with(start));
      default -> {
        tokens.backup();
        Pipeline pipeline = pipelines.pipeline("command", Item.Kind.RIGHT_DELIM);
        yield new Piece.Whole(new Node.Action(start, pipeline));
      }
    };
  }

  private Piece.Stop otherwise(int start) {
    Item next = tokens.peekNonSpace();
    if (!next.is(Item.Kind.IF) && !next.is(Item.Kind.WITH)) {
      tokens.expect(Item.Kind.RIGHT_DELIM, "else");
    }
    return new Piece.Stop(true, start);
  }

  private Node leaveRange(String written, Node node) {
    Item item = tokens.nextNonSpace();
    if (!item.is(Item.Kind.RIGHT_DELIM)) {
      throw tokens.unexpected(item, written);
    }
    if (ranges == 0) {
      throw tokens.refusal(written + " outside {{range}}", node.start());
    }
    return node;
  }

  private Node condition(int start) {
    Branches branches = branches("if", Item.Kind.IF);
    return new Node.If(start, branches.pipeline(), branches.body(), branches.otherwise());
  }

  private Node with(int start) {
    Branches branches = branches("with", Item.Kind.WITH);
    return new Node.With(start, branches.pipeline(), branches.body(), branches.otherwise());
  }

  private Node range(int start) {
    Branches branches = branches("range", Item.Kind.RANGE);
    return new Node.Range(start, branches.pipeline(), branches.body(), branches.otherwise());
  }

  /// Reads on behind the keyword; `{{else if}}` stands for an `{{if}}` in the `{{else}}` that needs
  /// no `{{end}}` of its own.
  private Branches branches(String where, Item.Kind keyword) {
    int declared = pipelines.variables().size();
    Pipeline pipeline = pipelines.pipeline(where, Item.Kind.RIGHT_DELIM);
    boolean range = keyword == Item.Kind.RANGE;
    ranges += range ? 1 : 0;
    Body body = items();
    ranges -= range ? 1 : 0;
    List<Node> otherwise = body.stop().isElse() ? otherwise(keyword, body.stop()) : List.of();
    pipelines.variables().shrink(declared);
    return new Branches(pipeline, body.nodes(), otherwise);
  }

  private List<Node> otherwise(Item.Kind keyword, Piece.Stop stop) {
    if (keyword != Item.Kind.RANGE && tokens.peek().is(keyword)) {
      tokens.next();
      nesting.enter(tokens, stop.start());
      Node chained = keyword == Item.Kind.IF ? condition(stop.start()) : with(stop.start());
      nesting.leave();
      return List.of(chained);
    }
    Body body = items();
    if (body.stop().isElse()) {
      throw tokens.refusal("expected end; found " + body.stop().written(), body.stop().start());
    }
    return body.nodes();
  }

  private Node block(int start) {
    String where = "block clause";
    Item name = tokens.nextNonSpace();
    String text = name(name, where);
    Pipeline pipeline = pipelines.pipeline(where, Item.Kind.RIGHT_DELIM);
    TreeParser inner = inner();
    inner.add(text, inner.body(tokens, where), name.start());
    return new Node.Invoke(start, text, Optional.of(pipeline));
  }

  private Node invoke(int start) {
    String where = "template clause";
    String name = name(tokens.nextNonSpace(), where);
    if (tokens.nextNonSpace().is(Item.Kind.RIGHT_DELIM)) {
      return new Node.Invoke(start, name, Optional.empty());
    }
    tokens.backup();
    Pipeline pipeline = pipelines.pipeline(where, Item.Kind.RIGHT_DELIM);
    return new Node.Invoke(start, name, Optional.of(pipeline));
  }

  private String name(Item item, String where) {
    if (!item.is(Item.Kind.STRING) && !item.is(Item.Kind.RAW_STRING)) {
      throw tokens.unexpected(item, where);
    }
    return pipelines.string(item);
  }
}
