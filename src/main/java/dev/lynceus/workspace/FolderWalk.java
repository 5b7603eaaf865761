package dev.lynceus.workspace;

import dev.lynceus.finding.Answer;
import dev.lynceus.glob.IgnoreFile;
import dev.lynceus.glob.OwnGlob;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Walks down folders of one checkout, or of none, and collects what is to be judged.
///
/// Ignored files count when they are tracked all the same; the index is asked only when something
/// ignored was met.
final class FolderWalk {
  private static final String IGNORE_FILE = ".gitignore";
  private static final String REPOSITORY =
      "a submodule or another repository inside this one, which is not followed";

  private final Place place;
  private final List<OwnGlob> exclude;
  private final Optional<Checkout> checkout;
  private final Found found;
  private final List<Answer<GitIndex>> index = new ArrayList<>(1);

  FolderWalk(Place place, List<OwnGlob> exclude, Optional<Checkout> checkout, Found found) {
    this.place = place;
    this.exclude = exclude;
    this.checkout = checkout;
    this.found = found;
  }

  /// A folder on the way.
  ///
  /// @param reported, inRoot, inTop what stands before the name of an entry, with `/` at its end
  ///   unless it is empty; `inRoot` matters only below the root
  /// @param excluded whether the configuration leaves it out, so that its files are only counted
  /// @param ignored whether Git ignores it, so that only tracked files count
  private record Folder(
      Path path,
      String reported,
      String inRoot,
      String inTop,
      boolean belowRoot,
      boolean excluded,
      boolean ignored,
      IgnoreRules rules,
      boolean first) {}

  /// Everything below a folder that was named. That it is ignored itself does not matter: it was
  /// asked for.
  void walk(Path start) {
    String inTop =
        checkout
            .map(c -> prefix(Place.slashed(FileNames.of(c.top().relativize(start)))))
            .orElse("");
    Optional<String> inRoot = place.inRoot(start);
    boolean excluded = inRoot.filter(r -> excludesNamed(r, true)).isPresent();
    var folder =
        new Folder(
            start,
            prefix(place.reported(start)),
            prefix(inRoot.orElse("")),
            inTop,
            inRoot.isPresent(),
            excluded,
            false,
            rulesAbove(start),
            true);
    visit(folder);
    if (checkout.filter(Checkout::declaresSubmodules).isPresent()
        && index() instanceof Answer.Known<GitIndex>(GitIndex tracked)) {
      tracked.submodules().stream()
          .filter(s -> s.startsWith(inTop))
          .forEach(s -> submodule(folder, s.substring(inTop.length())));
    }
  }

  private static String prefix(String path) {
    return path.isEmpty() || path.endsWith("/") ? path : path + "/";
  }

  private void submodule(Folder folder, String name) {
    if (!name.isEmpty()
        && !folder.excluded()
        && !(folder.belowRoot() && excludesNamed(folder.inRoot() + name, true))) {
      found.leaveOut(folder.reported() + name, REPOSITORY, false);
    }
  }

