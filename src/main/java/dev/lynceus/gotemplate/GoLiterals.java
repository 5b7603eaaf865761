package dev.lynceus.gotemplate;

import dev.lynceus.gotemplate.value.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What Go's literals stand for (`strconv.Unquote`, `UnquoteChar` of Go 1.26).
final class GoLiterals {
  private static final int MALFORMED = -1;

  private final String text;
  private final char quote;
  private int at;

  private GoLiterals(String text, char quote) {
    this.text = text;
    this.quote = quote;
    this.at = 1;
  }

  /// The value of a string in double quotes or backquotes, which ends with the quote it starts
  /// with; none when an escape is wrong.
  static Optional<String> string(String literal) {
    String body = literal.substring(1, literal.length() - 1);
    if (literal.charAt(0) == '`') {
      return Optional.of(body.replace("\r", ""));
    }
    return body.indexOf('\\') < 0
        ? Optional.of(body)
        : new GoLiterals(literal, '"').resolved(literal.length() - 1);
  }

  /// What is wrong with a character constant, in Go's words; none when nothing is.
  static Optional<String> wrongCharacter(String literal) {
    var reading = new GoLiterals(literal, '\'');
    if (literal.charAt(1) == '\'' || reading.character() == MALFORMED) {
      return Optional.of("invalid syntax");
    }
    return reading.at == literal.length() - 1
        ? Optional.empty()
        : Optional.of("malformed character constant: " + literal);
  }

  /// The code point of a character constant in which nothing is wrong.
  static int character(String literal) {
    return new GoLiterals(literal, '\'').character();
  }

  private Optional<String> resolved(int end) {
    var out = new ByteArrayOutputStream(text.length());
    while (at < end) {
      boolean isByte = text.charAt(at) == '\\' && "x01234567".indexOf(text.charAt(at + 1)) >= 0;
      int c = character();
      if (c == MALFORMED) {
        return Optional.empty();
      }
      if (isByte) {
        out.write(c);
      } else {
        out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return Optional.of(Utf8.text(out.toByteArray()));
  }

  /// Reads one character or escape.
  private int character() {
    int c = text.codePointAt(at);
    at += Character.charCount(c);
    if (c != '\\') {
      return c;
    }
    char escape = text.charAt(at++);
    return switch (escape) {
      case 'a' -> 0x07;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 0x0B;
      case '\\' -> '\\';
      case '"', '\'' -> escape == quote ? escape : MALFORMED;
      case 'x' -> digits(2, 16, 0xFF);
      case 'u' -> scalarValue(digits(4, 16, Character.MAX_CODE_POINT));
      case 'U' -> scalarValue(digits(8, 16, Character.MAX_CODE_POINT));
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        at--;
        yield digits(3, 8, 0xFF);
      }
      default -> MALFORMED;
    };
  }

  private int digits(int count, int radix, int greatest) {
    long value = 0;
    for (int i = 0; i < count; i++) {
      char c = at < text.length() ? text.charAt(at++) : ' ';
      int digit = c < 0x80 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        return MALFORMED;
      }
      value = value * radix + digit;
    }
    return value > greatest ? MALFORMED : (int) value;
  }

  private static int scalarValue(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? MALFORMED : c;
  }
}
