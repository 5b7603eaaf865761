package dev.lynceus.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What tells one thing to say from another across runs: a digest of what makes it the same.
public final class Fingerprint {
  private static final int BYTES = 16;

  private Fingerprint() {}

  /// 32 hexadecimal digits for these texts in this order.
  public static String of(String... parts) {
    byte[] all = String.join("\0", parts).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(all);
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
