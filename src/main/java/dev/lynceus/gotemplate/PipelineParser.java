package dev.lynceus.gotemplate;

import dev.lynceus.gotemplate.print.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what stands in the braces of one template or definition, and keeps the variables that
/// exist there (`text/template/parse/parse.go` of Go 1.26).
final class PipelineParser {
  private final Tokens tokens;
  private final Set<String> functions;
  private final Nesting nesting;
  private final Variables variables = new Variables();

  PipelineParser(Tokens tokens, Set<String> functions, Nesting nesting) {
    this.tokens = tokens;
    this.functions = functions;
    this.nesting = nesting;
  }

  Variables variables() {
    return variables;
  }

  /// `declarations? command ('|' command)*`, up to and with the closing word.
  Pipeline pipeline(String where, Item.Kind close) {
    int start = tokens.peekNonSpace().start();
    var declared = new ArrayList<String>();
    boolean assigns = declarations(where, declared);
    var commands = new ArrayList<Pipeline.Command>();
    while (true) {
      Item item = tokens.nextNonSpace();
      if (item.is(close)) {
        check(commands, where, item.start());
        return new Pipeline(start, declared, assigns, commands);
      }
      switch (item.kind()) {
        case BOOL,
            CHAR_CONSTANT,
            COMPLEX,
            DOT,
            FIELD,
            IDENTIFIER,
            NUMBER,
            NIL,
            RAW_STRING,
            STRING,
            VARIABLE,
            LEFT_PAREN -> {
          tokens.backup();
          commands.add(command());
        }
        default -> throw tokens.unexpected(item, where);
      }
    }
  }

  /// Reads `$a, $b :=`; says whether it assigns to variables that exist.
  private boolean declarations(String where, List<String> declared) {
    while (true) {
      Item variable = tokens.peekNonSpace();
      if (!variable.is(Item.Kind.VARIABLE)) {
        return false;
      }
      tokens.next();
      Item behind = tokens.peek();
      Item next = tokens.peekNonSpace();
      boolean comma = next.is(Item.Kind.CHAR) && next.text().equals(",");
      if (!comma && !next.is(Item.Kind.ASSIGN) && !next.is(Item.Kind.DECLARE)) {
        if (behind.is(Item.Kind.SPACE)) {
          tokens.backup(variable, behind);
        } else {
          tokens.backup(variable);
        }
        return false;
      }
      tokens.nextNonSpace();
      declared.add(variable.text());
      variables.declare(variable.text());
      if (!comma) {
        return next.is(Item.Kind.ASSIGN);
      }
      if (!where.equals("range") || declared.size() >= 2) {
        throw tokens.refusal("too many declarations in " + where, next.start());
      }
      switch (tokens.peekNonSpace().kind()) {
        case VARIABLE, RIGHT_DELIM, RIGHT_PAREN -> {}
        default -> throw tokens.refusal("range can only initialize variables", next.start());
      }
    }
  }

  private void check(List<Pipeline.Command> commands, String where, int end) {
    if (commands.isEmpty()) {
      throw tokens.refusal("missing value for " + where, end);
    }
    for (int i = 1; i < commands.size(); i++) {
      Operand first = commands.get(i).operands().getFirst();
      if (isLiteral(first)) {
        throw tokens.refusal("non executable command in pipeline stage " + (i + 1), first.start());
      }
    }
  }

  private Pipeline.Command command() {
    int start = tokens.peekNonSpace().start();
    var operands = new ArrayList<Operand>();
    while (true) {
      Operand operand = operand();
      if (operand != null) {
        operands.add(operand);
      }
      Item item = tokens.next();
      switch (item.kind()) {
        case SPACE -> {
          continue;
        }
        case RIGHT_DELIM, RIGHT_PAREN -> tokens.backup();
        case PIPE -> {}
        default -> throw tokens.unexpected(item, "operand");
      }
      if (operands.isEmpty()) {
        throw tokens.refusal("empty command", item.start());
      }
      return new Pipeline.Command(start, operands);
    }
  }

  /// `term .Field*`; null when the next word starts no term.
  private @Nullable Operand operand() {
    String written = tokens.peekNonSpace().text();
    Operand term = term();
    if (term == null || !tokens.peek().is(Item.Kind.FIELD)) {
      return term;
    }
    int dot = tokens.peek().start();
    var fields = new ArrayList<String>();
    while (tokens.peek().is(Item.Kind.FIELD)) {
      fields.add(tokens.next().text().substring(1));
    }
    if (isLiteral(term)) {
      throw tokens.refusal("unexpected . after term " + Quote.of(written), dot);
    }
    return switch (term) {
      case Operand.Field field -> {
        fields.addAll(0, field.names());
        yield new Operand.Field(field.start(), fields);
      }
      case Operand.Variable(int start, String name, List<String> _) ->
          new Operand.Variable(start, name, fields);
      case Operand.Dot _,
          Operand.Function _,
          Operand.Nested _,
          Operand.Chain _,
          Operand.Text _,
          Operand.Numeral _,
          Operand.Bool _,
          Operand.Nil _ ->
          new Operand.Chain(term.start(), term, fields);
    };
  }

  private @Nullable Operand term() {
    Item item = tokens.nextNonSpace();
    int start = item.start();
    String text = item.text();
    return switch (item.kind()) {
      case IDENTIFIER -> {
        if (!functions.contains(text)) {
          throw tokens.refusal("function " + Quote.of(text) + " not defined", start);
        }
        yield new Operand.Function(start, text);
      }
      case DOT -> new Operand.Dot(start);
      case NIL -> new Operand.Nil(start);
      case VARIABLE -> {
        if (!variables.contains(text)) {
          throw tokens.refusal("undefined variable " + Quote.of(text), start);
        }
        yield new Operand.Variable(start, text, List.of());
      }
      case FIELD -> new Operand.Field(start, List.of(text.substring(1)));
      case BOOL -> new Operand.Bool(start, text.equals("true"));
      case CHAR_CONSTANT -> number(item, GoLiterals.wrongCharacter(text));
      case COMPLEX -> number(item, NumberSyntax.wrongComplex(text));
      case NUMBER -> number(item, NumberSyntax.wrong(text));
      case STRING, RAW_STRING -> new Operand.Text(start, string(item));
      case LEFT_PAREN -> {
        nesting.enter(tokens, start);
        Pipeline inner = pipeline("parenthesized pipeline", Item.Kind.RIGHT_PAREN);
        nesting.leave();
        yield new Operand.Nested(start, inner);
      }
      default -> {
        tokens.backup();
        yield null;
      }
    };
  }

  private Operand number(Item item, Optional<String> wrong) {
    if (wrong.isPresent()) {
      throw tokens.refusal(wrong.get(), item.start());
    }
    return new Operand.Numeral(item.start(), item.text());
  }

  /// The value of a word that is a string literal.
  String string(Item literal) {
    return GoLiterals.string(literal.text())
        .orElseThrow(() -> tokens.refusal("invalid syntax", literal.start()));
  }

  private static boolean isLiteral(Operand operand) {
    return switch (operand) {
      case Operand.Bool _, Operand.Dot _, Operand.Nil _, Operand.Numeral _, Operand.Text _ -> true;
      case Operand.Field _,
          Operand.Variable _,
          Operand.Function _,
          Operand.Nested _,
          Operand.Chain _ ->
          false;
    };
  }
}
