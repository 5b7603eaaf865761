package dev.lynceus.yaml;

import dev.lynceus.finding.Trouble;
import dev.lynceus.text.Source;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.lexer.LexicalError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.parser.Parser;

/// Builds the tree of one document from the parser's events, without recursion, and notes what
/// Kubernetes would refuse in it.
final class Composer {
  private final Source source;
  private final Limits limits;
  private final Parser parser;
  private final List<Trouble> troubles = new ArrayList<>();
  private final Map<String, Yaml> anchored = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final ArrayList<Frame> stack = new ArrayList<>();
  private int nodes;
  private int aliases;

  /// A list or mapping that is not complete yet.
  private static final class Frame {
    final int start;
    final boolean mapping;
    final String anchor;
    final List<Yaml> nodes = new ArrayList<>();

    Frame(int start, boolean mapping, String anchor) {
      this.start = start;
      this.mapping = mapping;
      this.anchor = anchor;
    }
  }

  Composer(Source source, Limits limits, Parser parser) {
    this.source = source;
    this.limits = limits;
    this.parser = parser;
  }

  YamlDocument compose() {
    Yaml root = null;
    while (root == null) {
      Event event = parser.next();
      Yaml node =
          switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case Alias -> alias((AliasEvent) event);
            case SequenceStart, MappingStart -> {
              open((CollectionStartEvent) event);
              yield null;
            }
            case SequenceEnd, MappingEnd -> close(event);
            default -> throw new IllegalStateException(event.toString());
          };
      if (node != null) {
        if (++nodes > limits.nodes()) {
          throw new LexicalError(
              "the document has more than " + limits.nodes() + " nodes",
              "Split the file.",
              node.span().start());
        }
        if (stack.isEmpty()) {
          root = node;
        } else {
          stack.getLast().nodes.add(node);
        }
      }
    }
    if (aliases > 0) {
      new Expansion(limits).check(root).ifPresent(troubles::add);
    }
    return new YamlDocument(root.span(), root, false, troubles);
  }

  private static int start(Event event) {
    return event.getStartMark().orElseThrow().getIndex();
  }

  private static int end(Event event) {
    return event.getEndMark().orElseThrow().getIndex();
  }

  private void open(CollectionStartEvent event) {
    String anchor = anchor(event);
    if (!anchor.isEmpty()) {
      open.add(anchor);
    }
    if (stack.size() >= limits.depth()) {
      throw new LexicalError("nested deeper than " + limits.depth() + " levels", "", start(event));
    }
    stack.add(new Frame(start(event), event instanceof MappingStartEvent, anchor));
  }

  private Yaml close(Event event) {
    Frame frame = stack.removeLast();
    boolean flow = end(event) > start(event);
    int last = flow || frame.nodes.isEmpty() ? end(event) : frame.nodes.getLast().span().end();
    Span span = new Span(source, frame.start, Math.max(frame.start, last));
    Yaml node =
        frame.mapping ? mapping(span, frame.nodes) : new Yaml.Sequence(span, span, frame.nodes);
    if (!frame.anchor.isEmpty()) {
      open.remove(frame.anchor);
      anchored.put(frame.anchor, node);
    }
    return node;
  }

  private static String anchor(NodeEvent event) {
    return event.getAnchor().map(Anchor::getValue).orElse("");
  }

  private Yaml scalar(ScalarEvent event) {
    Span span = new Span(source, start(event), Math.max(start(event), end(event)));
    String tag = event.getTag().orElse("");
    var node = new Yaml.Scalar(span, span, event.getValue(), style(event.getScalarStyle()), tag);
    if (!tag.isEmpty()) {
      GoScalars.mismatch(node.text(), tag).ifPresent(m -> troubles.add(new Trouble(span, m, "")));
    }
    String anchor = anchor(event);
    if (!anchor.isEmpty()) {
      anchored.put(anchor, node);
    }
    return node;
  }

  private static Yaml.Style style(ScalarStyle style) {
    return switch (style) {
      case PLAIN -> Yaml.Style.PLAIN;
      case SINGLE_QUOTED -> Yaml.Style.SINGLE_QUOTED;
      case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> Yaml.Style.DOUBLE_QUOTED;
      case LITERAL -> Yaml.Style.LITERAL;
      case FOLDED -> Yaml.Style.FOLDED;
    };
  }

  private Yaml alias(AliasEvent event) {
    String name = event.getAlias().getValue();
    Span span = new Span(source, start(event), end(event));
    if (++aliases > limits.aliases()) {
      throw new LexicalError(
          "the document has more than " + limits.aliases() + " aliases", "", span.start());
    }
    Yaml target = anchored.get(name);
    if (open.contains(name)) {
      troubles.add(new Trouble(span, "the anchor " + name + " contains itself", ""));
      target = null;
    } else if (target == null) {
      troubles.add(
          new Trouble(
              span,
              "no anchor " + name + " stands before this alias",
              "Put quotes around the value if it is not an alias."));
    }
    return switch (target) {
      case null -> new Yaml.Scalar(span, span, "", Yaml.Style.PLAIN, "");
      case Yaml.Scalar s -> new Yaml.Scalar(span, s.origin(), s.text(), s.style(), s.tag());
      case Yaml.Sequence s -> new Yaml.Sequence(span, s.origin(), s.items());
      case Yaml.Mapping m -> new Yaml.Mapping(span, m.origin(), m.entries(), m.fields());
    };
  }

  private Yaml mapping(Span span, List<Yaml> nodes) {
    var entries = new ArrayList<Yaml.Entry>(nodes.size() / 2);
    boolean merges = false;
    for (int i = 0; i + 1 < nodes.size(); i += 2) {
      var entry = new Yaml.Entry(name(nodes.get(i)), nodes.get(i), nodes.get(i + 1));
      merges |= entry.merges();
      entries.add(entry);
      infinite(entry.value());
    }
    var written = List.copyOf(entries);
    var fields = merges || repeats(entries) ? fields(entries) : written;
    return new Yaml.Mapping(span, span, written, fields);
  }

  private void infinite(Yaml value) {
    if (value instanceof Yaml.Scalar s
        && s.style() == Yaml.Style.PLAIN
        && !s.text().isEmpty()
        && s.text().length() < 6
        && s.text().indexOf('.') >= 0) {
      if (s.value() instanceof dev.lynceus.value.Value.Real(double d) && !Double.isFinite(d)) {
        troubles.add(
            new Trouble(
                s.span(),
                s.text() + " is a number that JSON does not have, so Kubernetes refuses it",
                "Put quotes around it."));
      }
    }
  }

  private String name(Yaml key) {
    Optional<String> name = KeyNames.of(key);
    if (name.isEmpty()) {
      troubles.add(new Trouble(key.span(), KeyNames.refusal(key), "Put quotes around it."));
    }
    return name.orElse("");
  }

  private static boolean repeats(List<Yaml.Entry> entries) {
    int n = entries.size();
    if (n > 12) {
      var seen = new HashSet<String>(n * 2);
      return entries.stream().anyMatch(e -> !seen.add(e.name()));
    }
    for (int i = 1; i < n; i++) {
      for (int j = 0; j < i; j++) {
        if (entries.get(i).name().equals(entries.get(j).name())) {
          return true;
        }
      }
    }
    return false;
  }

  /// What a decoder that lets the last one win sees; `merge` in decode.go of go-yaml v2.
  private List<Yaml.Entry> fields(List<Yaml.Entry> entries) {
    var fields = new java.util.LinkedHashMap<String, Yaml.Entry>();
    for (Yaml.Entry entry : entries) {
      if (!entry.merges()) {
        fields.put(entry.name(), entry);
        continue;
      }
      for (Yaml.Mapping merged : merged(entry.value())) {
        merged.fields().forEach(f -> fields.put(f.name(), f));
      }
    }
    return List.copyOf(fields.values());
  }

  /// The mappings that a merge key brings in, in the order in which they are applied: earlier ones
  /// of a list take precedence.
  private List<Yaml.Mapping> merged(Yaml value) {
    if (value instanceof Yaml.Mapping m) {
      return List.of(m);
    }
    if (value instanceof Yaml.Sequence s
        && !s.isAlias()
        && s.items().stream().allMatch(Yaml.Mapping.class::isInstance)) {
      return s.items().reversed().stream().map(Yaml.Mapping.class::cast).toList();
    }
    troubles.add(
        new Trouble(value.span(), "<< can only merge a mapping or a list of mappings", ""));
    return List.of();
  }
}
