package dev.lynceus.gotemplate.sprig;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// HMAC-SHA-256 (RFC 2104), PBKDF2 (RFC 8018) and scrypt (RFC 7914), which `derivePassword` of
/// sprig v3.3.0 (crypto.go) is made of.
final class Passwords {
  private static final int BLOCK = 64;

  private Passwords() {}

  static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] hmac(byte[] key, byte[] message) {
    MessageDigest sha = digest("SHA-256");
    byte[] block = Arrays.copyOf(key.length > BLOCK ? sha.digest(key) : key, BLOCK);
    byte[] inner = new byte[BLOCK];
    byte[] outer = new byte[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      inner[i] = (byte) (block[i] ^ 0x36);
      outer[i] = (byte) (block[i] ^ 0x5c);
    }
    sha.update(inner);
    byte[] first = sha.digest(message);
    sha.update(outer);
    return sha.digest(first);
  }

  private static byte[] pbkdf2(byte[] password, byte[] salt, int length) {
    byte[] out = new byte[length];
    for (int block = 0; block * 32 < length; block++) {
      byte[] message = Arrays.copyOf(salt, salt.length + 4);
      int n = block + 1;
      for (int i = 0; i < 4; i++) {
        message[salt.length + i] = (byte) (n >> (24 - 8 * i));
      }
      byte[] made = hmac(password, message);
      System.arraycopy(made, 0, out, block * 32, Math.min(32, length - block * 32));
    }
    return out;
  }

  /// scrypt with blocks of 8.
  static byte[] scrypt(String password, byte[] salt, int cost, int lanes, int length) {
    byte[] secret = password.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = pbkdf2(secret, salt, lanes * 1024);
    for (int lane = 0; lane < lanes; lane++) {
      int[] x = new int[256];
      for (int i = 0; i < 256; i++) {
        int at = lane * 1024 + i * 4;
        x[i] =
            bytes[at] & 0xFF
                | (bytes[at + 1] & 0xFF) << 8
                | (bytes[at + 2] & 0xFF) << 16
                | (bytes[at + 3] & 0xFF) << 24;
      }
      mix(x, cost);
      for (int i = 0; i < 1024; i++) {
        bytes[lane * 1024 + i] = (byte) (x[i / 4] >> (8 * (i % 4)));
      }
    }
    return pbkdf2(secret, bytes, length);
  }

  private static void mix(int[] x, int cost) {
    int[] memory = new int[cost * 256];
    int[] y = new int[256];
    for (int i = 0; i < cost; i++) {
      System.arraycopy(x, 0, memory, i * 256, 256);
      shuffle(x, y);
    }
    for (int i = 0; i < cost; i++) {
      int j = x[240] & (cost - 1);
      for (int k = 0; k < 256; k++) {
        x[k] ^= memory[j * 256 + k];
      }
      shuffle(x, y);
    }
  }

  private static void shuffle(int[] x, int[] y) {
    int[] block = Arrays.copyOfRange(x, 240, 256);
    for (int i = 0; i < 16; i++) {
      for (int k = 0; k < 16; k++) {
        block[k] ^= x[i * 16 + k];
      }
      salsa(block);
      System.arraycopy(block, 0, y, (i / 2 + (i % 2) * 8) * 16, 16);
    }
    System.arraycopy(y, 0, x, 0, 256);
  }

  private static void salsa(int[] b) {
    int[] x = b.clone();
    for (int i = 0; i < 4; i++) {
      quarter(x, 0, 4, 8, 12);
      quarter(x, 5, 9, 13, 1);
      quarter(x, 10, 14, 2, 6);
      quarter(x, 15, 3, 7, 11);
      quarter(x, 0, 1, 2, 3);
      quarter(x, 5, 6, 7, 4);
      quarter(x, 10, 11, 8, 9);
      quarter(x, 15, 12, 13, 14);
    }
    for (int i = 0; i < 16; i++) {
      b[i] += x[i];
    }
  }

  private static void quarter(int[] x, int a, int b, int c, int d) {
    x[b] ^= Integer.rotateLeft(x[a] + x[d], 7);
    x[c] ^= Integer.rotateLeft(x[b] + x[a], 9);
    x[d] ^= Integer.rotateLeft(x[c] + x[b], 13);
    x[a] ^= Integer.rotateLeft(x[d] + x[c], 18);
  }
}
