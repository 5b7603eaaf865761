package dev.lynceus.gotemplate.function;

import static dev.lynceus.gotemplate.function.Arguments.answer;
import static dev.lynceus.gotemplate.function.Arguments.text;
import static dev.lynceus.gotemplate.function.GoFunction.fixed;
import static dev.lynceus.gotemplate.function.Parameter.TEXT;

import dev.lynceus.gotemplate.value.Go;
import java.util.ArrayList;
import java.util.List;

/// Paths: the packages path and path/filepath of Go 1.26, which agree on Linux.
final class PathFunctions {
  private PathFunctions() {}

  static List<GoFunction> all() {
    var all = new ArrayList<GoFunction>();
    both(all, "base", fixed("base", a -> answer(base(text(a[0]))), TEXT));
    both(all, "dir", fixed("dir", a -> answer(directory(text(a[0]))), TEXT));
    both(all, "clean", fixed("clean", a -> answer(clean(text(a[0]))), TEXT));
    both(all, "ext", fixed("ext", a -> answer(extension(text(a[0]))), TEXT));
    both(all, "isAbs", fixed("isAbs", a -> Go.of(text(a[0]).startsWith("/")), TEXT));
    return all;
  }

  private static void both(List<GoFunction> all, String name, GoFunction function) {
    all.add(function);
    all.add(function.named("os" + Character.toUpperCase(name.charAt(0)) + name.substring(1)));
  }

  private static String base(String path) {
    if (path.isEmpty()) {
      return ".";
    }
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return end == 0 ? "/" : path.substring(path.lastIndexOf('/', end - 1) + 1, end);
  }

  private static String directory(String path) {
    return clean(path.substring(0, path.lastIndexOf('/') + 1));
  }

  private static String extension(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? path.substring(dot) : "";
  }

  /// The shortest path that names the same: `path.Clean`.
  private static String clean(String path) {
    boolean rooted = path.startsWith("/");
    var parts = new ArrayList<String>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (!parts.isEmpty() && !parts.getLast().equals("..")) {
          parts.removeLast();
        } else if (!rooted) {
          parts.add(part);
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    String joined = (rooted ? "/" : "") + String.join("/", parts);
    return joined.isEmpty() ? "." : joined;
  }
}
