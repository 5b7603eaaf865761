package dev.lynceus.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.finding.Answer;
import dev.lynceus.finding.Edit;
import dev.lynceus.finding.Finding;
import dev.lynceus.inventory.Texts;
import dev.lynceus.rule.Rule;
import dev.lynceus.rule.RuleFile;
import dev.lynceus.text.Source;
import dev.lynceus.text.Span;
import dev.lynceus.value.Json;
import dev.lynceus.value.Value;
import dev.lynceus.yaml.Yaml;
import dev.lynceus.yaml.YamlReader;
import dev.lynceus.yaml.YamlValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A file that was mended says what it said before, but for what the mend is about.
class MendingTest {
  private static final String CONFIGURATION = ".lynceus/lynceus.yaml";

  private static final String SET =
      """
      apiVersion: argoproj.io/v1alpha1
      kind: ApplicationSet
      metadata:
        name: shops # ours
        namespace: "argocd"
      spec:
        syncPolicy:
          applicationsSync: sync
        generators:
          - scmProvider:
              github: {organization: acme}
        template:
          metadata:
            name: '{{repository}}'
          spec:
            project: shops
            source: {repoURL: '{{url}}', targetRevision: "{{branch}}", path: deploy}
            destination: {server: https://kubernetes.default.svc, namespace: shops}
            syncPolicy:
              preserveResourcesOnDeletion: true
              automated: {}
      """;

  /// Other ways of writing the same file.
  private enum Variant {
    AS_IT_IS,
    CRLF,
    BYTE_ORDER_MARK,
    NO_LAST_LINE_BREAK,
    STARTED,
    COMMENTED,
    ABOVE_ANOTHER,
    ANCHORED,
    JSON,
    JSON_ON_LINES,
    WIDER;

    String of(String t) {
      return switch (this) {
        case AS_IT_IS -> t;
        case CRLF -> t.replace("\n", "\r\n");
        case BYTE_ORDER_MARK -> "\uFEFF" + t;
        case NO_LAST_LINE_BREAK -> t.stripTrailing();
        case STARTED -> "---\n" + t;
        case COMMENTED ->
            "# first\n" + t.replaceAll("(?m)^(spec|metadata):$", "$1: # said\n  # below");
        case ABOVE_ANOTHER ->
            t + "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: \u00fcber}\n";
        case ANCHORED -> t.replaceAll("(?m)^(spec|metadata):$", "$1: &$1");
        case JSON -> json(t);
        case JSON_ON_LINES -> pretty(t);
        case WIDER -> t.replaceAll("(?m)^((?: {2})+)(?=\\S)", "$1$1");
      };
    }
  }

  private static List<Source> shipped() throws IOException {
    try (var files = Files.list(Path.of("rules"))) {
      var sources = new ArrayList<Source>();
      for (Path file :
          files
              .filter(f -> f.toString().endsWith(".md") && !f.endsWith("README.md"))
              .sorted()
              .toList()) {
        sources.add(new Source("rules/" + file.getFileName(), Files.readString(file)));
      }
      return sources;
    }
  }

  /// The same values on one line, as far as the text can be read.
  private static String json(String text) {
    return json(text, Json::go);
  }

  private static String pretty(String text) {
    return json(text, Json::pretty);
  }

  private static String json(String text, Function<Value, String> writing) {
    var stream = YamlReader.read(new Source("a.yaml", text));
    return stream.documents().stream().anyMatch(d -> !d.troubles().isEmpty())
        ? text
        : stream.documents().stream()
            .map(d -> writing.apply(YamlValues.of(d.root())) + "\n")
            .collect(Collectors.joining("---\n"));
  }

