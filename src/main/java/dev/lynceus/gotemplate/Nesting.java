package dev.lynceus.gotemplate;

/// How deep the reading of a template is, so that a hostile one cannot exhaust the stack.
///
/// Go itself stops at 10000 parentheses and knows no other bound; no template that people write
/// comes near this one.
final class Nesting {
  static final int DEEPEST = 250;

  private int depth;

  void enter(Tokens tokens, int start) {
    if (++depth > DEEPEST) {
      throw tokens.refusal(TemplateParser.TOO_DEEP, start);
    }
  }

  void leave() {
    depth--;
  }
}
