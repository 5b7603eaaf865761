package dev.lynceus.review;

/// A check that threw: a defect of Lynceus, with the rule and the file that were being judged.
public final class CheckFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  CheckFailure(String rule, String path, Throwable cause) {
    super("rule " + rule + " on " + path, cause);
  }
}
