package dev.lynceus.check.template;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Words;
import dev.lynceus.edit.Removal;
import dev.lynceus.finding.Edit;
import dev.lynceus.finding.Finding;
import dev.lynceus.gotemplate.Functions;
import dev.lynceus.gotemplate.Operand;
import dev.lynceus.gotemplate.Parsed;
import dev.lynceus.gotemplate.TemplateParser;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds texts that the set's template language cannot read: written in the other one, or broken.
///
/// `spec.goTemplate` chooses for the whole set (`Render.Replace` in applicationset/utils/utils.go
/// of Argo CD 3.5.7).
public final class TemplateLanguage implements Check {
  /// Functions that need no argument.
  private static final Set<String> FREELY_CALLED =
      Set.of(
          "now",
          "uuidv4",
          "hello",
          "list",
          "tuple",
          "dict",
          "cat",
          "print",
          "println",
          "html",
          "js",
          "urlquery",
          "coalesce",
          "concat",
          "quote",
          "squote",
          "any",
          "all",
          "add",
          "addf");

  private static final String OPTIONS = "goTemplateOptions";

  @Override
  public String name() {
    return "template-language";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.AnApplicationSet.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    if (!(subject instanceof Subject.AnApplicationSet(ApplicationSet set))) {
      return List.of();
    }
    boolean mixed = settings.text("defect").equals("mixed");
    List<TemplatedText> texts = TemplateTexts.of(set);
    if (Nodes.isTrue(set.manifest().root(), "spec", "goTemplate")) {
      return texts.stream().flatMap(t -> refused(set, t, mixed, settings).stream()).toList();
    }
    return mixed ? literal(set, texts, settings) : unclosed(set, texts, settings);
  }

  private static Optional<Finding> refused(
      ApplicationSet set, TemplatedText text, boolean mixed, Settings settings) {
    Parsed parsed = TemplateParser.parse(text.text(), Functions.ARGO_CD);
    if (parsed instanceof Parsed.Template template && mixed) {
      return called(set, text, template, settings);
    }
    if (!(parsed instanceof Parsed.Refused(String words, int _, int start))) {
      return Optional.empty();
    }
    if (words.equals(TemplateParser.TOO_DEEP)) {
      return mixed ? Optional.empty() : Optional.of(unread(text, start, settings));
    }
    Optional<Tag> tag = parameter(text, start);
    if (tag.isPresent() != mixed) {
      return Optional.empty();
    }
    return Optional.of(
        tag.map(t -> foreign(set, text, t, settings))
            .orElseGet(() -> broken(set, text, start, words, settings)));
  }

  /// The tag around an offset when a generator behind the text offers a parameter of that name.
  private static Optional<Tag> parameter(TemplatedText text, int at) {
    int open = Math.max(0, text.text().lastIndexOf("{{", at));
    int close = text.text().indexOf("}}", open);
    return Tag.of(text.text().substring(open, close < 0 ? open : close + 2)).stream()
        .findFirst()
        .map(t -> new Tag(open, open + t.end(), t.words()))
        .filter(t -> t.isName() && new Offer(text.leaves()).may(t.words()));
  }

  /// Some parameters have the names of functions that want arguments: `{{values.x}}`, `{{title}}`.
  private static Optional<Finding> called(
      ApplicationSet set, TemplatedText text, Parsed.Template template, Settings settings) {
    return Calls.of(template).pipelines().stream()
        .filter(p -> p.commands().size() == 1 && p.commands().getFirst().operands().size() == 1)
        .filter(p -> {
          Operand only = p.commands().getFirst().operands().getFirst();
          Operand of = only instanceof Operand.Chain c ? c.of() : only;
          return of instanceof Operand.Function f && !FREELY_CALLED.contains(f.name());
        })
        .flatMap(p -> parameter(text, p.start()).stream())
        .findFirst()
        .map(t -> foreign(set, text, t, settings));
  }

  private static Finding foreign(
      ApplicationSet set, TemplatedText text, Tag tag, Settings settings) {
    List<Edit> edits = dotted(text);
    Optional<String> said =
        tag.isDotted() ? new Offer(text.leaves()).inGo(tag.words()) : Optional.empty();
    return settings
        .finding(
            text.at(tag.start(), tag.end()),
            Words.brief("{{" + tag.words() + "}}")
                + " is a parameter as sets without goTemplate write it: Argo CD stops at it, and "
                + Words.brief(set.name())
                + " creates, updates and deletes nothing any more")
        .withHelp(
            said.isPresent()
                ? "Write `{{." + Words.brief(said.get()) + "}}`."
                : "Write it with `index`, such as `{{index .metadata.labels \"a/b\"}}`.")
        .withEdits(edits);
  }

  /// Dots in front of every tag that names a parameter, where all of them can have one.
  private static List<Edit> dotted(TemplatedText text) {
    var offer = new Offer(text.leaves());
    var edits = new ArrayList<Edit>();
    List<Tag> tags = Tag.of(text.text());
    if (tags.size() > TemplatedText.MOST) {
      return List.of();
    }
    for (Tag tag : tags) {
      if (tag.isGo()) {
        continue;
      }
      int name = text.text().indexOf(tag.words(), tag.start());
      Optional<String> said = offer.inGo(tag.words());
      if (!tag.isDotted()
          || FREELY_CALLED.contains(tag.words())
          || !offer.may(tag.words())
          || said.isEmpty()
          || text.isFree() && !offer.has(tag.words())
          || !text.isVerbatim(tag.start(), tag.end())) {
        return List.of();
      }
      edits.add(new Edit(text.place(name, name + tag.words().length()), "." + said.orElseThrow()));
    }
    return edits;
  }

