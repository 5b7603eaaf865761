package dev.lynceus.gotemplate;

/// The words of one template or definition, with the look-ahead of Go's parser: the line of an
/// error is the line of the word read last (`text/template/parse/parse.go` of Go 1.26).
final class Tokens {
  private final String name;
  private final Lexer lexer;
  private final Item[] ahead = new Item[3];
  private int waiting;
  private int actionLine;

  /// @param name what error messages call the template
  Tokens(String name, Lexer lexer) {
    this.name = name;
    this.lexer = lexer;
  }

  /// The words behind the present one, for a definition of their own.
  Tokens inner() {
    return new Tokens(name, lexer);
  }

  Item next() {
    if (waiting > 0) {
      waiting--;
    } else {
      ahead[0] = lexer.next();
    }
    return ahead[waiting];
  }

  Item peek() {
    if (waiting == 0) {
      waiting = 1;
      ahead[0] = lexer.next();
    }
    return ahead[waiting - 1];
  }

  Item nextNonSpace() {
    Item item = next();
    while (item.is(Item.Kind.SPACE)) {
      item = next();
    }
    return item;
  }

  Item peekNonSpace() {
    Item item = nextNonSpace();
    backup();
    return item;
  }

  void backup() {
    waiting++;
  }

  /// Puts back the word read last and the one before it.
  void backup(Item before) {
    ahead[1] = before;
    waiting = 2;
  }

  /// Puts back the word read last and the two before it.
  void backup(Item first, Item second) {
    ahead[1] = second;
    ahead[2] = first;
    waiting = 3;
  }

  /// Says where the action started that is read now; 0 outside of actions.
  void inActionSince(int line) {
    actionLine = line;
  }

  /// The next word, which must be of this kind.
  Item expect(Item.Kind kind, String where) {
    Item item = nextNonSpace();
    if (!item.is(kind)) {
      throw unexpected(item, where);
    }
    return item;
  }

  Refusal unexpected(Item item, String where) {
    if (!item.is(Item.Kind.ERROR)) {
      return refusal("unexpected " + item.shown() + " in " + where, item.start());
    }
    String words = item.text();
    if (actionLine != 0 && actionLine != item.line()) {
      String started = " started at " + name + ":" + actionLine;
      words += words.endsWith(" action") ? started : " in action" + started;
    }
    return refusal(words, item.start());
  }

  Refusal refusal(String words, int start) {
    return new Refusal(new Parsed.Refused(words, ahead[0].line(), start));
  }
}
