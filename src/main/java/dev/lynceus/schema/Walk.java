package dev.lynceus.schema;

import dev.lynceus.value.Value;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;

/// One walk over one tree; collects what it violates.
final class Walk {
  /// More violations than anybody reads; a hostile document could have a million.
  static final int MOST = 1000;

  /// The reader nests less deep; only chains of aliases come here, and they are not followed further.
  private static final int DEEPEST = 512;

  private final Definitions definitions;
  private final Mends mends;
  private final List<Violation> found = new ArrayList<>();

  Walk(Definitions definitions) {
    this.definitions = definitions;
    this.mends = new Mends(definitions);
  }

  List<Violation> walk(Yaml node, Shape shape) {
    judge(Level.root(node, shape), shape);
    return found;
  }

  private void judge(Level at, Shape shape) {
    if (at.depth() > DEEPEST || found.size() >= MOST) {
      return;
    }
    int admitted = admitted(shape);
    if ((Types.of(at.node()) & admitted) == 0) {
      add(mends.wrongType(at, admitted));
    }
    for (Shape part = shape; ; part = definitions.shape(part.ref())) {
      contents(at, part);
      if (part.ref().isEmpty()) {
        return;
      }
    }
  }

  /// The types that a shape and the definitions it refers to admit together.
  private int admitted(Shape shape) {
    int types = shape.types();
    for (Shape part = shape; !part.ref().isEmpty(); ) {
      part = definitions.shape(part.ref());
      types &= part.types();
    }
    return types;
  }

  private void contents(Level at, Shape shape) {
    switch (at.node()) {
      case Yaml.Mapping mapping when shape.members() != Shape.Members.ANY -> members(at, mapping, shape.members());
      case Yaml.Sequence list when shape.elements() != Shape.Elements.ANY -> elements(at, list, shape.elements());
      default -> {}
    }
    if (shape.texts() != Shape.Texts.ANY) {
      texts(at, shape.texts());
    }
    Shape.Choice choice = shape.choice();
    if (choice != null) {
      judge(at, holds(at, choice.condition()) ? choice.then() : choice.otherwise());
    }
  }

  private boolean holds(Level at, Shape condition) {
    var trial = new Walk(definitions);
    trial.judge(at, condition);
    return trial.found.isEmpty();
  }

  private void members(Level at, Yaml.Mapping mapping, Shape.Members members) {
    for (Yaml.Entry field : mapping.fields()) {
      Shape shape = members.properties().get(field.name());
      if (shape == null && members.closed()) {
        add(mends.unknownField(at, mapping, field, members));
        continue;
      }
      shape = shape == null ? members.others() : shape;
      if (shape != null && !fits(field.value(), shape)) {
        judge(at.field(field, shape), shape);
      }
    }
    for (String name : members.required()) {
      if (mapping.field(name).isEmpty()) {
        add(mends.missing(at, name));
      }
    }
  }

  private void elements(Level at, Yaml.Sequence list, Shape.Elements elements) {
    if (list.items().size() < elements.least()) {
      add(mends.plain(at, Keyword.MIN_ITEMS, Integer.toString(elements.least())));
    }
    Shape each = elements.each();
    for (int i = 0; each != null && i < list.items().size(); i++) {
      Yaml item = list.items().get(i);
      if (!fits(item, each)) {
        judge(at.item(i, item, each), each);
      }
    }
  }

  /// Whether a scalar is certainly right, so that no [Level] need be made for it: nearly all of them.
  private boolean fits(Yaml node, Shape shape) {
    return node instanceof Yaml.Scalar && shape.texts() == Shape.Texts.ANY && shape.ref().isEmpty() && shape.choice() == null && (Types.of(node) & shape.types()) != 0;
  }

  private void texts(Level at, Shape.Texts texts) {
    Value value = at.node() instanceof Yaml.Scalar s ? s.value() : new Value.Items(List.of());
    String text = value instanceof Value.Text(String t) ? t : null;
    if (!texts.words().isEmpty() && !(text != null && texts.words().contains(text)) && !(texts.orNull() && value instanceof Value.Null)) {
      add(mends.wrongWord(at, texts));
    }
    if (text == null) {
      return;
    }
    int length = text.codePointCount(0, text.length());
    if (length < texts.least()) {
      add(mends.plain(at, Keyword.MIN_LENGTH, Integer.toString(texts.least())));
    }
    if (length > texts.most()) {
      add(mends.plain(at, Keyword.MAX_LENGTH, Integer.toString(texts.most())));
    }
    if (texts.pattern() != null && !texts.pattern().matcher(text).find()) {
      add(mends.plain(at, Keyword.PATTERN, texts.sense().isEmpty() ? "text that matches " + texts.pattern().pattern() : texts.sense()));
    }
  }

  /// Two parts of one schema may say the same of one place.
  private void add(Violation violation) {
    for (int i = found.size() - 1; i >= 0 && i >= found.size() - 8; i--) {
      Violation other = found.get(i);
      if (other.keyword() == violation.keyword() && other.property().equals(violation.property()) && other.pointer().equals(violation.pointer())) {
        return;
      }
    }
    if (found.size() < MOST) {
      found.add(violation);
    }
  }
}
