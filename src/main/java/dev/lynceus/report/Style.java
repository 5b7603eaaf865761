package dev.lynceus.report;

import dev.lynceus.finding.Severity;

/// What a piece of terminal text is, and the colour it gets; the only escape sequences that Lynceus
/// ever writes.
public enum Style {
  ERROR("1;31"),
  WARNING("1;33"),
  NOTICE("1;36"),
  NOTE("1;34"),
  FRAME("34"),
  HELP("1;32"),
  STRONG("1");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  static Style of(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case NOTICE -> NOTICE;
    };
  }

  String start() {
    return "\u001B[" + code + "m";
  }

  static String end() {
    return "\u001B[0m";
  }
}
