package dev.lynceus.check.template;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Generator;
import dev.lynceus.argo.Words;
import dev.lynceus.finding.Finding;
import dev.lynceus.gotemplate.Functions;
import dev.lynceus.gotemplate.Node;
import dev.lynceus.gotemplate.Operand;
import dev.lynceus.gotemplate.Parsed;
import dev.lynceus.gotemplate.Pipeline;
import dev.lynceus.gotemplate.TemplateParser;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds templates whose outcome is another one each time although no parameter has changed.
///
/// Functions: sprig 3.3.0. A `repository_id` from GitHub is a pointer, which prints as its address
/// where Go does not follow it (`scm_provider/github.go`, Argo CD 3.5.7). Clusters are listed in no
/// order.
public final class UnstableTemplate implements Check {
  private static final Set<String> FUNCTIONS =
      Set.of(
          "now",
          "ago",
          "randAlphaNum",
          "randAlpha",
          "randAscii",
          "randNumeric",
          "randBytes",
          "randInt",
          "uuidv4",
          "shuffle",
          "genPrivateKey",
          "genCA",
          "genCAWithKey",
          "genSelfSignedCert",
          "genSelfSignedCertWithKey",
          "genSignedCert",
          "genSignedCertWithKey",
          "bcrypt",
          "htpasswd",
          "encryptAES");
  private static final Set<String> PRINTERS =
      Set.of("printf", "print", "println", "toString", "quote", "squote", "cat");
  private static final Set<String> PICKERS = Set.of("index", "first", "last");

  /// Functions that print a date, and which of their arguments it is.
  private static final Map<String, Integer> DATES =
      Map.of("date", 1, "date_in_zone", 1, "dateInZone", 1, "htmlDate", 0, "htmlDateInZone", 0);

  /// Functions that list a mapping in the order in which Go comes upon it.
  private static final Set<String> UNORDERED = Set.of("keys", "values");

  /// Functions whose result depends on the order of a list.
  private static final Set<String> ORDERED =
      Set.of("first", "last", "index", "join", "toJson", "toYaml", "toString", "initial", "rest");

  private static final String REPOSITORY = "repository_id";

  @Override
  public String name() {
    return "template-stability";
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
    boolean names = settings.text("in").equals("name");
    boolean go = Nodes.isTrue(set.manifest().root(), "spec", "goTemplate");
    var found = new ArrayList<Finding>();
    List<TemplatedText> texts = TemplateTexts.of(set);
    Optional<NameParts> parts = Optional.empty();
    for (TemplatedText text : texts) {
      if (go) {
        List<Place> places = places(text);
        if (parts.isEmpty() && !places.isEmpty()) {
          parts = Optional.of(new NameParts(set, texts));
        }
        for (Place place : places.subList(0, Math.min(TemplatedText.MOST, places.size()))) {
          boolean name = parts.map(p -> p.holds(text, place.start())).orElse(false);
          if (names == name && (names || place.random())) {
            found.add(finding(set, text, place, names, settings));
          }
        }
      } else if (names && text.isName()) {
        address(set, text).ifPresent(p -> found.add(finding(set, text, p, true, settings)));
      }
    }
    return found;
  }

  /// What is different each time.
  ///
  /// @param random whether a function makes it so
  private record Place(int start, int end, String what, boolean random) {}

  private static Finding finding(
      ApplicationSet set, TemplatedText text, Place place, boolean name, Settings settings) {
    String consequence =
        name
            ? "whenever it changes, "
                + Words.brief(set.name())
                + " deletes its Applications and creates others"
            : "every reconcile of " + Words.brief(set.name()) + " changes its Applications again";
    return settings
        .finding(text.at(place.start(), place.end()), place.what() + ": " + consequence)
        .withHelp("Use parameters that stay the same as long as their source does.");
  }

