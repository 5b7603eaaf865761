package dev.lynceus.gotemplate;

/// Ends the reading of a template that Go refuses; never leaves this room.
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Parsed.Refused refused;

  Refusal(Parsed.Refused refused) {
    super(refused.message(), null, false, false);
    this.refused = refused;
  }

  Parsed.Refused refused() {
    return refused;
  }
}
