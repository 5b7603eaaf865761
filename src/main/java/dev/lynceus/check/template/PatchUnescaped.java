package dev.lynceus.check.template;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Generator;
import dev.lynceus.argo.GeneratorWords;
import dev.lynceus.argo.Words;
import dev.lynceus.expand.ParameterSources;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Note;
import dev.lynceus.gotemplate.Functions;
import dev.lynceus.gotemplate.Parsed;
import dev.lynceus.gotemplate.TemplateParser;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds patches that print, as it comes, what somebody outside decides.
///
/// A template's own fields are filled in one by one, after YAML was read; a patch is filled in
/// first and read afterwards, so that a value in it can be more than a value.
///
/// Setting: `parameters` of pull requests and repositories that outsiders decide.
public final class PatchUnescaped implements Check {
  @Override
  public String name() {
    return "patch-unescaped";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.AnApplicationSet.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    if (!(subject instanceof Subject.AnApplicationSet(ApplicationSet set))
        || set.patch().text().isEmpty()) {
      return List.of();
    }
    Map<String, Generator> sources = sources(set, settings.texts("parameters"));
    if (sources.isEmpty()) {
      return List.of();
    }
    String text = Nodes.text(set.manifest().root(), "spec", "templatePatch");
    var found = new ArrayList<Finding>();
    var seen = new HashSet<Integer>();
    for (Printed.Print print : prints(set, text, sources.keySet())) {
      int open = Math.max(0, text.lastIndexOf("{{", print.start()));
      int end = text.indexOf("}}", open);
      String action = end < 0 ? "{{" : text.substring(open, end + 2);
      if (seen.size() < TemplatedText.MOST && seen.add(open)) {
        var at = new Printed.Print(print.parameter(), open);
        found.add(finding(set, at, action, sources, settings));
      }
    }
    return found;
  }

  /// Who supplies each of the parameters.
  private static Map<String, Generator> sources(ApplicationSet set, List<String> parameters) {
    var sources = new HashMap<String, Generator>();
    for (Generator leaf : set.leaves().toList()) {
      boolean outside =
          leaf instanceof Generator.PullRequests || leaf instanceof Generator.ScmProvider;
      for (String parameter : parameters) {
        if (outside && ParameterSources.offers(leaf, parameter)) {
          sources.putIfAbsent(parameter, leaf);
        }
      }
      if (outside) {
        values(set, leaf, Set.copyOf(parameters)).forEach(v -> sources.putIfAbsent(v, leaf));
      }
    }
    return sources;
  }

  /// The `values` of a generator that hold one of the parameters as it comes.
  private static List<String> values(ApplicationSet set, Generator leaf, Set<String> parameters) {
    return Nodes.mapping(leaf.place().body(), "values").stream()
        .flatMap(v -> v.fields().stream())
        .filter(v -> !prints(set, Nodes.text(v.value()), parameters).isEmpty())
        .map(v -> "values." + v.name())
        .toList();
  }

  private static List<Printed.Print> prints(
      ApplicationSet set, String text, Set<String> parameters) {
    if (!Nodes.isTrue(set.manifest().root(), "spec", "goTemplate")) {
      return plain(text, parameters);
    }
    return switch (TemplateParser.parse(text, Functions.ARGO_CD)) {
      case Parsed.Refused _ -> List.of();
      case Parsed.Template t -> Printed.of(t.nodes(), t.defined(), parameters);
    };
  }

  /// The same in the older language, which knows no functions.
  private static List<Printed.Print> plain(String text, Set<String> parameters) {
    var prints = new ArrayList<Printed.Print>();
    for (int at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", at + 2)) {
      int end = text.indexOf("}}", at);
      String name = end < 0 ? "" : text.substring(at + 2, end).strip();
      if (parameters.contains(name)) {
        prints.add(new Printed.Print(name, at));
      }
    }
    return prints;
  }

  private static Finding finding(
      ApplicationSet set,
      Printed.Print print,
      String action,
      Map<String, Generator> sources,
      Settings settings) {
    var source = sources.get(print.parameter());
    var notes = new ArrayList<Note>();
    String whose = "";
    if (source != null) {
      notes.add(new Note(source.keySpan(), "yields " + print.parameter()));
      whose = " from " + GeneratorWords.source(source);
    }
    return settings
        .finding(
            set.manifest().at(set.patch().at(print.start(), action)),
            print.parameter()
                + whose
                + " is printed into the patch as it comes: whoever chooses it writes fields of an Application of "
                + Words.brief(set.name())
                + ", or stops them all")
        .withHelp(
            "Print it bare through `toJson`, as in `{{ ."
                + print.parameter()
                + " | toJson }}`, or set the field in `spec.template`.")
        .withNotes(notes);
  }
}
