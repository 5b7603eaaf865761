package dev.lynceus.workspace;

import dev.lynceus.finding.Answer;
import dev.lynceus.finding.NotEvaluated;
import dev.lynceus.glob.OwnGlob;
import dev.lynceus.inventory.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The files and folders that a command was pointed at, as they stand on disk.
///
/// In a Git checkout these are the tracked files and the untracked ones that are not ignored,
/// elsewhere all. In folders only YAML and JSON count; hidden folders do, `.git` and `.lynceus` do
/// not.
public final class FolderTree implements Tree {
  /// The largest file that is read, in bytes.
  public static final int LARGEST = FileText.LARGEST;

  private static final String STANDARD_INPUT = "-";

  private final Place place;
  private final List<String> paths;
  private final Map<String, Path> files;
  private final Map<String, Answer<String>> texts;
  private final List<NotEvaluated> leftOut;
  private final int excluded;

  private FolderTree(Place place, Found found) {
    this.place = place;
    this.files = Collections.unmodifiableMap(found.files());
    this.texts = Map.copyOf(found.texts());
    this.paths = inOrder(files.keySet(), texts.keySet());
    this.leftOut =
        found.leftOut().values().stream().sorted((a, b) -> compare(a.path(), b.path())).toList();
    this.excluded = found.excluded();
  }

  /// Lists what the place names; files are read later, standard input and pipes now.
  ///
  /// @param exclude patterns of files to leave out, from the place's root
  public static FolderTree of(Place place, List<OwnGlob> exclude, InputStream standardInput) {
    var found = new Found();
    if (place.standardInput()) {
      found.text(STANDARD_INPUT, readAll(standardInput));
    }
    var walks = new HashMap<Optional<Path>, FolderWalk>();
    for (Path path : place.named()) {
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        walks
            .computeIfAbsent(
                Checkout.topLevel(path),
                _ -> new FolderWalk(place, exclude, Checkout.around(path), found))
            .walk(path);
      } else {
        new FolderWalk(place, exclude, Optional.empty(), found).named(path);
      }
    }
    if (found.isNothing()) {
      // A run that was given files and judged none must not look like one that found them clean.
      place.named().stream()
          .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .map(place::reported)
          .filter(found::isExcluded)
          .forEach(file -> found.leaveOut(file, "named, and left out by exclude", true));
    }
    return new FolderTree(place, found);
  }

  private static List<String> inOrder(Set<String> some, Set<String> others) {
    var all = new ArrayList<>(some);
    others.stream().filter(path -> !some.contains(path)).forEach(all::add);
    boolean plain = all.stream().allMatch(FolderTree::isPlain);
    all.sort(plain ? Comparator.naturalOrder() : FolderTree::compare);
    return Collections.unmodifiableList(all);
  }

  /// Whether the order of UTF-16 is that of code points.
  private static boolean isPlain(String path) {
    for (int i = 0; i < path.length(); i++) {
      if (Character.isSurrogate(path.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static Answer<String> readAll(InputStream in) {
    try {
      return FileText.read(in);
    } catch (IOException e) {
      return new Answer.Unknown<>("cannot be read: " + FileText.reason(e));
    }
  }

  @Override
  public List<String> paths() {
    return paths;
  }

  @Override
  public List<NotEvaluated> leftOut() {
    return leftOut;
  }

  @Override
  public int excluded() {
    return excluded;
  }

  @Override
  public Answer<String> read(String path) {
    Answer<String> text = texts.get(path);
    if (text != null) {
      return text;
    }
    Path file = files.get(path);
    return file == null
        ? new Answer.Unknown<>("not among the files to judge")
        : FileText.read(file);
  }

  /// The file on disk behind a path; empty for standard input and pipes.
  Optional<Path> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  @Override
  public boolean exists(String path) {
    try {
      Path at = place.root().resolve(path).normalize();
      boolean within =
          at.startsWith(place.root())
              || Path.of(path).isAbsolute() && place.named().stream().anyMatch(at::startsWith);
      return within && Files.exists(at, LinkOption.NOFOLLOW_LINKS);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  @Override
  public boolean whole() {
    return place.named().stream().anyMatch(place.root()::startsWith);
  }

  /// A root below the top level is no repository by itself: its paths are not those that Argo CD
  /// would look for.
  @Override
  public String origin() {
    return Checkout.around(place.root())
        .filter(c -> c.top().equals(place.root()))
        .map(Checkout::origin)
        .orElse("");
  }

  @Override
  public String inRoot(String path) {
    if (texts.containsKey(path)) {
      return path;
    }
    try {
      Path known = files.get(path);
      return place.inRoot(known != null ? known : place.current().resolve(path)).orElse(path);
    } catch (InvalidPathException e) {
      return path;
    }
  }

  /// By code points, as Git orders paths.
  static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean xHigh = Character.isSurrogate(x);
        return xHigh == Character.isSurrogate(y) ? Character.compare(x, y) : xHigh ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
