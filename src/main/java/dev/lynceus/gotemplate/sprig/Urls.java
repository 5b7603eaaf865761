package dev.lynceus.gotemplate.sprig;

import dev.lynceus.gotemplate.print.Quote;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoError;
import dev.lynceus.gotemplate.value.GoMap;
import dev.lynceus.gotemplate.value.Types;
import java.util.Locale;

/// `urlParse` and `urlJoin` of sprig v3.3.0, with `url.Parse` and `URL.String` of Go 1.26.
public final class Urls {
  private Urls() {}

  /// What stands before the host.
  private record User(String name, String password, boolean hasPassword) {
    String text() {
      String text = UrlEscapes.escape(name, UrlEscapes.Part.USER);
      return hasPassword ? text + ":" + UrlEscapes.escape(password, UrlEscapes.Part.USER) : text;
    }
  }

  /// The parts of a URL under the names that `urlParse` gives them.
  ///
  /// @throws GoError with the words of sprig
  public static GoMap parse(String text) {
    return parse(text, "unable to parse url: ");
  }

  private static GoMap parse(String text, String whose) {
    int hash = text.indexOf('#');
    String url = hash < 0 ? text : text.substring(0, hash);
    String shown = url;
    try {
      GoMap fields = parts(url);
      shown = text;
      String fragment = hash < 0 ? "" : text.substring(hash + 1);
      put(fields, "fragment", UrlEscapes.unescape(fragment, UrlEscapes.Part.FRAGMENT));
      return fields;
    } catch (GoError e) {
      throw new GoError(whose + "parse " + Quote.of(shown) + ": " + e.words());
    }
  }

  private static boolean isControl(String text) {
    return text.chars().anyMatch(c -> c < ' ' || c == 0x7F);
  }

  private static GoMap parts(String url) {
    if (isControl(url)) {
      throw new GoError("net/url: invalid control character in URL");
    }
    var fields = GoMap.empty();
    for (String name : "scheme host hostname path query opaque fragment userinfo".split(" ")) {
      fields.put(name, Go.EMPTY);
    }
    if (url.equals("*")) {
      put(fields, "path", "*");
    } else {
      withoutFragment(url, fields);
    }
    return fields;
  }

  private static void withoutFragment(String text, GoMap fields) {
    String scheme = scheme(text);
    String rest = scheme.isEmpty() ? text : text.substring(scheme.length() + 1);
    put(fields, "scheme", scheme.toLowerCase(Locale.ROOT));
    int question = rest.indexOf('?');
    if (question >= 0) {
      put(fields, "query", rest.substring(question + 1));
      rest = rest.substring(0, question);
    }
    if (!rest.startsWith("/")) {
      if (!scheme.isEmpty()) {
        put(fields, "opaque", rest);
        return;
      }
      int slash = rest.indexOf('/');
      if ((slash < 0 ? rest : rest.substring(0, slash)).indexOf(':') >= 0) {
        throw new GoError("first path segment in URL cannot contain colon");
      }
    }
    if ((!scheme.isEmpty() || !rest.startsWith("///")) && rest.startsWith("//")) {
      int slash = rest.indexOf('/', 2);
      String authority = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
      rest = slash < 0 ? "" : rest.substring(slash);
      authority(scheme.toLowerCase(Locale.ROOT), authority, fields);
    }
    put(fields, "path", UrlEscapes.unescape(rest, UrlEscapes.Part.PATH));
  }