  private static List<Place> places(TemplatedText text) {
    var found = new ArrayList<Place>();
    if (!(TemplateParser.parse(text.text(), Functions.ARGO_CD)
        instanceof Parsed.Template template)) {
      return found;
    }
    Calls.All calls = Calls.of(template);
    boolean github = text.leaves().stream().anyMatch(UnstableTemplate::isGithub);
    boolean listed = text.leaves().stream().anyMatch(UnstableTemplate::isFlatList);
    for (Pipeline pipeline : calls.pipelines()) {
      for (int i = 0; i < pipeline.commands().size(); i++) {
        List<Operand> operands = pipeline.commands().get(i).operands();
        operands.forEach(o -> random(o).ifPresent(found::add));
        if (!(operands.getFirst() instanceof Operand.Function(int _, String name))) {
          continue;
        }
        var arguments = new ArrayList<>(operands.subList(1, operands.size()));
        if (i > 0) {
          List<Operand> before = pipeline.commands().get(i - 1).operands();
          if (before.size() == 1) {
            arguments.add(before.getFirst());
          }
          if (ORDERED.contains(name)) {
            unordered(before).ifPresent(found::add);
          }
        }
        if (ORDERED.contains(name)) {
          arguments.forEach(
              a -> nested(a).flatMap(UnstableTemplate::unordered).ifPresent(found::add));
        }
        int date = DATES.getOrDefault(name, arguments.size());
        if (date < arguments.size()) {
          today(name, arguments.get(date)).ifPresent(found::add);
        }
        if (github && PRINTERS.contains(name)) {
          field(
                  arguments,
                  REPOSITORY,
                  name + " prints repository_id of GitHub as an address in memory")
              .ifPresent(found::add);
        }
        if (listed && PICKERS.contains(name)) {
          field(arguments, "clusters", name + " takes one of clusters, which come in no order")
              .ifPresent(found::add);
        }
      }
    }
    if (listed) {
      for (Node.Range range : calls.ranges()) {
        List<Pipeline.Command> commands = range.values().commands();
        if (commands.size() == 1) {
          field(
                  commands.getFirst().operands(),
                  "clusters",
                  "the loop takes clusters as they come, in no order")
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static Optional<List<Operand>> nested(Operand operand) {
    return operand instanceof Operand.Nested(int _, Pipeline inner) && inner.commands().size() == 1
        ? Optional.of(inner.commands().getFirst().operands())
        : Optional.empty();
  }

  /// Go's mappings have another order each time, and so has what sprig makes of them.
  private static Optional<Place> unordered(List<Operand> call) {
    return call.getFirst() instanceof Operand.Function(int start, String name)
            && UNORDERED.contains(name)
            && call.size() > 1
        ? Optional.of(
            new Place(
                start,
                start + name.length(),
                name + " gives another order each time unless it is sorted",
                true))
        : Optional.empty();
  }

  /// Parameters are texts, and of what is no date sprig prints the present one.
  private static Optional<Place> today(String name, Operand date) {
    return date instanceof Operand.Field || date instanceof Operand.Text
        ? Optional.of(
            new Place(
                date.start(),
                date.start() + width(date),
                name + " prints today for a text, which is no date to it",
                true))
        : Optional.empty();
  }

  private static int width(Operand operand) {
    return operand instanceof Operand.Field f ? 1 + String.join(".", f.names()).length() : 1;
  }

  private static Optional<Place> random(Operand operand) {
    return operand instanceof Operand.Function(int start, String name) && FUNCTIONS.contains(name)
        ? Optional.of(
            new Place(start, start + name.length(), name + " gives another value each time", true))
        : Optional.empty();
  }

  /// A field of all parameters among operands, written with or without `$`.
  private static Optional<Place> field(List<Operand> operands, String name, String what) {
    for (Operand operand : operands) {
      boolean dollar =
          operand instanceof Operand.Variable v
              && v.name().equals("$")
              && v.fields().equals(List.of(name));
      if (dollar || operand instanceof Operand.Field f && f.names().equals(List.of(name))) {
        int width = name.length() + (dollar ? 2 : 1);
        return Optional.of(new Place(operand.start(), operand.start() + width, what, false));
      }
    }
    return Optional.empty();
  }

  /// The tag of a text without goTemplate that prints an address: a matrix makes text of
  /// everything.
  private static Optional<Place> address(ApplicationSet set, TemplatedText text) {
    boolean combined =
        set.tops()
            .filter(Generator.Matrix.class::isInstance)
            .flatMap(Generator::leaves)
            .anyMatch(l -> isGithub(l) && text.leaves().contains(l));
    return Tag.of(text.text()).stream()
        .filter(t -> combined && t.words().equals(REPOSITORY))
        .findFirst()
        .map(t ->
            new Place(
                t.start(),
                t.end(),
                "the matrix prints repository_id of GitHub as an address in memory",
                false));
  }

  private static boolean isGithub(Generator leaf) {
    return leaf instanceof Generator.ScmProvider
        && Nodes.mapping(leaf.place().body(), "github").isPresent();
  }

  private static boolean isFlatList(Generator leaf) {
    return leaf instanceof Generator.Clusters && Nodes.isTrue(leaf.place().body(), "flatList");
  }
}
