package dev.lynceus.workspace;

import java.util.Locale;

/// The `config` file of a repository, as far as it says where the repository came from.
///
/// Of the format (Git 2.39, `Documentation/config.txt`) only what Git itself writes is read;
/// included files are not.
final class GitConfig {
  private static final String ORIGIN = "[remote \"origin\"]";

  private GitConfig() {}

  /// The first URL of the remote `origin`, without a user and password in it; empty when there is
  /// none.
  static String origin(String config) {
    boolean inside = false;
    for (String line : config.lines().toList()) {
      String text = line.strip();
      if (text.startsWith("[")) {
        inside =
            text.regionMatches(true, 0, "[remote", 0, "[remote".length())
                && text.endsWith(ORIGIN.substring("[remote".length()));
        continue;
      }
      int equal = text.indexOf('=');
      if (inside
          && equal > 0
          && text.substring(0, equal).strip().toLowerCase(Locale.ROOT).equals("url")) {
        return withoutCredentials(value(text.substring(equal + 1).strip()));
      }
    }
    return "";
  }

  private static String value(String written) {
    var out = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '#' || c == ';')) {
        break;
      } else {
        i += c == '\\' && i + 1 < written.length() ? 1 : 0;
        out.append(written.charAt(i));
      }
    }
    return out.toString().strip();
  }

  /// A URL may end up in a message; a token must not.
  private static String withoutCredentials(String url) {
    int scheme = url.indexOf("://");
    if (scheme < 0) {
      return url;
    }
    int host = scheme + 3;
    int slash = url.indexOf('/', host);
    int at = url.lastIndexOf('@', slash < 0 ? url.length() : slash);
    boolean secret = at > host && (url.startsWith("http") || url.substring(host, at).contains(":"));
    return secret ? url.substring(0, host) + url.substring(at + 1) : url;
  }
}
