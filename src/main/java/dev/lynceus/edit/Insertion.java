package dev.lynceus.edit;

import dev.lynceus.finding.Edit;
import dev.lynceus.text.Source;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Adds a field to a manifest as its author would have written it: same indentation, same line
/// breaks, same braces.
///
/// Answers nothing where the outcome would not be certain: aliases, merge keys, repeated keys,
/// unusual layouts.
public final class Insertion {
  private static final int USUAL_STEP = 2;

  private final String value;
  private final boolean listed;
  private final List<String> path;

  private Insertion(String value, boolean listed, String... path) {
    this.value = value;
    this.listed = listed;
    this.path = Arrays.asList(path);
  }

  /// Adds a scalar, with the mappings above it that are missing. Nothing when the field is already
  /// written.
  ///
  /// @param value plain text that needs no quotes in block style
  public static Optional<Edit> field(Yaml.Mapping root, String value, String... path) {
    return new Insertion(value, false, path).into(root);
  }

  /// Adds an item to the front of a list, with the list and the mappings above it that are missing.
  public static Optional<Edit> item(Yaml.Mapping root, String value, String... path) {
    return new Insertion(value, true, path).into(root);
  }

  private Optional<Edit> into(Yaml.Mapping root) {
    Yaml.Mapping mapping = root;
    Yaml.Entry above = null;
    int step = USUAL_STEP;
    for (int depth = 0; depth < path.size(); depth++) {
      if (!Layout.isPlain(mapping)) {
        return Optional.empty();
      }
      Optional<Yaml.Entry> entry = mapping.field(path.get(depth));
      if (entry.isEmpty()) {
        if (Layout.isFlow(mapping)) {
          return intoFlow(mapping, depth);
        }
        return above == null ? Optional.empty() : intoBlock(mapping, depth, above);
      }
      if (above != null) {
        step = Math.max(1, column(entry.get()) - column(above));
      }
      boolean last = depth == path.size() - 1;
      switch (entry.get().value()) {
        case Yaml.Mapping m when !last -> mapping = m;
        case Yaml.Sequence s when last && listed && !s.isAlias() -> {
          return intoList(s);
        }
        case Yaml.Scalar s when (!last || listed) && s.isNull() && !s.isAlias() -> {
          return forNull(entry.get(), s, depth + 1, step, Layout.isFlow(mapping));
        }
        case Yaml.Mapping _, Yaml.Sequence _, Yaml.Scalar _ -> {
          return Optional.empty();
        }
      }
      above = entry.get();
    }
    return Optional.empty();
  }

  private static int column(Yaml.Entry entry) {
    Span key = entry.key().span();
    return Layout.column(key.source(), key.start());
  }

  /// A new line right below the key that holds the block mapping.
  private Optional<Edit> intoBlock(Yaml.Mapping mapping, int depth, Yaml.Entry above) {
    Source source = above.key().span().source();
    int key = above.key().span().start();
    int first = mapping.entries().getFirst().key().span().start();
    int line = source.line(key);
    boolean usual =
        isUsualKey(source, above)
            && source.line(first) > line
            && Layout.startsLine(source, first)
            && Layout.onlyCommentsBetween(source, line, source.line(first));
    if (!usual) {
      return Optional.empty();
    }
    int indent = Layout.column(source, first);
    int step =
        indent > Layout.column(source, key) ? indent - Layout.column(source, key) : USUAL_STEP;
    int at = source.lineStart(line + 1);
    return Optional.of(
        new Edit(
            new Span(source, at, at), block(depth, indent, step, Layout.lineBreak(source, key))));
  }

  /// Whether the key is a word with its colon behind it, not `? key` or a key over several lines.
  private static boolean isUsualKey(Source source, Yaml.Entry entry) {
    Span key = entry.key().span();
    String before = source.text().substring(source.lineStart(key.line()), key.start());
    return before.indexOf('?') < 0
        && key.end() < source.text().length()
        && source.text().charAt(key.end()) == ':';
  }

  private String block(int depth, int indent, int step, String lineBreak) {
    var text = new StringBuilder();
    for (int i = depth; i < path.size(); i++) {
      text.append(" ".repeat(indent + (i - depth) * step)).append(path.get(i)).append(':');
      if (i == path.size() - 1) {
        text.append(' ').append(listed ? "[" + inFlow(false) + "]" : value);
      }
      text.append(lineBreak);
    }
    return text.toString();
  }

