package dev.lynceus.review;

import dev.lynceus.argo.AppProject;
import dev.lynceus.argo.Application;
import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.finding.Answer;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.NotEvaluated;
import dev.lynceus.finding.Note;
import dev.lynceus.inventory.Tree;
import dev.lynceus.kube.Kustomization;
import dev.lynceus.kube.Manifest;
import dev.lynceus.kube.Nodes;
import dev.lynceus.kube.TemplateText;
import dev.lynceus.rule.Subject;
import dev.lynceus.text.Position;
import dev.lynceus.text.Source;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import dev.lynceus.yaml.YamlDocument;
import dev.lynceus.yaml.YamlReader;
import dev.lynceus.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads one file, decides what it is, and judges what can be judged in it. One judge serves all
/// files, from any thread.
final class FileJudge {
  private static final Position START = new Position(1, 1);

  private final Tree tree;
  private final Kustomizations kustomizations;
  private final RuleRun rules;

  FileJudge(Tree tree, Kustomizations kustomizations, RuleRun rules) {
    this.tree = tree;
    this.kustomizations = kustomizations;
    this.rules = rules;
  }

  FileOutcome judge(String path) {
    return switch (tree.read(path)) {
      case Answer.Unknown<String>(String reason) ->
          FileOutcome.of(new NotEvaluated(path, START, reason, true));
      case Answer.Known<String>(String text) -> judge(path, tree.inRoot(path), text);
    };
  }

  private FileOutcome judge(String path, String place, String text) {
    return chart(place)
        .map(chart ->
            new NotEvaluated(
                path,
                START,
                "a template of the Helm chart " + chart + ", not a manifest until it is rendered",
                FileKinds.mustBeJudged(text)))
        .map(reason -> chartTemplate(reason, new Source(path, text)))
        .orElseGet(() -> new OneFile(new Source(path, text), place).judge());
  }

  /// Comments count there only for what is found there: the others speak of what is rendered.
  private FileOutcome chartTemplate(NotEvaluated reason, Source source) {
    List<Finding> found = rules.run(new Subject.AChartTemplate(source), source.path());
    Set<String> ids = found.stream().map(Finding::rule).collect(Collectors.toSet());
    List<Suppression> suppressions =
        found.isEmpty()
            ? List.of()
            : TemplateComments.of(source).stream()
                .flatMap(c -> Suppression.of(c).stream())
                .filter(s -> s.rules().stream().anyMatch(ids::contains))
                .toList();
    return FileOutcome.of(reason, found, suppressions);
  }

  /// The folder of the chart that has this file among its templates.
  private Optional<String> chart(String path) {
    for (int at = path.indexOf("templates/"); at >= 0; at = path.indexOf("templates/", at + 1)) {
      boolean whole = at == 0 || path.charAt(at - 1) == '/';
      if (whole && tree.exists(path.substring(0, at) + "Chart.yaml")) {
        return Optional.of(at == 0 ? "." : path.substring(0, at - 1));
      }
    }
    return Optional.empty();
  }

  /// The judging of one readable file.
  private final class OneFile {
    private final Source source;
    private final String path;
    private final String place;
    private final List<Finding> findings = new ArrayList<>();
    private final List<NotEvaluated> notEvaluated = new ArrayList<>();
    private final List<ApplicationSet> sets = new ArrayList<>();
    private final List<Application> applications = new ArrayList<>();
    private final List<AppProject> projects = new ArrayList<>();
    private final List<Manifest> decisionSources = new ArrayList<>();
    private final Optional<Kustomization> filling;
    private int objects;

    OneFile(Source source, String place) {
      this.source = source;
      this.path = source.path();
      this.place = place;
      this.filling = kustomizations.filling(path);
    }

    FileOutcome judge() {
      YamlStream stream = YamlReader.read(source);
      var readable = new ArrayList<YamlDocument>();
      Optional<Kustomization> patching = kustomizations.patching(path);
      patching.ifPresent(k ->
          leave(START, "a patch of " + k.path() + "; what it makes of its target is not computed"));
      for (int i = 0; i < stream.documents().size(); i++) {
        YamlDocument document = stream.documents().get(i);
        if (isTemplate(stream.documents(), i)) {
          leave(document.span().startPosition(), "a template, not YAML until it is filled in");
        } else {
          readable.add(document);
          if (!document.broken()) {
            document(document.root(), patching.isPresent());
          }
        }
      }
      if (FileKinds.isNoManifest(source, readable)) {
        leave(START, "broken, and no manifest: nothing in it names an apiVersion");
      } else {
        findings.addAll(
            rules.run(
                new Subject.AFile(new YamlStream(source, readable, stream.comments())), path));
      }
      var suppressions = new ArrayList<Suppression>();
      stream.comments().forEach(c -> Suppression.of(c).ifPresent(suppressions::add));
      return new FileOutcome(
          findings,
          notEvaluated,
          stream.documents().size(),
          objects,
          sets,
          applications,
          projects,
          decisionSources,
          suppressions);
    }

