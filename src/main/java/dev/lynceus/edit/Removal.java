package dev.lynceus.edit;

import dev.lynceus.finding.Edit;
import dev.lynceus.text.Source;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes something out of a manifest and leaves every other character. Answers nothing where the
/// outcome would not be certain.
public final class Removal {
  private Removal() {}

  /// Takes a field out of its mapping, which has others.
  public static Optional<Edit> entry(Yaml.Mapping mapping, Yaml.Entry entry) {
    if (!Layout.isPlain(mapping) || mapping.entries().size() < 2) {
      return Optional.empty();
    }
    var spans = mapping.entries().stream().map(Yaml.Entry::span).toList();
    return one(mapping, spans, mapping.entries().indexOf(entry), entry.key().span().start());
  }

  /// Takes some items out of a list that keeps at least one.
  public static Optional<List<Edit>> items(Yaml.Sequence list, List<? extends Yaml> unwanted) {
    if (list.isAlias()
        || unwanted.size() >= list.items().size()
        || Layout.isFlow(list) && unwanted.size() > 1) {
      return Optional.empty();
    }
    var spans = list.items().stream().map(Yaml::span).toList();
    var edits = new ArrayList<Edit>();
    for (Yaml item : unwanted) {
      Span span = item.span();
      int dash =
          Layout.isFlow(list)
              ? span.start()
              : span.source().text().lastIndexOf('-', span.start() - 1);
      Optional<Edit> edit =
          dash < list.span().start()
              ? Optional.empty()
              : one(list, spans, spans.indexOf(span), dash);
      if (edit.isEmpty()) {
        return Optional.empty();
      }
      edits.add(edit.get());
    }
    return Optional.of(edits);
  }

  private static Optional<Edit> one(Yaml holder, List<Span> spans, int index, int start) {
    Source source = holder.span().source();
    Span span = spans.get(index);
    if (Layout.isFlow(holder)) {
      int from = index + 1 < spans.size() ? span.start() : spans.get(index - 1).end();
      int to = index + 1 < spans.size() ? spans.get(index + 1).start() : span.end();
      return source.text().substring(from, to).indexOf('#') >= 0
          ? Optional.empty()
          : Optional.of(new Edit(new Span(source, from, to), ""));
    }
    boolean alone =
        Layout.startsLine(source, start)
            && Layout.endsLine(source, span.end())
            && Layout.column(source, start) >= 0;
    return alone
        ? Optional.of(new Edit(Layout.lines(source, start, span.end()), ""))
        : Optional.empty();
  }
}
