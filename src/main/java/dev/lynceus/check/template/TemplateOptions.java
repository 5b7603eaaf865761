package dev.lynceus.check.template;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Generator;
import dev.lynceus.argo.Words;
import dev.lynceus.edit.Insertion;
import dev.lynceus.expand.ParameterSources;
import dev.lynceus.finding.Edit;
import dev.lynceus.finding.Finding;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.schema.Names;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Judges `goTemplateOptions`, each of which is handed to Go as it is: `Template.Option` of
/// `text/template`, Go 1.26, panics at what it does not know, and of several the last counts.
///
/// Setting: `defect`, one of `unknown` (an option that Go does not know) and `tolerated` (a missing
/// parameter is not an error).
public final class TemplateOptions implements Check {
  private static final String FIELD = "goTemplateOptions";
  private static final String STRICT = "missingkey=error";
  private static final List<String> KNOWN =
      List.of("missingkey=default", STRICT, "missingkey=invalid", "missingkey=zero");

  @Override
  public String name() {
    return "template-options";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.AnApplicationSet.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    // Before 2.8 there are no options.
    if (!(subject instanceof Subject.AnApplicationSet(ApplicationSet set))
        || !Nodes.isTrue(set.manifest().root(), "spec", "goTemplate")
        || !settings.controller().version().atLeast(2, 8)) {
      return List.of();
    }
    List<Yaml.Scalar> options = Nodes.texts(set.manifest().root(), "spec", FIELD);
    List<Yaml.Scalar> unknown = options.stream().filter(o -> !KNOWN.contains(o.text())).toList();
    if (settings.text("defect").equals("unknown")) {
      return unknown.stream().map(o -> unknown(set, o, settings)).toList();
    }
    boolean strict = !options.isEmpty() && options.getLast().text().equals(STRICT);
    return strict || !unknown.isEmpty() || isRefused(set)
        ? List.of()
        : tolerated(set, options, settings).stream().toList();
  }

  /// Whether the options are no list of texts, which the API server refuses.
  private static boolean isRefused(ApplicationSet set) {
    return set.entry("spec", FIELD)
        .map(Yaml.Entry::value)
        .filter(v ->
            !(v instanceof Yaml.Scalar s && s.isNull())
                && (!(v instanceof Yaml.Sequence list)
                    || list.items().size()
                        > Nodes.texts(set.manifest().root(), "spec", FIELD).size()))
        .isPresent();
  }

  private static Finding unknown(ApplicationSet set, Yaml.Scalar option, Settings settings) {
    String spelled =
        option.text().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "").replace(':', '=');
    Names.Nearest nearest = Names.of(option.text(), KNOWN);
    boolean certain = KNOWN.contains(spelled) || nearest.certain();
    String meant =
        KNOWN.contains(spelled)
            ? spelled
            : nearest.names().size() == 1 ? nearest.names().getFirst() : STRICT;
    return settings
        .finding(
            set.manifest().at(option.span()),
            "Go knows no template option "
                + (option.text().isBlank() ? "\"\"" : Words.brief(option.text()))
                + " and panics: "
                + Words.brief(set.name())
                + " generates nothing, and its Applications stay as they are")
        .withHelp("Write `" + meant + "`.")
        .withEdits(certain ? written(option, meant) : List.of());
  }

  private static Optional<Finding> tolerated(
      ApplicationSet set, List<Yaml.Scalar> options, Settings settings) {
    var use = new ParameterUse();
    TemplateTexts.of(set).forEach(text -> use.add(text.scalar().text()));
    if (use.used().isEmpty()) {
      return Optional.empty();
    }
    String parameter =
        use.used().stream()
            .filter(u -> !u.equals(".") && mayBeMissing(u, set))
            .findFirst()
            .map(u -> ", such as " + Words.brief(u) + ",")
            .orElse("");
    String cause = options.isEmpty() ? "goTemplate without " + STRICT : options.getLast().text();
    return Optional.of(
        settings
            .finding(
                set.manifest().at(place(set, options)),
                cause
                    + " turns a parameter that is missing"
                    + parameter
                    + " into the text <no value> in the Applications of "
                    + Words.brief(set.name()))
            .withHelp(
                use.isLenient()
                    ? "Set `goTemplateOptions: [\""
                        + STRICT
                        + "\"]`, and first rewrite what asks for parameters that may be missing: `hasKey . \"x\"`, `dig \"x\" \"y\" \"otherwise\" .`, or `index .labels \"x\"` on labels."
                    : "Set `goTemplateOptions: [\"" + STRICT + "\"]`.")
            .withEdits(use.isLenient() ? List.of() : edits(set, options)));
  }

  /// Whether no generator is sure to offer it: labels and annotations may lack, and so may the keys
  /// of elements, files and answers.
  private static boolean mayBeMissing(String parameter, ApplicationSet set) {
    String name = parameter.startsWith(".") ? parameter.substring(1) : parameter;
    return name.startsWith("metadata")
        || set.leaves()
            .filter(g -> !(g instanceof Generator.ListGenerator) && !ParameterSources.isOpen(g))
            .noneMatch(g -> ParameterSources.offers(g, name));
  }

  private static Span place(ApplicationSet set, List<Yaml.Scalar> options) {
    return options.isEmpty()
        ? set.entry("spec", FIELD)
            .or(() -> set.entry("spec", "goTemplate"))
            .map(e -> e.key().span())
            .orElse(set.nameSpan())
        : options.getLast().span();
  }

  private static List<Edit> edits(ApplicationSet set, List<Yaml.Scalar> options) {
    return options.isEmpty()
        ? Insertion.item(set.manifest().root(), STRICT, "spec", FIELD).stream().toList()
        : written(options.getLast(), STRICT);
  }

  /// The option replaced, inside its quotes if it has some.
  private static List<Edit> written(Yaml.Scalar option, String wanted) {
    Span span = option.span();
    String written = span.text();
    int at = written.indexOf(option.text());
    boolean whole =
        at == 0 && written.length() == option.text().length()
            || at == 1 && written.length() == option.text().length() + 2;
    var edits = new ArrayList<Edit>();
    if (!option.isAlias() && whole) {
      int start = span.start() + at;
      edits.add(new Edit(new Span(span.source(), start, start + option.text().length()), wanted));
    }
    return edits;
  }
}
