package dev.lynceus.argo;

import java.util.List;
import java.util.Locale;

/// The URL of a repository.
public final class RepositoryUrl {
  private static final List<Protocol> PROTOCOLS =
      List.of(
          new Protocol("ssh://", ":22"),
          new Protocol("https://", ":443"),
          new Protocol("http://", ":80"));

  private RepositoryUrl() {}

  /// One of the ways to one repository of a server, and the port that it need not name.
  private record Protocol(String prefix, String port) {}

  /// Whether two URLs lead to one repository, whatever the protocol and the user: a checkout by
  /// `git@host:a/b` is the tree that Argo CD knows as `https://host/a/b`. Case, `.git` and the
  /// protocol's own port do not matter, as in `NormalizeGitURL` in util/git/git.go of Argo CD
  /// 3.5.7, which takes another protocol for another repository.
  public static boolean samePlace(String one, String other) {
    return place(one).equals(place(other));
  }

  private static String place(String url) {
    String text = url.strip().toLowerCase(Locale.ROOT);
    text = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    text = text.endsWith(".git") ? text.substring(0, text.length() - ".git".length()) : text;
    for (Protocol protocol : PROTOCOLS) {
      if (text.startsWith(protocol.prefix())) {
        String rest = text.substring(protocol.prefix().length());
        int slash = rest.indexOf('/') < 0 ? rest.length() : rest.indexOf('/');
        String host = withoutUser(rest.substring(0, slash));
        return (host.endsWith(protocol.port())
                ? host.substring(0, host.length() - protocol.port().length())
                : host)
            + rest.substring(slash);
      }
    }
    int colon = text.indexOf(':');
    boolean scp = colon > 0 && text.lastIndexOf('/', colon) < 0 && !text.contains("://");
    if (!scp) {
      return text;
    }
    String path = text.substring(colon + 1);
    return withoutUser(text.substring(0, colon)) + (path.startsWith("/") ? "" : "/") + path;
  }

  private static String withoutUser(String host) {
    return host.substring(host.lastIndexOf('@') + 1);
  }
}
