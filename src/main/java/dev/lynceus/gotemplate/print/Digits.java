package dev.lynceus.gotemplate.print;

import dev.lynceus.gotemplate.value.Utf8;
import java.util.Locale;

/// Numbers and bytes under the verbs of fmt: `format.go` of Go 1.26.
final class Digits {
  private Digits() {}

  static void whole(
      long value, int radix, boolean signed, char verb, Flags flags, StringBuilder out) {
    boolean negative = signed && value < 0;
    int atLeast = 0;
    if (flags.hasPrecision) {
      atLeast = flags.precision;
      if (atLeast == 0 && value == 0) {
        out.repeat(' ', Math.max(0, flags.width));
        return;
      }
    } else if (flags.zero && !flags.minus && flags.hasWidth) {
      atLeast = flags.width - (negative || flags.plus || flags.space ? 1 : 0);
    }
    String digits = Long.toUnsignedString(negative ? -value : value, radix);
    if (verb == 'X') {
      digits = digits.toUpperCase(Locale.ROOT);
    }
    digits = "0".repeat(Math.max(0, atLeast - digits.length())) + digits;
    if (flags.sharp) {
      digits =
          switch (radix) {
            case 2 -> "0b" + digits;
            case 8 -> digits.startsWith("0") ? digits : "0" + digits;
            case 16 -> (verb == 'X' ? "0X" : "0x") + digits;
            default -> digits;
          };
    }
    if (verb == 'O') {
      digits = "0o" + digits;
    }
    String sign = negative ? "-" : flags.plus ? "+" : flags.space ? " " : "";
    padWithBlanks(sign + digits, flags, out);
  }

  static void unicode(long value, Flags flags, StringBuilder out) {
    String digits = Long.toUnsignedString(value, 16).toUpperCase(Locale.ROOT);
    int atLeast = flags.hasPrecision && flags.precision > 4 ? flags.precision : 4;
    String text = "U+" + "0".repeat(Math.max(0, atLeast - digits.length())) + digits;
    if (flags.sharp
        && Long.compareUnsigned(value, Character.MAX_CODE_POINT) <= 0
        && Quote.isPrint((int) value)) {
      text += " '" + Character.toString((int) value) + "'";
    }
    padWithBlanks(text, flags, out);
  }

  static void character(long value, Flags flags, StringBuilder out) {
    flags.pad(Character.toString(rune(value)), out);
  }

  static void quotedCharacter(long value, Flags flags, StringBuilder out) {
    flags.pad(Quote.rune(rune(value), flags.plus), out);
  }

  private static int rune(long value) {
    boolean none =
        Long.compareUnsigned(value, Character.MAX_CODE_POINT) > 0
            || value >= 0xD800 && value <= 0xDFFF;
    return none ? 0xFFFD : (int) value;
  }

  private static void padWithBlanks(String text, Flags flags, StringBuilder out) {
    boolean zero = flags.zero;
    flags.zero = false;
    flags.pad(text, out);
    flags.zero = zero;
  }

  static void real(double value, char form, int usual, Flags flags, StringBuilder out) {
    int precision = flags.hasPrecision ? flags.precision : usual;
    String number = Floats.format(value, form, precision);
    char sign = number.charAt(0) == '-' ? '-' : '+';
    String size = number.charAt(0) == '-' || number.charAt(0) == '+' ? number.substring(1) : number;
    if (flags.space && sign == '+' && !flags.plus) {
      sign = ' ';
    }
    if (size.equals("Inf") || size.equals("NaN")) {
      boolean bare = size.equals("NaN") && !flags.space && !flags.plus;
      boolean signed = flags.plus || sign != '+';
      padWithBlanks(
          bare || size.equals("Inf") && !signed ? infinity(size) : sign + size, flags, out);
      return;
    }
    if (flags.sharp && form != 'b') {
      size = withPoint(size, form, precision);
    }
    if (!flags.plus && sign == '+') {
      flags.pad(size, out);
    } else if (flags.zero && !flags.minus && flags.hasWidth && flags.width > size.length() + 1) {
      out.append(sign);
      flags.fill(flags.width - size.length() - 1, out);
      out.append(size);
    } else {
      flags.pad(sign + size, out);
    }
  }

  /// fmt keeps the plus sign of an infinity that was never asked for one.
  private static String infinity(String size) {
    return size.equals("Inf") ? "+Inf" : size;
  }

  /// The sharp flag: a point always, and no zeros taken away.
  private static String withPoint(String size, char form, int precision) {
    boolean hex = form == 'x' || form == 'X';
    int wanted = form == 'g' || form == 'G' || form == 'x' ? (precision == -1 ? 6 : precision) : 0;
    var head = new StringBuilder();
    String tail = "";
    boolean point = false;
    boolean significant = false;
    for (int i = 0; i < size.length(); i++) {
      char c = size.charAt(i);
      if (c == 'p' || c == 'P' || !hex && (c == 'e' || c == 'E')) {
        tail = size.substring(i);
        break;
      }
      head.append(c);
      if (c == '.') {
        point = true;
      } else {
        significant |= c != '0';
        wanted -= significant ? 1 : 0;
      }
    }
    if (!point) {
      if (head.length() == 1 && head.charAt(0) == '0') {
        wanted--;
      }
      head.append('.');
    }
    return head.repeat('0', Math.max(0, wanted)).append(tail).toString();
  }

  /// `%x` of text: two digits a byte.
  static void bytes(String text, boolean upper, Flags flags, StringBuilder out) {
    byte[] bytes = Utf8.bytes(text);
    int length = flags.hasPrecision ? Math.min(flags.precision, bytes.length) : bytes.length;
    if (length == 0) {
      flags.fill(flags.hasWidth ? flags.width : 0, out);
      return;
    }
    String digits = upper ? "0123456789ABCDEF" : "0123456789abcdef";
    String prefix = flags.sharp ? upper ? "0X" : "0x" : "";
    var text16 = new StringBuilder(prefix);
    for (int i = 0; i < length; i++) {
      if (flags.space && i > 0) {
        text16.append(' ').append(prefix);
      }
      text16.append(digits.charAt(bytes[i] >> 4 & 0xF)).append(digits.charAt(bytes[i] & 0xF));
    }
    flags.pad(text16.toString(), out);
  }
}
