package dev.lynceus.gotemplate.sprig;

import dev.lynceus.gotemplate.value.Utf8;
import java.util.HexFormat;

/// Digests of text.
public final class Hashes {
  private static final int ADLER_PRIME = 65521;

  private Hashes() {}

  /// In hexadecimal.
  ///
  /// @param algorithm as Java names it, such as `SHA-256`
  public static String hex(String algorithm, String text) {
    return HexFormat.of().formatHex(Passwords.digest(algorithm).digest(Utf8.bytes(text)));
  }

  /// In decimal.
  public static String adler32(String text) {
    int a = 1;
    int b = 0;
    for (byte value : Utf8.bytes(text)) {
      a = (a + (value & 0xFF)) % ADLER_PRIME;
      b = (b + a) % ADLER_PRIME;
    }
    return Long.toString(((long) b << 16 | a) & 0xFFFFFFFFL);
  }
}
