package dev.lynceus.check.safeguard;

import dev.lynceus.kube.Manifest;
import dev.lynceus.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Objects by the folder of their file, so that thousands of Applications and thousands of children
/// need no comparison of each with each.
///
/// @param byFolder from the root, without a slash at the end; empty for the root itself
record Folders<T>(NavigableMap<String, List<T>> byFolder, Function<T, Manifest> manifest) {
  static <T> Folders<T> of(List<T> objects, Function<T, Manifest> manifest) {
    var byFolder = new TreeMap<String, List<T>>();
    for (T object : objects) {
      byFolder.computeIfAbsent(folder(manifest.apply(object)), _ -> new ArrayList<>()).add(object);
    }
    return new Folders<>(byFolder, manifest);
  }

  private static String folder(Manifest manifest) {
    String file = manifest.file();
    return file.substring(0, Math.max(0, file.lastIndexOf('/')));
  }

  /// What an Application deploys from its folders, itself left out, each once, by folder.
  List<T> deployedBy(Parent parent) {
    var found = new LinkedHashMap<Span, T>();
    parent.covered().stream()
        .flatMap(this::in)
        .forEach(o -> found.putIfAbsent(place(manifest.apply(o)), o));
    found.remove(place(parent.application().manifest()));
    return List.copyOf(found.values());
  }

  private static Span place(Manifest manifest) {
    return manifest.root().span();
  }

  private Stream<T> in(Covering covering) {
    if (covering.deep() && covering.folder().isEmpty()) {
      return byFolder.values().stream().flatMap(List::stream);
    }
    Stream<T> here = byFolder.getOrDefault(covering.folder(), List.of()).stream();
    // Everything between `folder/` and `folder0`, the character behind the slash, lies below the
    // folder.
    return covering.deep()
        ? Stream.concat(
            here,
            byFolder.subMap(covering.folder() + "/", covering.folder() + "0").values().stream()
                .flatMap(List::stream))
        : here;
  }
}