  /// Whether the configuration leaves out this very file or folder.
  private boolean excludes(String inRoot, boolean folder) {
    for (OwnGlob glob : exclude) {
      if (glob.names(inRoot, folder)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the configuration leaves out something that was named, by itself or with a folder
  /// around it.
  private boolean excludesNamed(String inRoot, boolean folder) {
    return !inRoot.isEmpty()
        && exclude.stream().anyMatch(g -> g.names(inRoot, folder) || g.matches(inRoot));
  }

  /// The rules of the folders between the top level and a folder, its own not included.
  private IgnoreRules rulesAbove(Path start) {
    if (checkout.isEmpty()) {
      return IgnoreRules.NONE;
    }
    Path top = checkout.get().top();
    IgnoreRules rules = IgnoreRules.NONE.with(checkout.get().exclude(), 0);
    Path at = top;
    int depth = 0;
    for (Path name : top.relativize(start)) {
      if (at.equals(start)) {
        break;
      }
      if (Files.exists(at.resolve(IGNORE_FILE), LinkOption.NOFOLLOW_LINKS)) {
        rules = rules.with(ignoreFile(at), depth);
      }
      at = at.resolve(name);
      depth += FileNames.of(name).length() + 1;
    }
    return rules;
  }

  private IgnoreFile ignoreFile(Path folder) {
    Path file = folder.resolve(IGNORE_FILE);
    return switch (FileText.readRegular(file)) {
      case Answer.Known<String>(String text) -> IgnoreFile.read(text);
      case Answer.Unknown<String>(String reason) -> {
        found.leaveOut(
            place.reported(file), reason + ", so nothing is taken to be ignored by it", false);
        yield IgnoreFile.EMPTY;
      }
    };
  }

  private void visit(Folder folder) {
    var entries = new ArrayList<Path>();
    var names = new ArrayList<String>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.path())) {
      for (Path entry : stream) {
        entries.add(entry);
        names.add(FileNames.last(entry));
      }
    } catch (IOException e) {
      unlisted(folder, e);
    } catch (DirectoryIteratorException e) {
      unlisted(folder, Objects.requireNonNull(e.getCause()));
    }
    if (checkout.isPresent() && !folder.first() && names.contains(Checkout.GIT)) {
      if (!folder.excluded()) {
        found.leaveOut(
            folder.reported().substring(0, folder.reported().length() - 1), REPOSITORY, false);
      }
      return;
    }
    boolean rules = checkout.isPresent() && !folder.ignored() && names.contains(IGNORE_FILE);
    IgnoreRules here =
        rules
            ? folder.rules().with(ignoreFile(folder.path()), folder.inTop().length())
            : folder.rules();
    for (int i = 0; i < entries.size(); i++) {
      String name = names.get(i);
      if (!name.equals(Checkout.GIT) && !name.equals(Place.OWN)) {
        entry(folder, here, entries.get(i), name);
      }
    }
  }

  private void unlisted(Folder folder, IOException e) {
    if (!folder.excluded()) {
      String reported =
          folder.reported().isEmpty()
              ? "."
              : folder.reported().substring(0, folder.reported().length() - 1);
      found.leaveOut(reported, "a folder that cannot be listed: " + FileText.reason(e), true);
    }
  }

  private void entry(Folder folder, IgnoreRules rules, Path path, String name) {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      if (FileKind.isJudged(name) && !folder.excluded()) {
        found.leaveOut(folder.reported() + name, "cannot be read: " + FileText.reason(e), true);
      }
      return;
    }
    boolean isFolder = attributes.isDirectory();
    boolean link = attributes.isSymbolicLink();
    if (!isFolder && !FileKind.isJudged(name) && !(link && Files.isDirectory(path))) {
      return;
    }
    String inTop = checkout.isPresent() ? folder.inTop() + name : "";
    boolean ignored = checkout.isPresent() && (folder.ignored() || rules.ignores(inTop, isFolder));
    if (ignored && !isTracked(folder.reported() + name, inTop, isFolder)) {
      return;
    }
    boolean excluded =
        folder.excluded()
            || folder.belowRoot()
                && !exclude.isEmpty()
                && excludes(folder.inRoot() + name, isFolder);
    if (isFolder) {
      String below = name + "/";
      visit(
          new Folder(
              path,
              folder.reported() + below,
              folder.inRoot() + below,
              inTop + "/",
              folder.belowRoot(),
              excluded,
              ignored,
              rules,
              false));
    } else {
      file(folder.reported() + name, path, attributes, excluded);
    }
  }

  private void file(String reported, Path path, BasicFileAttributes attributes, boolean excluded) {
    if (attributes.isRegularFile()) {
      if (excluded) {
        found.exclude(reported);
      } else {
        found.file(reported, path);
      }
    } else if (!excluded) {
      found.leaveOut(
          reported, attributes.isSymbolicLink() ? FileText.LINK : FileText.IRREGULAR, false);
    }
  }

  /// Whether Git tracks something that it would ignore otherwise.
  private boolean isTracked(String reported, String inTop, boolean folder) {
    return switch (index()) {
      case Answer.Known<GitIndex>(GitIndex tracked) ->
          folder ? tracked.touches(inTop) : tracked.has(inTop);
      case Answer.Unknown<GitIndex>(String reason) -> {
        found.leaveOut(
            reported,
            "ignored, and whether Git tracks it all the same is unknown: the index of Git: "
                + reason,
            true);
        yield false;
      }
    };
  }

  private Answer<GitIndex> index() {
    if (index.isEmpty()) {
      index.add(checkout.map(Checkout::index).orElse(new Answer.Known<>(GitIndex.EMPTY)));
    }
    return index.getFirst();
  }

  /// A file that was named, whatever it is called and whether Git ignores it. What is open already
  /// is read at once.
  void named(Path path) {
    String reported = place.reported(path);
    if (place.inRoot(path).filter(r -> excludesNamed(r, false)).isPresent()) {
      found.exclude(reported);
    } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      found.file(reported, path);
    } else if (FileKind.isOpenAlready(path)) {
      found.text(reported, FileText.readPipe(path));
    } else {
      found.leaveOut(
          reported,
          Files.isSymbolicLink(path)
              ? FileText.LINK + "; name what it leads to"
              : FileText.IRREGULAR,
          true);
    }
  }
}
