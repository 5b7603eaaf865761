package dev.lynceus.schema;

import dev.lynceus.finding.Edit;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Words violations: what was meant, where it belongs, and the edit that mends it where there is
/// only one.
final class Mends {
  /// Longer lists of known fields help nobody.
  private static final int FEW = 12;

  private final Definitions definitions;

  Mends(Definitions definitions) {
    this.definitions = definitions;
  }

  Violation plain(Level at, Keyword keyword, String expected) {
    return violation(at, at.valueSpan(), keyword, "", expected, List.of(), "", List.of());
  }

  Violation missing(Level at, String name) {
    return violation(at, at.ownerSpan(), Keyword.REQUIRED, name, "", List.of(), "", List.of());
  }

  private static Violation violation(
      Level at,
      Span span,
      Keyword keyword,
      String property,
      String expected,
      List<String> nearest,
      String elsewhere,
      List<Edit> edits) {
    return new Violation(
        span,
        at.pointer(),
        at.trail(),
        keyword,
        property,
        at.node(),
        expected,
        nearest,
        elsewhere,
        edits);
  }

  Violation wrongType(Level at, int admitted) {
    return violation(
        at,
        at.valueSpan(),
        Keyword.TYPE,
        "",
        Types.words(admitted),
        List.of(),
        "",
        requoted(at, admitted));
  }

  /// Quotes around a scalar that must be text, or off text that reads as what it must be.
  private static List<Edit> requoted(Level at, int admitted) {
    if (!(at.node() instanceof Yaml.Scalar s)
        || at.alias() != null
        || !s.tag().isEmpty()
        || s.isNull()) {
      return List.of();
    }
    String written = s.span().text();
    if ((admitted & Types.STRING) != 0) {
      return written.equals(s.text())
          ? List.of(new Edit(s.span(), "\"" + written + "\""))
          : List.of();
    }
    var bare = new Yaml.Scalar(s.span(), s.origin(), s.text(), Yaml.Style.PLAIN, "");
    boolean quoted = written.equals("\"" + s.text() + "\"") || written.equals("'" + s.text() + "'");
    return quoted && !bare.isNull() && (Types.of(bare) & admitted) != 0
        ? List.of(new Edit(s.span(), s.text()))
        : List.of();
  }

  Violation wrongWord(Level at, Shape.Texts texts) {
    var shown = new ArrayList<String>();
    texts.words().stream().filter(w -> !w.isEmpty()).forEach(shown::add);
    boolean text = at.node() instanceof Yaml.Scalar s && Types.of(s) == Types.STRING;
    Names.Nearest nearest =
        text ? Names.of(((Yaml.Scalar) at.node()).text(), shown) : Names.Nearest.NONE;
    var edits = text ? renamed(at.node(), at.alias(), nearest) : List.<Edit>of();
    return violation(
        at,
        at.valueSpan(),
        texts.keyword(),
        "",
        String.join(", ", shown),
        nearest.names(),
        "",
        edits);
  }

  Violation unknownField(Level at, Yaml.Mapping mapping, Yaml.Entry field, Shape.Members members) {
    Names.Nearest nearest = Names.of(field.name(), members.properties().keySet());
    boolean taken = nearest.names().stream().anyMatch(name -> mapping.field(name).isPresent());
    nearest = taken ? Names.Nearest.NONE : nearest;
    Span span = at.keySpan(field);
    Span inherited = span.equals(field.key().span()) ? null : span;
    String known =
        members.properties().size() <= FEW
            ? String.join(", ", members.properties().keySet().stream().sorted().toList())
            : "";
    String elsewhere =
        nearest.names().isEmpty() ? new Elsewhere(definitions, field.name()).from(at) : "";
    return violation(
        at,
        span,
        Keyword.ADDITIONAL_PROPERTIES,
        field.name(),
        known,
        nearest.names(),
        elsewhere,
        renamed(field.key(), inherited, nearest));
  }

  /// One name instead of another, where the scalar stands as it is written and only one name can be
  /// meant.
  private static List<Edit> renamed(Yaml node, @Nullable Span inherited, Names.Nearest nearest) {
    if (!nearest.certain()
        || inherited != null
        || !(node instanceof Yaml.Scalar s)
        || node.isAlias()
        || !s.tag().isEmpty()) {
      return List.of();
    }
    String written = s.span().text();
    String name = nearest.names().getFirst();
    boolean plain = written.equals(s.text());
    boolean quoted = written.equals("\"" + s.text() + "\"") || written.equals("'" + s.text() + "'");
    return plain
        ? List.of(new Edit(s.span(), name))
        : quoted ? List.of(new Edit(s.span(), "\"" + name + "\"")) : List.of();
  }
}
