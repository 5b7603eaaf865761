package dev.lynceus.gotemplate.function;

import static dev.lynceus.gotemplate.function.Arguments.answer;
import static dev.lynceus.gotemplate.function.Arguments.text;
import static dev.lynceus.gotemplate.function.GoFunction.fixed;
import static dev.lynceus.gotemplate.function.Parameter.ANY;
import static dev.lynceus.gotemplate.function.Parameter.CERTIFICATE;
import static dev.lynceus.gotemplate.function.Parameter.INT;
import static dev.lynceus.gotemplate.function.Parameter.LIST;
import static dev.lynceus.gotemplate.function.Parameter.TEXT;

import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoError;
import dev.lynceus.gotemplate.value.Unknowable;
import dev.lynceus.gotemplate.value.Utf8;
import java.util.List;

/// The functions whose results nobody can foretell: the time, chance, keys (crypto.go, date.go and
/// strings.go of sprig v3.3.0). Each has the parameters of the real one, so that a wrong call is
/// the error it is in Argo CD.
final class ChanceFunctions {
  private ChanceFunctions() {}

  static List<GoFunction> all() {
    return List.of(
        unknowable("now"),
        unknowable("ago", ANY),
        unknowable("uuidv4"),
        random("randAlphaNum"),
        random("randAlpha"),
        random("randAscii"),
        random("randNumeric"),
        random("randBytes"),
        fixed("randInt", ChanceFunctions::randomInt, INT, INT),
        fixed("shuffle", ChanceFunctions::shuffled, TEXT),
        fixed("bcrypt", a -> bcrypt(text(a[0])), TEXT),
        fixed("htpasswd", ChanceFunctions::htpasswd, TEXT, TEXT),
        unknowable("genPrivateKey", TEXT),
        unknowable("buildCustomCert", TEXT, TEXT),
        unknowable("genCA", TEXT, INT),
        unknowable("genCAWithKey", TEXT, INT, TEXT),
        unknowable("genSelfSignedCert", TEXT, LIST, LIST, INT),
        unknowable("genSelfSignedCertWithKey", TEXT, LIST, LIST, INT, TEXT),
        unknowable("genSignedCert", TEXT, LIST, LIST, INT, CERTIFICATE),
        unknowable("genSignedCertWithKey", TEXT, LIST, LIST, INT, CERTIFICATE, TEXT),
        unknowable("encryptAES", TEXT, TEXT),
        unknowable("decryptAES", TEXT, TEXT));
  }

  private static GoFunction unknowable(String name, Parameter... parameters) {
    return fixed(
        name,
        a -> {
          throw new Unknowable(name);
        },
        parameters);
  }

  private static GoFunction random(String name) {
    return fixed(
        name,
        a -> {
          if (((Go.Int) a[0]).value() == 0) {
            return Go.EMPTY;
          }
          throw new Unknowable(name);
        },
        INT);
  }

  private static Go randomInt(Go[] a) {
    long choices = ((Go.Int) a[1]).value() - ((Go.Int) a[0]).value();
    if (choices <= 0) {
      throw new GoError("invalid argument to Intn");
    }
    if (choices == 1) {
      return a[0];
    }
    throw new Unknowable("randInt");
  }

  private static Go shuffled(Go[] a) {
    if (text(a[0]).codePoints().distinct().count() < 2) {
      return a[0];
    }
    throw new Unknowable("shuffle");
  }

  private static Go bcrypt(String password) {
    if (Utf8.length(password) > 72) {
      return answer(
          "failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes");
    }
    throw new Unknowable("bcrypt");
  }

  private static Go htpasswd(Go[] a) {
    if (text(a[0]).indexOf(':') >= 0) {
      return answer("invalid username: " + text(a[0]));
    }
    if (Utf8.length(text(a[1])) > 72) {
      return answer(text(a[0]) + ":" + text(bcrypt(text(a[1]))));
    }
    throw new Unknowable("htpasswd");
  }
}