  private Optional<Edit> intoFlow(Yaml.Mapping mapping, int depth) {
    Span span = mapping.span();
    Source source = span.source();
    boolean json =
        isJson(
            source,
            mapping.entries().isEmpty()
                ? Optional.empty()
                : Optional.of(mapping.entries().getFirst().key()));
    String text = flow(depth, json);
    if (mapping.entries().isEmpty()) {
      return Optional.of(new Edit(span, "{ " + text + " }"));
    }
    int first = mapping.entries().getFirst().key().span().start();
    if (!source.text().substring(span.start() + 1, first).isBlank()) {
      return Optional.empty();
    }
    String behind =
        Layout.startsLine(source, first)
            ? "," + Layout.lineBreak(source, first) + " ".repeat(Layout.column(source, first))
            : ", ";
    return Optional.of(new Edit(new Span(source, first, first), text + behind));
  }

  private static boolean isJson(Source source, Optional<Yaml> sibling) {
    return source.path().endsWith(".json")
        || sibling
            .filter(k -> k instanceof Yaml.Scalar s && s.style() == Yaml.Style.DOUBLE_QUOTED)
            .isPresent();
  }

  private String flow(int depth, boolean json) {
    String quote = json ? "\"" : "";
    var text = new StringBuilder();
    for (int i = depth; i < path.size(); i++) {
      text.append(quote).append(path.get(i)).append(quote).append(": ");
      if (i < path.size() - 1) {
        text.append("{ ");
      }
    }
    text.append(listed ? "[" + inFlow(json) + "]" : inFlow(json));
    return text.append(" }".repeat(path.size() - 1 - depth)).toString();
  }

  private String inFlow(boolean json) {
    boolean bool = value.equals("true") || value.equals("false");
    return (json && !bool) || value.indexOf(',') >= 0 ? '"' + value + '"' : value;
  }

  private Optional<Edit> intoList(Yaml.Sequence list) {
    Span span = list.span();
    Source source = span.source();
    if (Layout.isFlow(list)) {
      boolean json =
          isJson(
              source,
              list.items().isEmpty() ? Optional.empty() : Optional.of(list.items().getFirst()));
      return list.items().isEmpty()
          ? Optional.of(new Edit(span, "[" + inFlow(json) + "]"))
          : Optional.of(
              new Edit(new Span(source, span.start() + 1, span.start() + 1), inFlow(json) + ", "));
    }
    if (!Layout.startsLine(source, span.start()) || source.text().charAt(span.start()) != '-') {
      return Optional.empty();
    }
    int at = source.lineStart(span.line());
    String line =
        " ".repeat(Layout.column(source, span.start()))
            + "- "
            + value
            + Layout.lineBreak(source, at);
    return Optional.of(new Edit(new Span(source, at, at), line));
  }

  /// Fills a field that is written and holds nothing.
  private Optional<Edit> forNull(
      Yaml.Entry entry, Yaml.Scalar nothing, int depth, int step, boolean flow) {
    Source source = nothing.span().source();
    boolean list = depth == path.size();
    if (!nothing.span().text().isEmpty()) {
      boolean json = isJson(source, Optional.of(entry.key()));
      return nothing.style() == Yaml.Style.PLAIN && nothing.span().text().equals(nothing.text())
          ? Optional.of(
              new Edit(
                  nothing.span(),
                  list ? "[" + inFlow(json) + "]" : "{ " + flow(depth, json) + " }"))
          : Optional.empty();
    }
    if (flow
        || !isUsualKey(source, entry)
        || !Layout.endsLine(source, entry.key().span().end() + 1)) {
      return Optional.empty();
    }
    if (list) {
      int behindColon = entry.key().span().end() + 1;
      return Optional.of(
          new Edit(new Span(source, behindColon, behindColon), " [" + inFlow(false) + "]"));
    }
    int line = entry.key().span().line();
    boolean last = line == source.lineCount();
    int at = last ? source.text().length() : source.lineStart(line + 1);
    String text =
        block(
            depth,
            column(entry) + step,
            step,
            Layout.lineBreak(source, entry.key().span().start()));
    return Optional.of(new Edit(new Span(source, at, at), (last ? "\n" : "") + text));
  }
}
