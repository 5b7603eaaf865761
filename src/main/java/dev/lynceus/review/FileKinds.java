package dev.lynceus.review;

import dev.lynceus.kube.Manifest;
import dev.lynceus.kube.Nodes;
import dev.lynceus.text.Source;
import dev.lynceus.text.Span;
import dev.lynceus.yaml.Yaml;
import dev.lynceus.yaml.YamlDocument;
import java.util.Arrays;
import java.util.List;

/// Small questions about what a file is, asked of its text.
final class FileKinds {
  private static final List<String> ARGO_KINDS =
      List.of("ApplicationSet", "Application", "AppProject");

  private FileKinds() {}

  /// Whether leaving this file unjudged leaves a question open: its text names a kind of Argo CD.
  static boolean mustBeJudged(String text) {
    for (String kind : ARGO_KINDS) {
      for (int at = text.indexOf(kind); at >= 0; at = text.indexOf(kind, at + 1)) {
        int end = at + kind.length();
        boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        if (starts && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether a JSON file that Kubernetes' reader refuses is none of its business, such as a
  /// configuration with comments.
  static boolean isNoManifest(Source source, List<YamlDocument> documents) {
    return source.path().endsWith(".json")
        && !source.text().contains("\"apiVersion\"")
        && documents.stream().anyMatch(d -> !d.troubles().isEmpty());
  }

  /// Whether the line of an error has a `${...}` that another tool fills in first.
  static boolean isPlaceholder(Span trouble) {
    String line = trouble.source().lineText(trouble.line());
    int open = line.indexOf("${");
    return open >= 0 && line.indexOf('}', open) > 0;
  }

  /// Whether a mapping is meant for a server and does not say as what: it has an API group and no
  /// kind, or a kind of Argo CD and no API version.
  static boolean isNameless(Yaml root) {
    String kind = Nodes.text(root, "kind");
    String apiVersion = Nodes.text(root, "apiVersion");
    return kind.isEmpty() && apiVersion.indexOf('/') > 0
        || apiVersion.isEmpty() && ARGO_KINDS.contains(kind);
  }

  /// Whether an object is a patch by its looks: its file or folder is called one, and it lacks what
  /// its kind cannot do without.
  static boolean looksLikePatch(String path, Manifest manifest) {
    return calledPatch(path)
        && (!manifest.type().group().equals("argoproj.io") || lacksParts(manifest));
  }

  /// Whether a folder on the way says that what it holds is given to tests, not to a cluster: the
  /// name that Go reserves for it, and the usual others.
  static boolean isTestData(String path) {
    String folders = "/" + path.substring(0, path.lastIndexOf('/') + 1);
    return folders.contains("/testdata/")
        || folders.contains("/fixtures/")
        || folders.contains("/test/data/")
        || folders.contains("/tests/data/");
  }

  /// Whether a file says what the test tools chainsaw and kuttl expect to find in a cluster: a part
  /// of an object, never applied.
  static boolean isExpectation(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return path.contains("chainsaw-test/")
        || name.contains("-assert.")
        || name.contains("-errors.")
        || name.equals("assert.yaml")
        || name.equals("errors.yaml");
  }

  private static boolean calledPatch(String path) {
    int from = 0;
    for (int i = 0; i <= path.length(); i++) {
      if (i == path.length() || !Character.isLetterOrDigit(path.charAt(i))) {
        String word = path.substring(from, i);
        if (word.equalsIgnoreCase("patch") || word.equalsIgnoreCase("patches")) {
          return true;
        }
        from = i + 1;
      }
    }
    return false;
  }

  private static boolean lacksParts(Manifest manifest) {
    String[] parts =
        manifest.type().kind().equals("ApplicationSet")
            ? new String[] {"generators", "template"}
            : new String[] {"destination", "project"};
    return Arrays.stream(parts).anyMatch(part -> Nodes.at(manifest.root(), "spec", part).isEmpty());
  }

  /// Whether it is a ConfigMap that names a kind of object, as those do that tell a
  /// `clusterDecisionResource` where to look.
  static boolean isDecisionSource(Manifest manifest) {
    return manifest.type().is("", "ConfigMap")
        && !Nodes.text(manifest.root(), "data", "kind").isEmpty()
        && !Nodes.text(manifest.root(), "data", "apiVersion").isEmpty();
  }
}