  private static String scheme(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (letter) {
        continue;
      }
      if (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.') {
        if (i == 0) {
          return "";
        }
      } else if (c == ':') {
        if (i == 0) {
          throw new GoError("missing protocol scheme");
        }
        return text.substring(0, i);
      } else {
        return "";
      }
    }
    return "";
  }

  private static void authority(String scheme, String authority, GoMap fields) {
    int at = authority.lastIndexOf('@');
    String host = host(scheme, authority.substring(at + 1));
    put(fields, "host", host);
    put(fields, "hostname", hostname(host));
    if (at >= 0) {
      put(fields, "userinfo", user(authority.substring(0, at)).text());
    }
  }

  private static User user(String text) {
    boolean valid =
        text.chars()
            .allMatch(c ->
                c < 0x80 && Character.isLetterOrDigit(c) || "-._:~!$&'()*+,;=%@".indexOf(c) >= 0);
    if (!valid) {
      throw new GoError("net/url: invalid userinfo");
    }
    int colon = text.indexOf(':');
    return colon < 0
        ? new User(UrlEscapes.unescape(text, UrlEscapes.Part.USER), "", false)
        : new User(
            UrlEscapes.unescape(text.substring(0, colon), UrlEscapes.Part.USER),
            UrlEscapes.unescape(text.substring(colon + 1), UrlEscapes.Part.USER),
            true);
  }

  private static String host(String scheme, String host) {
    int open = host.lastIndexOf('[');
    if (open > 0) {
      throw new GoError("invalid IP-literal");
    }
    if (open == 0) {
      int close = host.lastIndexOf(']');
      if (close < 0) {
        throw new GoError("missing ']' in host");
      }
      port(host.substring(close + 1));
      String name = host.substring(1, close);
      int zone = name.indexOf("%25");
      String address =
          zone < 0
              ? UrlEscapes.unescape(name, UrlEscapes.Part.HOST)
              : UrlEscapes.unescape(name.substring(0, zone), UrlEscapes.Part.HOST)
                  + UrlEscapes.unescape(name.substring(zone), UrlEscapes.Part.ZONE);
      if (!isAddress(address)) {
        throw new GoError("invalid host: ParseAddr(" + Quote.of(address) + "): unable to parse IP");
      }
      return "[" + address + "]" + host.substring(close + 1);
    }
    int colon = host.indexOf(':');
    if (colon >= 0) {
      boolean strict = scheme.equals("http") || scheme.equals("https");
      port(host.substring(strict ? colon : host.lastIndexOf(':')));
    }
    return UrlEscapes.unescape(host, UrlEscapes.Part.HOST);
  }

  /// Whether it is an address of IPv6: `netip.ParseAddr`.
  private static boolean isAddress(String text) {
    int zone = text.indexOf('%');
    String address = zone < 0 ? text : text.substring(0, zone);
    if (zone == text.length() - 1 && zone >= 0 || address.indexOf(':') < 0) {
      return false;
    }
    int gap = address.indexOf("::");
    if (gap >= 0 && address.indexOf("::", gap + 1) >= 0) {
      return false;
    }
    String head = gap < 0 ? address : address.substring(0, gap);
    String tail = gap < 0 ? "" : address.substring(gap + 2);
    int groups = groups(head, gap < 0) + groups(tail, true);
    return groups >= 0 && (gap < 0 ? groups == 8 : groups < 8);
  }

  private static int groups(String text, boolean mayEndWithFour) {
    if (text.isEmpty()) {
      return 0;
    }
    int groups = 0;
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      if (last && mayEndWithFour && parts[i].indexOf('.') >= 0) {
        groups += parts[i].matches("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}") ? 2 : -100;
      } else {
        groups += parts[i].matches("[0-9a-fA-F]{1,4}") ? 1 : -100;
      }
    }
    return groups;
  }

  private static void port(String port) {
    boolean valid =
        port.isEmpty()
            || port.charAt(0) == ':'
                && port.substring(1).chars().allMatch(c -> c >= '0' && c <= '9');
    if (!valid) {
      throw new GoError("invalid port " + Quote.of(port) + " after host");
    }
  }

  private static String hostname(String host) {
    int colon = host.lastIndexOf(':');
    String name = host;
    if (colon >= 0 && host.substring(colon + 1).chars().allMatch(c -> c >= '0' && c <= '9')) {
      name = host.substring(0, colon);
    }
    return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
  }

  private static void put(GoMap fields, String name, String text) {
    fields.put(name, new Go.Text(text));
  }

  private static String field(GoMap fields, String name) {
    Go value = fields.get(name);
    if (value == null) {
      return "";
    }
    if (Go.NIL.equals(value)) {
      throw new GoError("runtime error: invalid memory address or nil pointer dereference");
    }
    if (value instanceof Go.Text(String text)) {
      return text;
    }
    throw new GoError(
        "unable to parse "
            + name
            + " key, must be of type string, but "
            + Types.kind(value)
            + " found");
  }

  /// The URL whose parts the map holds.
  public static String join(GoMap fields) {
    String scheme = field(fields, "scheme");
    String host = field(fields, "host");
    String path = field(fields, "path");
    String query = field(fields, "query");
    String opaque = field(fields, "opaque");
    String fragment = field(fields, "fragment");
    String userinfo = field(fields, "userinfo");
    String user = "";
    boolean hasUser = !userinfo.isEmpty();
    if (hasUser) {
      user = userinfo("proto://" + userinfo + "@host");
      hasUser = !user.equals("\0");
    }
    var out = new StringBuilder();
    if (!scheme.isEmpty()) {
      out.append(scheme).append(':');
    }
    if (!opaque.isEmpty()) {
      out.append(opaque);
    } else {
      boolean authority = !scheme.isEmpty() || !host.isEmpty() || hasUser;
      if (authority && (!host.isEmpty() || !path.isEmpty() || hasUser)) {
        out.append("//");
      }
      out.append(hasUser ? user + "@" : "");
      out.append(UrlEscapes.escape(host, UrlEscapes.Part.HOST));
      String escaped = path.equals("*") ? path : UrlEscapes.escape(path, UrlEscapes.Part.PATH);
      if (!escaped.isEmpty() && escaped.charAt(0) != '/' && !host.isEmpty()) {
        out.append('/');
      }
      int slash = escaped.indexOf('/');
      if (out.isEmpty() && (slash < 0 ? escaped : escaped.substring(0, slash)).indexOf(':') >= 0) {
        out.append("./");
      }
      out.append(escaped);
    }
    out.append(query.isEmpty() ? "" : "?" + query);
    out.append(
        fragment.isEmpty() ? "" : "#" + UrlEscapes.escape(fragment, UrlEscapes.Part.FRAGMENT));
    return out.toString();
  }

  private static String userinfo(String url) {
    GoMap fields = parse(url, "unable to parse userinfo in dict: ");
    int end = url.length();
    for (char c : new char[] {'/', '?', '#'}) {
      int at = url.indexOf(c, "proto://".length());
      end = at < 0 ? end : Math.min(end, at);
    }
    boolean named = url.lastIndexOf('@', end - 1) >= 0;
    return named && fields.get("userinfo") instanceof Go.Text(String text) ? text : "\0";
  }
}