  private record Case(Rule rule, Policy policy, TreeMap<String, String> files) {
    static Case of(Rule rule, Rule.Example example, Variant variant, List<Source> shipped) {
      var files = new TreeMap<String, String>();
      example
          .files()
          .forEach(f ->
              files.put(
                  f.path(), f.path().equals(CONFIGURATION) ? f.text() : variant.of(f.text())));
      Optional<Source> configuration =
          Optional.ofNullable(files.remove(CONFIGURATION)).map(t -> new Source(CONFIGURATION, t));
      Policy policy = Policy.read(shipped, configuration, List.of(), Optional.empty()).policy();
      return new Case(
          rule,
          new Policy(
              policy.configuration(),
              policy.rules(),
              policy.active().stream().filter(a -> a.rule().id().equals(rule.id())).toList(),
              Baseline.NONE),
          files);
    }

    Mending mending() {
      return Mending.mend(
          new Texts(files), policy, List.of(), Report.FailOn.ERROR, _ -> Optional.empty());
    }

    Report report() {
      return Review.review(new Texts(files), policy, List.of(), Report.FailOn.ERROR);
    }
  }

  @TestFactory
  Stream<DynamicTest> whatFindingsCarryMendsThem() throws IOException {
    List<Source> shipped = shipped();
    var tests = new ArrayList<DynamicTest>();
    for (Source source : shipped) {
      Rule rule = RuleFile.read(source).rule().orElseThrow();
      for (Rule.Example example : rule.examples()) {
        if (!example.good()) {
          tests.add(
              DynamicTest.dynamicTest(
                  rule.id() + " at line " + example.line(),
                  () -> {
                    for (Variant variant : Variant.values()) {
                      check(Case.of(rule, example, variant, shipped), variant);
                    }
                  }));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(20);
    return tests.stream();
  }

  private static void check(Case given, Variant variant) {
    Report before = given.report();
    Mending mending = given.mending();
    boolean allCarry = before.shown().stream().noneMatch(f -> f.edits().isEmpty());
    if (variant == Variant.AS_IT_IS && allCarry) {
      assertThat(mending.remaining().shown()).as("silent").isEmpty();
    }
    assertThat(mending.remaining().shown())
        .as("nothing that can be mended")
        .allMatch(
            f -> f.edits().isEmpty() || mending.mended().stream().noneMatch(m -> isSame(m, f)));
    var mended = new TreeMap<>(given.files());
    mending
        .changes()
        .forEach((path, change) -> {
          assertThat(change.before()).isEqualTo(given.files().get(path));
          mended.put(path, change.after());
          lineBreaksStay(change);
          restStays(path, change, mending.mended());
        });
    assertThat(new Case(given.rule(), given.policy(), mended).mending().changes())
        .as("a second time")
        .isEmpty();
  }

  private static boolean isSame(Finding one, Finding other) {
    return one.message().equals(other.message())
        && one.location().path().equals(other.location().path())
        && one.location().object().equals(other.location().object());
  }

  private static void lineBreaksStay(Mending.Change change) {
    boolean crlf = change.before().contains("\r\n");
    String others = change.after().replace("\r\n", "");
    assertThat(crlf ? others.contains("\n") : change.after().contains("\r"))
        .as("line breaks of another kind")
        .isFalse();
    assertThat(change.after().startsWith("\uFEFF")).isEqualTo(change.before().startsWith("\uFEFF"));
    assertThat(comments(change.after())).as("comments").containsAll(kept(change));
  }

  private static List<String> comments(String text) {
    return YamlReader.read(new Source("a.yaml", text)).comments().stream()
        .map(c -> c.text().strip())
        .filter(t -> !t.startsWith("finding:"))
        .toList();
  }

  private static List<String> kept(Mending.Change change) {
    return comments(change.before());
  }

  /// Every value that is gone stood at the place of an edit, and every other one is still there.
  private static void restStays(String path, Mending.Change change, List<Finding> findings) {
    List<Map<String, Value>> before = values(path, change.before());
    List<Map<String, Value>> after = values(path, change.after());
    assertThat(after).hasSameSizeAs(before);
    long edits =
        findings.stream()
            .flatMap(f -> f.edits().stream())
            .filter(e -> e.span().source().path().equals(path))
            .count();
    String removed =
        String.join(
            "\n",
            findings.stream()
                .flatMap(f -> f.edits().stream())
                .filter(e -> e.span().source().path().equals(path))
                .map(Edit::span)
                .map(s -> s.text())
                .toList());
    Set<String> edited = edited(path, change.before(), findings);
    long added = 0;
    for (int i = 0; i < before.size(); i++) {
      for (var value : before.get(i).entrySet()) {
        boolean stays = isKept(value.getValue(), after.get(i).get(value.getKey()));
        String name = value.getKey().substring(value.getKey().lastIndexOf('/') + 1);
        boolean ofList = name.chars().allMatch(Character::isDigit);
        assertThat(stays || ofList || edited.contains(value.getKey()) || isMeant(value, removed))
            .as(value.getKey() + " of " + path)
            .isTrue();
      }
      added += after.get(i).keySet().stream().filter(k -> k.indexOf('/') >= 0).count();
      added -= before.get(i).size();
    }
    assertThat(added).as("no more is added than edits can").isLessThanOrEqualTo(2 * edits);
  }

  /// The values in whose text, or in whose key, an edit of the file as it was falls.
  private static Set<String> edited(String path, String text, List<Finding> findings) {
    List<Span> spans =
        findings.stream()
            .flatMap(f -> f.edits().stream())
            .map(Edit::span)
            .filter(s -> s.source().path().equals(path) && s.source().text().equals(text))
            .toList();
    var edited = new HashSet<String>();
    for (var document : YamlReader.read(new Source(path, text)).documents()) {
      places(
          "",
          document.root(),
          (at, own) -> {
            if (spans.stream().anyMatch(s -> own.start() <= s.start() && s.end() <= own.end())) {
              edited.add(at);
            }
          });
    }
    return edited;
  }

  /// Whether a value is still there, be it with something added to it.
  private static boolean isKept(Value before, @Nullable Value after) {
    return before.equals(after)
        || before instanceof Value.Text(String old)
            && after instanceof Value.Text(String now)
            && now.startsWith(old);
  }

  private static boolean isMeant(Map.Entry<String, Value> value, String removed) {
    return Stream.of(value.getKey().split("/"))
            .filter(n -> !n.isEmpty())
            .anyMatch(n -> removed.contains(n))
        || value.getValue() instanceof Value.Text(String text) && removed.contains(text)
        || value.getValue() instanceof Value.Bool(boolean bool) && removed.contains("" + bool);
  }

  private static List<Map<String, Value>> values(String path, String text) {
    var all = new ArrayList<Map<String, Value>>();
    for (var document : YamlReader.read(new Source(path, text)).documents()) {
      var leaves = new LinkedHashMap<String, Value>();
      scalars("", document.root(), (at, scalar) -> leaves.put(at, YamlValues.of(scalar)));
      all.add(leaves);
    }
    return all;
  }

  private static void places(String at, Yaml node, BiConsumer<String, Span> each) {
    if (node instanceof Yaml.Mapping mapping) {
      mapping
          .fields()
          .forEach(f -> {
            each.accept(at + "/" + f.name(), f.key().span());
            places(at + "/" + f.name(), f.value(), each);
          });
    } else if (node instanceof Yaml.Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        places(at + "/" + i, sequence.items().get(i), each);
      }
    } else {
      each.accept(at, node.span());
    }
  }

  private static void scalars(String at, Yaml node, BiConsumer<String, Yaml.Scalar> each) {
    switch (node) {
      case Yaml.Mapping mapping ->
          mapping.fields().forEach(f -> scalars(at + "/" + f.name(), f.value(), each));
      case Yaml.Sequence sequence -> {
        for (int i = 0; i < sequence.items().size(); i++) {
          scalars(at + "/" + i, sequence.items().get(i), each);
        }
      }
      case Yaml.Scalar scalar -> each.accept(at, scalar);
    }
  }

  private static Mending mend(Map<String, String> files) throws IOException {
    Policy policy = Policy.read(shipped(), Optional.empty(), List.of(), Optional.empty()).policy();
    return Mending.mend(
        new Texts(files), policy, List.of(), Report.FailOn.ERROR, _ -> Optional.empty());
  }

  private static String after(Mending mending) {
    return Objects.requireNonNull(mending.changes().get("a.yaml")).after();
  }

  @Test
  void twoFindingsThatWantTheSameLineAreMendedOnce() throws IOException {
    Mending mending = mend(Map.of("a.yaml", SET));
    String text = after(mending);
    assertThat(text.split("preserveResourcesOnDeletion", -1)).hasSize(2);
    assertThat(text)
        .isEqualTo(
            SET.replace("        preserveResourcesOnDeletion: true\n", "")
                .replace(
                    "  syncPolicy:\n    applicationsSync: sync\n",
                    "  syncPolicy:\n    preserveResourcesOnDeletion: true\n    applicationsSync: sync\n"));
    assertThat(mending.remaining().shown().stream().map(Finding::rule))
        .containsExactly("repositories-invisible");
  }

  @Test
  void whatAnAliasRepeatsIsLeftAlone() throws IOException {
    String text =
        """
        apiVersion: v1
        kind: List
        items:
          - apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata: {name: a, namespace: argocd}
            spec: &spec
              project: shops
              source: {repoURL: https://git.example.com/a.git, path: deploy}
              destination: {name: prod, namespace: a}
              syncPolicy:
                automated: {prune: true, allowEmpty: true}
          - apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata: {name: b, namespace: argocd}
            spec: *spec
        """;
    Mending mending = mend(Map.of("a.yaml", text));
    assertThat(mending.remaining().shown()).isNotEmpty();
    assertThat(mending.changes()).isEmpty();
  }

  @Test
  void whatIsSilencedIsNotMended() throws IOException {
    String text =
        SET.replace("        preserveResourcesOnDeletion: true\n", "")
            .replace(
                "    - scmProvider:",
                "    # lynceus: ignore[resources-not-preserved] because it is a sandbox\n"
                    + "    - scmProvider:");
    assertThat(mend(Map.of("a.yaml", text)).changes()).isEmpty();
  }

  @Test
  void aFileThatMustNotChangeIsNamed() throws IOException {
    Policy policy = Policy.read(shipped(), Optional.empty(), List.of(), Optional.empty()).policy();
    Mending mending =
        Mending.mend(
            new Texts(Map.of("a.yaml", SET, "b.yaml", SET.replace("shops #", "others #"))),
            policy,
            List.of(),
            Report.FailOn.ERROR,
            path -> path.equals("a.yaml") ? Optional.of("is locked") : Optional.empty());
    assertThat(mending.changes().keySet()).containsExactly("b.yaml");
    assertThat(mending.refused()).containsExactly(Map.entry("a.yaml", "is locked"));
    assertThat(mending.remaining().shown()).isNotEmpty();
  }

  @Test
  void manyFindingsOfOneFileAreMendedTogether() throws IOException {
    var text = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      text.append("apiVersion: v1\nkind: Service\nmetadata: {name: s")
          .append(i)
          .append("}\nspec:\n  selctor: {app: a}\n  ports: [{port: 80}]\n---\n");
    }
    Mending mending = mend(Map.of("a.yaml", text.toString()));
    assertThat(mending.mended()).hasSize(200);
    assertThat(after(mending)).isEqualTo(text.toString().replace("selctor", "selector"));
  }

  @Test
  void aTreeOfTextsKnowsItsFolders() {
    var tree = new Texts(Map.of("a/b.yaml", "x"));
    assertThat(tree.exists("a")).isTrue();
    assertThat(tree.exists("b.yaml")).isFalse();
    assertThat(tree.read("a/b.yaml")).isEqualTo(new Answer.Known<>("x"));
    assertThat(tree.read("b.yaml")).isInstanceOf(Answer.Unknown.class);
  }
}
