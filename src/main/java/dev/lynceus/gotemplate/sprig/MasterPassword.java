package dev.lynceus.gotemplate.sprig;

import dev.lynceus.gotemplate.value.Utf8;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;

/// `derivePassword` of sprig v3.3.0 (crypto.go): the Master Password algorithm.
public final class MasterPassword {
  private static final String SEED = "com.lyndir.masterpassword";

  /// The shapes of passwords, a letter for each sort of character.
  private static final Map<String, List<String>> SHAPES =
      Map.of(
          "maximum", List.of("anoxxxxxxxxxxxxxxxxx", "axxxxxxxxxxxxxxxxxno"),
          "long",
              List.of(
                  ("CvcvnoCvcvCvcv CvcvCvcvnoCvcv CvcvCvcvCvcvno CvccnoCvcvCvcv CvccCvcvnoCvcv"
                          + " CvccCvcvCvcvno CvcvnoCvccCvcv CvcvCvccnoCvcv CvcvCvccCvcvno"
                          + " CvcvnoCvcvCvcc CvcvCvcvnoCvcc CvcvCvcvCvccno CvccnoCvccCvcv"
                          + " CvccCvccnoCvcv CvccCvccCvcvno CvcvnoCvccCvcc CvcvCvccnoCvcc"
                          + " CvcvCvccCvccno CvccnoCvcvCvcc CvccCvcvnoCvcc CvccCvcvCvccno")
                      .split(" ")),
          "medium", List.of("CvcnoCvc", "CvcCvcno"),
          "short", List.of("Cvcn"),
          "basic", List.of("aaanaaan", "aannaaan", "aaannaaa"),
          "pin", List.of("nnnn"));

  private MasterPassword() {}

  private static String characters(char sort) {
    String vowels = "AEIOU";
    String consonants = "BCDFGHJKLMNPQRSTVWXYZ";
    String all = vowels + "aeiou" + consonants + "bcdfghjklmnpqrstvwxyz";
    return switch (sort) {
      case 'V' -> vowels;
      case 'C' -> consonants;
      case 'v' -> "aeiou";
      case 'c' -> "bcdfghjklmnpqrstvwxyz";
      case 'a' -> all;
      case 'n' -> "0123456789";
      case 'o' -> "@&%?,=[]_:-+*$#!'^~;()/.";
      default -> all + "0123456789!@#$%^&*()";
    };
  }

  public static String derive(int counter, String type, String password, String user, String site) {
    List<String> shapes = SHAPES.get(type);
    if (shapes == null) {
      return "cannot find password template " + type;
    }
    var salt = new ByteArrayOutputStream();
    salt.writeBytes(Utf8.bytes(SEED));
    write(salt, Utf8.length(user));
    salt.writeBytes(Utf8.bytes(user));
    byte[] key = Passwords.scrypt(password, salt.toByteArray(), 32768, 2, 64);
    var message = new ByteArrayOutputStream();
    message.writeBytes(Utf8.bytes(SEED));
    write(message, Utf8.length(site));
    message.writeBytes(Utf8.bytes(site));
    write(message, counter);
    byte[] seed = Passwords.hmac(key, message.toByteArray());
    String shape = shapes.get((seed[0] & 0xFF) % shapes.size());
    var out = new StringBuilder();
    for (int i = 0; i < shape.length(); i++) {
      String choice = characters(shape.charAt(i));
      out.append(choice.charAt((seed[i + 1] & 0xFF) % choice.length()));
    }
    return out.toString();
  }

  private static void write(ByteArrayOutputStream out, int number) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write(number >> shift);
    }
  }
}
