package dev.lynceus.schema;

import dev.lynceus.value.Value;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;

/// One walk over one tree; collects what it violates.
final class Walk {
  /// More violations than anybody reads; a hostile document could have a million.
  static final int MOST = 1000;

  /// The reader nests less deep; only chains of aliases come here, and they are not followed
  /// further.
  private static final int DEEPEST = 512;

  private final Definitions definitions;
  private final Mends mends;
  private final List<Violation> found = new ArrayList<>();

  Walk(Definitions definitions) {
    this.definitions = definitions;
    this.mends = new Mends(definitions);
  }

  List<Violation> walk(Yaml node, Shape shape) {
    Shape whole = definitions.whole(shape);
    judge(Level.root(node, whole), whole);
    return found;
  }

  private void judge(Level at, Shape shape) {
    if (at.depth() > DEEPEST || full()) {
      return;
    }
    int admitted = admitted(shape);
    if ((Types.of(at.node()) & admitted) == 0) {
      add(mends.wrongType(at, admitted));
    }
    Shape part = shape;
    contents(at, part);
    for (Link link = part.link(); link != null; link = part.link()) {
      part = link.target(definitions);
      contents(at, part);
    }
  }

  /// The types that a shape and the definitions it links to admit together.
  private int admitted(Shape shape) {
    int types = shape.types();
    Shape part = shape;
    for (Link link = part.link(); link != null; link = part.link()) {
      part = link.target(definitions);
      types &= part.types();
    }
    return types;
  }

  private void contents(Level at, Shape shape) {
    Shape.Members members = shape.members();
    Shape.Elements elements = shape.elements();
    if (members != null && at.node() instanceof Yaml.Mapping mapping) {
      members(at, mapping, members);
    } else if (elements != null && at.node() instanceof Yaml.Sequence list) {
      elements(at, list, elements);
    }
    Shape.Texts texts = shape.texts();
    if (texts != null) {
      texts(at, texts);
    }
    Shape.Choice choice = shape.choice();
    if (choice != null) {
      judge(at, definitions.whole(holds(at.node(), choice) ? choice.then() : choice.otherwise()));
    }
  }

  private static boolean holds(Yaml node, Shape.Choice choice) {
    if ((Types.of(node) & choice.types()) == 0) {
      return false;
    }
    if (node instanceof Yaml.Mapping mapping) {
      for (String name : choice.required()) {
        if (!has(mapping.fields(), name)) {
          return false;
        }
      }
    }
    return true;
  }

  private void members(Level at, Yaml.Mapping mapping, Shape.Members members) {
    List<Yaml.Entry> fields = mapping.fields();
    for (int i = 0; i < fields.size() && !full(); i++) {
      Yaml.Entry field = fields.get(i);
      Shape shape = members.properties().get(field.name());
      if (shape == null && members.closed()) {
        add(mends.unknownField(at, mapping, field, members));
        continue;
      }
      shape = shape == null ? members.others() : shape;
      Shape whole = shape == null ? Shape.ANY : definitions.whole(shape);
      if (!fits(field.value(), whole)) {
        judge(at.field(field, whole), whole);
      }
    }
    List<String> required = members.required();
    for (int i = 0; i < required.size(); i++) {
      if (!has(fields, required.get(i))) {
        add(mends.missing(at, required.get(i)));
      }
    }
  }

  private static boolean has(List<Yaml.Entry> fields, String name) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private void elements(Level at, Yaml.Sequence list, Shape.Elements elements) {
    List<Yaml> items = list.items();
    if (items.size() < elements.least()) {
      add(mends.plain(at, Keyword.MIN_ITEMS, Integer.toString(elements.least())));
    }
    Shape each = elements.each() == null ? Shape.ANY : definitions.whole(elements.each());
    for (int i = 0; !each.isSilent() && i < items.size() && !full(); i++) {
      if (!fits(items.get(i), each)) {
        judge(at.item(i, items.get(i), each), each);
      }
    }
  }

  /// Whether a node is certainly right, so that no [Level] need be made for it: nearly all scalars.
  private static boolean fits(Yaml node, Shape shape) {
    if (shape.isSilent()) {
      return true;
    }
    if (!(node instanceof Yaml.Scalar s) || shape.link() != null || shape.choice() != null) {
      return false;
    }
    int type = Types.of(s);
    Shape.Texts texts = shape.texts();
    return (type & shape.types()) != 0
        && (texts == null
            || type == Types.STRING && s.tag().isEmpty() && texts.fits(s.text())
            || type != Types.STRING && texts.words().isEmpty());
  }

  private void texts(Level at, Shape.Texts texts) {
    Value value = at.node() instanceof Yaml.Scalar s ? s.value() : new Value.Items(List.of());
    String text = value instanceof Value.Text(String t) ? t : null;
    if (!texts.words().isEmpty()
        && !(text != null && texts.words().contains(text))
        && !(texts.orNull() && value instanceof Value.Null)) {
      add(mends.wrongWord(at, texts));
    }
    if (text == null) {
      return;
    }
    if (texts.isShort(text)) {
      add(mends.plain(at, Keyword.MIN_LENGTH, Integer.toString(texts.least())));
    }
    if (texts.isLong(text)) {
      add(mends.plain(at, Keyword.MAX_LENGTH, Integer.toString(texts.most())));
    }
    TextPattern pattern = texts.pattern();
    if (pattern != null && !pattern.matches(text)) {
      add(mends.plain(at, Keyword.PATTERN, pattern.sense()));
    }
  }

  private boolean full() {
    return found.size() >= MOST;
  }

  /// Two parts of one schema may say the same of one place.
  private void add(Violation violation) {
    for (int i = found.size() - 1; i >= 0 && i >= found.size() - 8; i--) {
      Violation other = found.get(i);
      if (other.keyword() == violation.keyword()
          && other.property().equals(violation.property())
          && other.pointer().equals(violation.pointer())) {
        return;
      }
    }
    if (!full()) {
      found.add(violation);
    }
  }
}