    private void leave(Position at, String reason) {
      notEvaluated.add(new NotEvaluated(path, at, reason, FileKinds.mustBeJudged(source.text())));
    }

    private boolean isTemplate(List<YamlDocument> documents, int i) {
      if (documents.get(i).troubles().isEmpty()) {
        return false;
      }
      int from = i == 0 ? 0 : documents.get(i - 1).span().end();
      int to =
          i + 1 < documents.size() ? documents.get(i + 1).span().start() : source.text().length();
      return TemplateText.isTemplate(source.text().substring(from, Math.max(from, to)))
          || documents.get(i).troubles().stream().anyMatch(t -> FileKinds.isPlaceholder(t.span()));
    }

    private void document(Yaml root, boolean patch) {
      if (Nodes.at(root, "$patch").isPresent()) {
        leave(root.span().startPosition(), "a fragment with $patch, judged by whoever applies it");
        return;
      }
      List<Manifest> manifests = Manifest.decode(root, place);
      if (manifests.isEmpty() && FileKinds.isNameless(root)) {
        String reason = "an object that does not say its kind";
        notEvaluated.add(new NotEvaluated(path, root.span().startPosition(), reason, true));
      }
      for (Manifest manifest : manifests) {
        objects++;
        if (Nodes.at(manifest.root(), "sops", "mac").isPresent()) {
          leave(manifest.root().span().startPosition(), "encrypted with sops");
        } else {
          manifest(manifest, patch);
        }
      }
    }

    private void manifest(Manifest manifest, boolean known) {
      boolean patch = known || FileKinds.looksLikePatch(path, manifest);
      if (patch && !known) {
        leave(
            manifest.root().span().startPosition(),
            "a patch by its name; what it makes of its target is not computed");
      }
      findings.addAll(rules.run(new Subject.AManifest(manifest, stage(patch)), path));
      if (patch) {
        return;
      }
      if (ApplicationSet.isOne(manifest)) {
        ApplicationSet set = ApplicationSet.decode(manifest);
        sets.add(set);
        List<Finding> found = rules.run(new Subject.AnApplicationSet(set), path);
        findings.addAll(
            filling
                .filter(k -> k.mayPatch("ApplicationSet"))
                .map(k -> beforePatches(manifest, k, found))
                .orElse(found));
      } else if (Application.isOne(manifest)) {
        Application application = Application.decode(manifest);
        applications.add(application);
        findings.addAll(rules.run(new Subject.AnApplication(application), path));
      } else if (AppProject.isOne(manifest)) {
        var project = new AppProject(manifest);
        projects.add(project);
        findings.addAll(rules.run(new Subject.AProject(project), path));
      } else if (FileKinds.isDecisionSource(manifest)) {
        decisionSources.add(manifest);
      }
    }

    private Subject.Stage stage(boolean patch) {
      if (FileKinds.isTestData(place)) {
        return Subject.Stage.RECORDED;
      }
      if (patch || filling.isPresent() || FileKinds.isExpectation(path)) {
        return Subject.Stage.COMPLETED;
      }
      return kustomizations.renders(path) ? Subject.Stage.RENDERED : Subject.Stage.AS_WRITTEN;
    }

    /// Says so, of the object and of each of its findings: a patch may still mend or break it.
    private List<Finding> beforePatches(
        Manifest manifest, Kustomization kustomization, List<Finding> found) {
      String words = "judged before the patches of " + kustomization.path();
      Span place = manifest.place().span();
      notEvaluated.add(
          new NotEvaluated(path, place.startPosition(), manifest.ref() + " is " + words, false));
      var said = new ArrayList<Finding>();
      for (Finding finding : found) {
        var notes = new ArrayList<>(finding.notes());
        notes.add(new Note(place, words));
        said.add(finding.withNotes(notes));
      }
      return said;
    }
  }
}
