package dev.lynceus.gotemplate.sprig;

import dev.lynceus.gotemplate.value.GoError;
import dev.lynceus.gotemplate.value.Utf8;
import java.io.ByteArrayOutputStream;

/// encoding/base64 and encoding/base32 of Go 1.26 with their standard alphabets.
public final class Bases {
  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Bases() {}

  public static String encode64(String text) {
    return encode(Utf8.bytes(text), BASE64, 6, 4);
  }

  public static String encode32(String text) {
    return encode(Utf8.bytes(text), BASE32, 5, 8);
  }

  private static String encode(byte[] bytes, String alphabet, int bits, int group) {
    var out = new StringBuilder(bytes.length * 2);
    int held = 0;
    int count = 0;
    for (byte b : bytes) {
      held = held << 8 | b & 0xFF;
      count += 8;
      while (count >= bits) {
        count -= bits;
        out.append(alphabet.charAt(held >> count & ((1 << bits) - 1)));
      }
    }
    if (count > 0) {
      out.append(alphabet.charAt(held << (bits - count) & ((1 << bits) - 1)));
    }
    return out.repeat('=', (group - out.length() % group) % group).toString();
  }

  public static String decode64(String text) {
    return decode(text, "base64", BASE64, 6, 4);
  }

  public static String decode32(String text) {
    return decode(text, "base32", BASE32, 5, 8);
  }

  /// @throws GoError with Go's words, which name the place where it gives up
  private static String decode(String text, String name, String alphabet, int bits, int group) {
    byte[] bytes = Utf8.bytes(text);
    byte[] digits = new byte[bytes.length];
    int[] places = new int[bytes.length + 1];
    int size = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] != '\r' && bytes[i] != '\n') {
        // base64 counts line breaks where it names a place, base32 takes them out before
        places[size] = bits == 6 ? i : size;
        digits[size++] = bytes[i];
      }
    }
    places[size] = bits == 6 ? bytes.length : size;
    var out = new ByteArrayOutputStream();
    int at = 0;
    while (at < size) {
      int[] values = new int[group];
      int filled = 0;
      while (filled < group) {
        if (at >= size) {
          throw corrupt(name, places[size] - filled);
        }
        byte c = digits[at];
        boolean padded = c == '=' && (bits == 6 || filled >= 2 && size - at - 1 < 8);
        if (padded) {
          if (bits == 6) {
            padding64(digits, size, at, filled, places);
          } else {
            padding32(digits, size, at, filled);
          }
          flush(values, filled, bits, out);
          return Utf8.text(out.toByteArray());
        }
        int value = c < 0 ? -1 : alphabet.indexOf(c);
        if (value < 0) {
          throw corrupt(name, places[at]);
        }
        values[filled++] = value;
        at++;
      }
      flush(values, filled, bits, out);
    }
    return Utf8.text(out.toByteArray());
  }

  /// `decodeQuantum` of encoding/base64, from the first equals sign on.
  private static void padding64(byte[] digits, int size, int at, int filled, int[] places) {
    if (filled < 2) {
      throw corrupt("base64", places[at]);
    }
    int next = at + 1;
    if (filled == 2) {
      if (next >= size) {
        throw corrupt("base64", places[size]);
      }
      if (digits[next] != '=') {
        throw corrupt("base64", places[next] - 1);
      }
      next++;
    }
    if (next < size) {
      throw corrupt("base64", places[next]);
    }
  }

  /// `decode` of encoding/base32, from the first equals sign on.
  private static void padding32(byte[] digits, int size, int at, int filled) {
    int left = size - at - 1;
    if (left + filled < 7) {
      throw corrupt("base32", size);
    }
    for (int k = 0; k < 7 - filled; k++) {
      if (left > k && digits[at + 1 + k] != '=') {
        throw corrupt("base32", at + k);
      }
    }
    if (filled == 3 || filled == 6) {
      throw corrupt("base32", at);
    }
  }

  private static void flush(int[] values, int filled, int bits, ByteArrayOutputStream out) {
    long held = 0;
    for (int value : values) {
      held = held << bits | value;
    }
    int total = bits * values.length;
    for (int i = 0; i < filled * bits / 8; i++) {
      out.write((int) (held >> (total - 8 * (i + 1))));
    }
  }

  private static GoError corrupt(String name, int place) {
    return new GoError("illegal " + name + " data at input byte " + place);
  }
}
