package dev.lynceus.gotemplate.sprig;

import dev.lynceus.gotemplate.value.GoError;
import java.util.Locale;

/// Names made of any text: `SanitizeName` of Argo CD 3.5.7 (applicationset/utils) and `slug.Make`
/// of gosimple/slug v1.15.0 on what that leaves, which is ASCII, so that nothing is transliterated.
public final class Slug {
  private static final int LONGEST = 253;

  private Slug() {}

  /// Small letters, digits, hyphens and dots; everything else becomes a hyphen.
  public static String sanitize(String name) {
    var out = new StringBuilder(name.length());
    Casing.lower(name)
        .codePoints()
        .forEach(c -> {
          boolean fine = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.';
          out.append(fine ? (char) c : '-');
        });
    String cut = out.length() > LONGEST ? out.substring(0, LONGEST) : out.toString();
    return Casing.trim(cut, "-.");
  }

  /// `slugify`: a name without dots and repeated hyphens, cut to a length.
  ///
  /// @param longest 0 or less for any length
  /// @param smart whether to cut at a hyphen
  /// @throws GoError where Go panics: a negative length that is not smart
  public static String slugify(String name, long longest, boolean smart) {
    String text = sanitize(name).toLowerCase(Locale.ROOT);
    if (!smart && text.length() >= longest) {
      if (longest < 0) {
        throw new GoError("runtime error: slice bounds out of range [:" + longest + "]");
      }
      text = text.substring(0, (int) longest);
    }
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i) == '.' ? '-' : text.charAt(i);
      if (c != '-' || out.isEmpty() || out.charAt(out.length() - 1) != '-') {
        out.append(c);
      }
    }
    String slug = Casing.trim(out.toString(), "-_");
    if (!smart || longest <= 0 || slug.length() <= longest) {
      return slug;
    }
    int hyphen = slug.lastIndexOf('-', (int) longest);
    return slug.substring(0, hyphen >= 0 ? hyphen : (int) longest);
  }
}
