package dev.lynceus.check.safeguard;

import dev.lynceus.kube.Manifest;
import dev.lynceus.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Objects by their file and its folder, so that thousands of Applications and thousands of
/// children need no comparison of each with each.
///
/// @param byFolder from the root, without a slash at the end; empty for the root itself
record Folders<T>(
    NavigableMap<String, List<T>> byFolder,
    Map<String, List<T>> byFile,
    Function<T, Manifest> manifest) {
  static <T> Folders<T> of(List<T> objects, Function<T, Manifest> manifest) {
    var byFolder = new TreeMap<String, List<T>>();
    var byFile = new HashMap<String, List<T>>();
    for (T object : objects) {
      String file = manifest.apply(object).file();
      byFolder.computeIfAbsent(folder(file), _ -> new ArrayList<>()).add(object);
      byFile.computeIfAbsent(file, _ -> new ArrayList<>()).add(object);
    }
    return new Folders<>(byFolder, byFile, manifest);
  }

  /// The folder of a file.
  static String folder(String file) {
    return file.substring(0, Math.max(0, file.lastIndexOf('/')));
  }

  /// What an Application deploys from its folders, itself left out, each once, by folder.
  List<T> deployedBy(Parent parent) {
    var found = new LinkedHashMap<Span, T>();
    parent.covered().stream()
        .flatMap(c -> c.reach().stream())
        .flatMap(this::in)
        .forEach(o -> found.putIfAbsent(place(manifest.apply(o)), o));
    found.remove(place(parent.application().manifest()));
    return List.copyOf(found.values());
  }

  private static Span place(Manifest manifest) {
    return manifest.root().span();
  }

  private Stream<T> in(Reach reach) {
    return switch (reach.kind()) {
      case FILE -> byFile.getOrDefault(reach.path(), List.of()).stream();
      case FOLDER -> byFolder.getOrDefault(reach.path(), List.of()).stream();
      case EVERYTHING -> below(reach.path());
    };
  }

  private Stream<T> below(String folder) {
    if (folder.isEmpty()) {
      return byFolder.values().stream().flatMap(List::stream);
    }
    // Everything between `folder/` and `folder0`, the character behind the slash, lies below the
    // folder.
    return Stream.concat(
        byFolder.getOrDefault(folder, List.of()).stream(),
        byFolder.subMap(folder + "/", folder + "0").values().stream().flatMap(List::stream));
  }
}