  private static Finding broken(
      ApplicationSet set, TemplatedText text, int start, String words, Settings settings) {
    // What is missing at the end is missing behind the last word.
    int from = Math.max(0, Math.min(start, text.text().stripTrailing().length() - 1));
    int line = text.text().indexOf('\n', from);
    int close = text.text().indexOf("}}", from);
    int stop = close >= 0 ? close : line >= 0 ? line : text.text().length();
    return settings
        .finding(
            text.at(from, Math.max(from + 1, stop)),
            Words.brief(text.path())
                + " is no Go template ("
                + words
                + "): Argo CD stops at it, and "
                + Words.brief(set.name())
                + " creates, updates and deletes nothing any more")
        .withHelp(
            text.isFree()
                ? "Write braces that are meant for somebody else as {{`{{ ... }}`}}."
                : "Mend the template.");
  }

  /// Go may read it all the same; what no rule has looked at is not fine for that.
  private static Finding unread(TemplatedText text, int start, Settings settings) {
    return settings
        .finding(
            text.at(start, start + 1),
            Words.brief(text.path())
                + " is "
                + TemplateParser.TOO_DEEP
                + ": no rule about templates has looked at it")
        .withHelp("Nest less.");
  }

  private static List<Finding> unclosed(
      ApplicationSet set, List<TemplatedText> texts, Settings settings) {
    var found = new ArrayList<Finding>();
    for (TemplatedText text : texts) {
      int at = Tag.unclosed(text.text());
      if (at >= 0) {
        found.add(
            settings
                .finding(
                    text.at(at, at + 2),
                    Words.brief(text.path())
                        + " opens braces that it never closes: Argo CD stops at it, and "
                        + Words.brief(set.name())
                        + " creates, updates and deletes nothing any more")
                .withHelp("Close the braces."));
      }
    }
    return found;
  }

  private static List<Finding> literal(
      ApplicationSet set, List<TemplatedText> texts, Settings settings) {
    var found = new ArrayList<Finding>();
    boolean plain = false;
    for (TemplatedText text : texts) {
      if (!Tag.isFilledIn(text.text())) {
        continue;
      }
      var offer = new Offer(text.leaves());
      int here = 0;
      for (Tag tag : Tag.of(text.text())) {
        plain |= tag.isName() && offer.may(tag.words());
        boolean stays = tag.isGo() && (!text.isFree() || offer.has(field(tag)));
        if (stays && ++here <= TemplatedText.MOST) {
          found.add(literal(text, tag, settings));
        }
      }
    }
    // A set that is written in Go throughout lacks one line; saying so once is enough.
    if (!plain && found.size() > 1) {
      Finding first = found.getFirst();
      found.clear();
      found.add(first.withEdits(List.of()));
    }
    options(set, settings).ifPresent(found::add);
    return found;
  }

  /// The field that a tag starts with, without its leading dot; empty when it starts otherwise.
  private static String field(Tag tag) {
    String words = tag.words();
    int end = 1;
    while (end < words.length()
        && (Character.isLetterOrDigit(words.charAt(end)) || "_.".indexOf(words.charAt(end)) >= 0)) {
      end++;
    }
    return words.charAt(0) == '.' ? words.substring(1, end) : "";
  }

  private static Finding literal(TemplatedText text, Tag tag, Settings settings) {
    String field = field(tag);
    // Trim markers belong to Go's language.
    boolean simple =
        !field.isEmpty()
            && text.text().substring(tag.start() + 2, tag.end() - 2).strip().equals("." + field);
    var offer = new Offer(text.leaves());
    List<Edit> edits = List.of();
    if (simple && offer.has(field) && text.isVerbatim(tag.start(), tag.end())) {
      int dot = text.text().indexOf('.', tag.start());
      Span said = text.place(dot, dot + 1 + field.length());
      edits = offer.inPlain(field).map(name -> new Edit(said, name)).stream().toList();
    }
    return settings
        .finding(
            text.at(tag.start(), tag.end()),
            Words.brief(text.text().substring(tag.start(), tag.end()))
                + " stays as it is written in "
                + Words.brief(text.path())
                + " of every Application: it is a Go template, and the set has no goTemplate")
        .withHelp("Set `goTemplate: true` for the set, or write the parameter as `{{name}}`.")
        .withEdits(edits);
  }

  private static Optional<Finding> options(ApplicationSet set, Settings settings) {
    return set.entry("spec", OPTIONS)
        .map(entry -> {
          Yaml.Mapping spec = Nodes.mapping(set.manifest().root(), "spec").orElseThrow();
          return settings
              .finding(
                  set.manifest().at(entry.key().span()),
                  OPTIONS
                      + " does nothing: the set has no goTemplate, and a parameter that is"
                      + " missing stays in braces without an error")
              .withHelp("Remove it, or set `goTemplate: true` and write Go templates.")
              .withEdits(Removal.entry(spec, entry).stream().toList());
        });
  }
}
