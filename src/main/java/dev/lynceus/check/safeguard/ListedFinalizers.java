package dev.lynceus.check.safeguard;

import dev.lynceus.argo.Application;
import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.ApplicationSpec;
import dev.lynceus.argo.ArgoVersion;
import dev.lynceus.argo.Finalizers;
import dev.lynceus.argo.GeneratorWords;
import dev.lynceus.argo.Words;
import dev.lynceus.kube.Manifest;
import dev.lynceus.kube.Nodes;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The finalizers of one Application, of one ApplicationSet, or of the Applications that a template
/// makes.
///
/// @param owner the mapping that holds `metadata`
/// @param name of the object, or of the set that has the template
/// @param where the cluster in which things are deployed, as the end of a sentence; empty when
///   unknown
/// @param added whether Argo CD or the patch adds a cascading finalizer when none is listed
record ListedFinalizers(
    Manifest manifest,
    Kind kind,
    Yaml owner,
    Finalizers finalizers,
    String name,
    String project,
    String where,
    boolean added) {
  /// Whose finalizers they are.
  enum Kind {
    APPLICATION("Application"),
    APPLICATION_SET("ApplicationSet"),
    TEMPLATE("template");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /// As settings name it.
    String word() {
      return word;
    }
  }

  static ListedFinalizers of(Application application) {
    ApplicationSpec spec = application.spec();
    String name = Words.brief(application.manifest().name());
    return new ListedFinalizers(
        application.manifest(),
        Kind.APPLICATION,
        spec.owner(),
        spec.finalizers(),
        name,
        spec.project(),
        GeneratorWords.in(spec.destination()),
        false);
  }

  /// The set's own, those of its template and those of its generators' templates.
  static List<ListedFinalizers> of(ApplicationSet set) {
    var all = new ArrayList<ListedFinalizers>();
    String name = Words.brief(set.name());
    String project = set.template().project();
    all.add(
        new ListedFinalizers(
            set.manifest(),
            Kind.APPLICATION_SET,
            set.manifest().root(),
            set.finalizers(),
            name,
            project,
            "",
            false));
    set.templates()
        .filter(t ->
            t.owner().span().equals(set.template().owner().span()) || !t.finalizers().isEmpty())
        .forEach(t -> {
          String own = t.project().isEmpty() ? project : t.project();
          String where = GeneratorWords.in(t.destination());
          all.add(
              new ListedFinalizers(
                  set.manifest(),
                  Kind.TEMPLATE,
                  t.owner(),
                  t.finalizers(),
                  name,
                  own,
                  where,
                  !set.preservesResources() || !set.patch().cascading().isEmpty()));
        });
    return all;
  }

  /// Those that the set's patch adds; of a patch that is yet to be filled in, the cascading ones.
  static Optional<ListedFinalizers> ofPatch(ApplicationSet set) {
    List<Yaml.Scalar> items =
        set.patch()
            .tree()
            .map(tree ->
                Nodes.texts(tree, "metadata", "finalizers").stream()
                    .map(f -> inFile(set.patch().place(f, f.text()), f.text()))
                    .toList())
            .orElseGet(() ->
                set.patch().cascading().stream()
                    .filter(s -> Finalizers.CASCADE.contains(s.text()))
                    .map(s -> inFile(s, s.text()))
                    .toList());
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ListedFinalizers(
                set.manifest(),
                Kind.TEMPLATE,
                set.template().owner(),
                new Finalizers(Optional.empty(), items),
                Words.brief(set.name()),
                set.template().project(),
                GeneratorWords.in(set.template().destination()),
                false));
  }

  private static Yaml.Scalar inFile(Span place, String text) {
    return new Yaml.Scalar(place, place, text, Yaml.Style.PLAIN, "");
  }

  /// Whose deletion is meant: `Application shop`, `an Application of payments`.
  String who() {
    return switch (kind) {
      case APPLICATION -> "Application " + name;
      case APPLICATION_SET -> "ApplicationSet " + name;
      case TEMPLATE -> "an Application of " + name;
    };
  }

  /// Whether Argo CD knows the finalizer on this kind of object, and so takes it away in time:
  /// `finalizeApplicationDeletion` in controller/appcontroller.go of 3.5.7; ApplicationSets know a
  /// single one.
  boolean isKnown(String finalizer, ArgoVersion version) {
    return switch (kind) {
      case APPLICATION_SET -> finalizer.equals(Finalizers.RESOURCES);
      case APPLICATION, TEMPLATE ->
          Finalizers.CASCADE.contains(finalizer)
              || version.atLeast(3, 3) && isHook(finalizer, Finalizers.PRE_DELETE)
              || version.atLeast(2, 10) && isHook(finalizer, Finalizers.POST_DELETE);
    };
  }

  private static boolean isHook(String finalizer, String hook) {
    return finalizer.equals(hook) || finalizer.startsWith(hook + "/");
  }

  /// The names to choose from.
  List<String> known(ArgoVersion version) {
    var names = new ArrayList<>(Finalizers.CASCADE);
    names.add(Finalizers.PRE_DELETE);
    names.add(Finalizers.POST_DELETE);
    return names.stream().filter(n -> isKnown(n, version)).toList();
  }

  /// A finalizer fit for a sentence, where an empty one would leave a hole.
  static String words(String finalizer) {
    return finalizer.isBlank() ? "\"" + Words.brief(finalizer) + "\"" : Words.brief(finalizer);
  }

  /// Whether any of them cascades.
  boolean cascades() {
    return finalizers.cascade().isPresent() || finalizers.isEmpty() && added;
  }
}
