package dev.lynceus.workspace;

import dev.lynceus.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The rule files that Lynceus brings along.
///
/// Files of a jar cannot be listed, so the generated index `rules/README.md` says which there are:
/// each row links to one.
public final class BuiltInRules {
  private static final String LINK = "](";
  private static final String ENDING = ".md)";

  private BuiltInRules() {}

  /// All of them, in the order of the index.
  public static List<Source> read() {
    var rules = new ArrayList<Source>();
    for (String id : ids(resource("README.md"))) {
      rules.add(new Source("rules/" + id + ".md", resource(id + ".md")));
    }
    return rules;
  }

  /// The ids that the rows of an index link to.
  static List<String> ids(String index) {
    var ids = new ArrayList<String>();
    for (int at = index.indexOf(LINK); at >= 0; at = index.indexOf(LINK, at + 1)) {
      int end = index.indexOf(')', at);
      if (end > 0 && index.startsWith(ENDING, end + 1 - ENDING.length())) {
        ids.add(index.substring(at + LINK.length(), end + 1 - ENDING.length()));
      }
    }
    return ids;
  }

  private static String resource(String name) {
    try (InputStream in = BuiltInRules.class.getResourceAsStream("/rules/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the resource /rules/" + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
