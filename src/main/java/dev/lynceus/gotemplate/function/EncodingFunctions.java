package dev.lynceus.gotemplate.function;

import static dev.lynceus.gotemplate.function.Arguments.answer;
import static dev.lynceus.gotemplate.function.Arguments.map;
import static dev.lynceus.gotemplate.function.Arguments.text;
import static dev.lynceus.gotemplate.function.GoFunction.fixed;
import static dev.lynceus.gotemplate.function.Parameter.MAP;
import static dev.lynceus.gotemplate.function.Parameter.TEXT;
import static dev.lynceus.gotemplate.function.Parameter.UINT32;

import dev.lynceus.gotemplate.sprig.Bases;
import dev.lynceus.gotemplate.sprig.Hashes;
import dev.lynceus.gotemplate.sprig.MasterPassword;
import dev.lynceus.gotemplate.sprig.Urls;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoError;
import java.util.List;
import java.util.function.UnaryOperator;

/// Encodings, digests and URLs: strings.go, crypto.go and url.go of sprig v3.3.0.
final class EncodingFunctions {
  private EncodingFunctions() {}

  static List<GoFunction> all() {
    return List.of(
        one("b64enc", Bases::encode64),
        one("b32enc", Bases::encode32),
        one("b64dec", text -> orError(Bases::decode64, text)),
        one("b32dec", text -> orError(Bases::decode32, text)),
        one("sha1sum", text -> Hashes.hex("SHA-1", text)),
        one("sha256sum", text -> Hashes.hex("SHA-256", text)),
        one("sha512sum", text -> Hashes.hex("SHA-512", text)),
        one("adler32sum", Hashes::adler32),
        fixed(
            "derivePassword",
            a ->
                answer(
                    MasterPassword.derive(
                        (int) ((Go.Uint64) a[0]).bits(),
                        text(a[1]),
                        text(a[2]),
                        text(a[3]),
                        text(a[4]))),
            UINT32,
            TEXT,
            TEXT,
            TEXT,
            TEXT),
        fixed("urlParse", a -> Urls.parse(text(a[0])), TEXT),
        fixed("urlJoin", a -> answer(Urls.join(map(a[0]))), MAP));
  }

  private static GoFunction one(String name, UnaryOperator<String> change) {
    return fixed(name, a -> answer(change.apply(text(a[0]))), TEXT);
  }

  /// sprig hands out the words of an error as if they were the result.
  private static String orError(UnaryOperator<String> decode, String text) {
    try {
      return decode.apply(text);
    } catch (GoError e) {
      return e.words();
    }
  }
}
