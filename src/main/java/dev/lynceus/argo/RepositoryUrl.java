package dev.lynceus.argo;

import java.util.Locale;

/// The URL of a repository, compared as Argo CD compares them.
public final class RepositoryUrl {
  private RepositoryUrl() {}

  /// Whether two URLs mean one repository: `NormalizeGitURL` in util/git/git.go of Argo CD 3.5.7.
  /// Case and `.git` do not matter, `git@host:a/b` and `ssh://git@host/a/b` are one; a URL of
  /// another protocol is another repository.
  public static boolean same(String one, String other) {
    return normal(one).equals(normal(other));
  }

  private static String normal(String url) {
    String text = url.strip().toLowerCase(Locale.ROOT);
    if (!text.contains("://")) {
      int colon = text.indexOf(':');
      boolean scp = colon > 0 && text.lastIndexOf('/', colon) < 0;
      text = scp ? text.substring(0, colon) + "/" + text.substring(colon + 1) : text;
    }
    text = text.endsWith(".git") ? text.substring(0, text.length() - ".git".length()) : text;
    return text.startsWith("ssh://") ? text.substring("ssh://".length()) : text;
  }
}
